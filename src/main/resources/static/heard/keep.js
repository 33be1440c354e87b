// Keeps a draft while someone writes: <form data-keep="URL"> sends its fields there 800 ms after typing stops.
// The draft lives on the server alone. A child's words are never put into the browser's own storage, where the next
// person at the same machine could find them.
const PAUSE = 800;
const LONGEST_WAIT = 30_000;
const LATER = "not kept yet, trying again";

export function start(root) {
  for (const form of root.querySelectorAll("form[data-keep]")) keep(form);
}

function keep(form) {
  const says = form.querySelector("[data-kept]");
  let timer;
  let sending = false;
  let changed = false;
  let failures = 0;
  let leaving = false;

  form.addEventListener("input", () => {
    changed = true;
    wait(PAUSE);
  });
  // One who saves has no more need of the draft, and a late draft must not overtake what was saved.
  form.addEventListener("submit", () => {
    leaving = true;
    clearTimeout(timer);
  });
  // Coming back with the browser's own back button starts it again.
  addEventListener("pageshow", () => {
    leaving = false;
  });
  // A page that is put away mid-sentence still sends what it has.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && changed && !leaving) {
      clearTimeout(timer);
      send({ keepalive: true });
    }
  });
  addEventListener("online", () => {
    if (changed && !leaving) wait(0);
  });

  function wait(time) {
    clearTimeout(timer);
    timer = setTimeout(send, time);
  }

  async function send(options = {}) {
    // One at a time, so that an older text can never arrive after a newer one.
    if (sending || leaving) return;
    sending = true;
    changed = false;
    try {
      const answer = await fetch(form.dataset.keep, {
        method: "POST",
        body: fields(form),
        credentials: "same-origin",
        redirect: "manual",
        keepalive: options.keepalive === true,
      });
      if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
        throw new Error("not kept: you are signed out. Sign in again in another window, then go on here");
      }
      if (answer.status === 413) {
        // Sending the same again cannot help, so it waits for the next change.
        failures = 0;
        say("not kept: " + (await answer.text()), false);
        return;
      }
      if (!answer.ok) throw new Error(LATER);
      failures = 0;
      say("kept " + new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(new Date()), true);
    } catch (problem) {
      changed = true;
      failures += 1;
      say(problem instanceof TypeError ? LATER : problem.message, false);
    } finally {
      sending = false;
      if (changed && !leaving) {
        wait(failures === 0 ? PAUSE : Math.min(LONGEST_WAIT, 1000 * 2 ** failures));
      }
    }
  }

  function say(text, good) {
    if (!says || says.textContent === text) return;
    says.textContent = text;
    says.classList.toggle("kept--not", !good);
  }
}

// Files are not part of a draft; they are attached to what was saved.
function fields(form) {
  const sent = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") sent.append(name, value);
  }
  return sent;
}
