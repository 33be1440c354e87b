// Looks again every second while something on the page is going on, and puts what is new in its place without moving the
// page. When it has ended the page is loaded as a whole. Without this module the page reloads itself.
const EVERY = 1000;

export function start(root) {
  const place = root.querySelector("[data-going-on]");
  if (place) setTimeout(() => look(place), EVERY);
}

async function look(place) {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, redirect: "error" });
    const there = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-going-on]");
    if (!there) {
      location.reload();
      return;
    }
    for (const part of ["[role=status]", "progress"]) {
      const now = place.querySelector(part);
      const then = there.querySelector(part);
      if (now && then && now.outerHTML !== then.outerHTML) now.replaceWith(then);
    }
  } catch {
    // Offline for a moment: look again.
  }
  setTimeout(() => look(place), EVERY);
}
