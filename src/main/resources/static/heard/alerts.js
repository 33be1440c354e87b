// Keeps the number of open alerts in the bar true without a reload. Only a page that somebody can see asks, and it asks for two
// numbers; the header tells the server that nobody did anything, so that a page left open keeps nobody signed in.
const EVERY = 15_000;
const LONGEST = 120_000;

export function start(root) {
  const places = [...root.querySelectorAll('[data-nav="alerts"], [data-nav-all]')];
  const says = root.querySelector("[data-nav-says]");
  const fresh = root.querySelector("[data-alerts-new]");
  let known = shown(places);
  let wait = EVERY;
  let timer;

  const look = async () => {
    clearTimeout(timer);
    if (document.hidden) return;
    try {
      const answer = await fetch("/alerts/count", {
        headers: { Accept: "application/json", "Heard-By-Itself": "yes" },
        redirect: "error",
      });
      if (!answer.ok) return; // Signed out: the next page says so.
      const { alerts, urgent } = await answer.json();
      wait = EVERY;
      for (const place of places) show(place, alerts, urgent);
      if (alerts > known) {
        const text = `${alerts} ${alerts === 1 ? "alert is" : "alerts are"} open` + (urgent ? `, ${urgent} urgent` : "");
        if (says) says.textContent = text;
        if (fresh) {
          fresh.hidden = false;
          fresh.innerHTML = '<a href="">There is something new. Show it</a>';
        }
      }
      known = alerts;
    } catch {
      wait = Math.min(wait * 2, LONGEST);
    }
    timer = setTimeout(look, wait);
  };
  document.addEventListener("visibilitychange", look);
  for (const place of places) place.dataset.looking = "";
  timer = setTimeout(look, 1_000);
}

function shown(places) {
  return Number.parseInt(places[0]?.querySelector(".bar__count")?.textContent ?? "0", 10) || 0;
}

function show(place, alerts, urgent) {
  let count = place.querySelector(".bar__count");
  if (alerts === 0) {
    count?.remove();
    return;
  }
  if (!count) {
    count = document.createElement("span");
    count.className = "bar__count";
    place.append(" ", count);
  }
  const open = document.createElement("span");
  open.className = "govuk-visually-hidden";
  open.textContent = urgent ? ` open, ${urgent} urgent` : " open";
  count.replaceChildren(String(alerts), open);
  count.classList.toggle("bar__count--urgent", urgent > 0);
}
