// A tab of a child who was in before says so, and does not show the questions of whoever came in since. The door and the first
// page after it begin anew. The mark says nothing of who it is; whom to call is shown to everybody, and bears none.
const { whose = "" } = document.documentElement.dataset;
const before = sessionStorage.whose;
if (/^\/say(\/start)?$/.test(location.pathname) || (whose && !before)) sessionStorage.whose = whose;
else if (whose && whose !== before) {
  document.documentElement.hidden = true;
  location.replace("/say?other=true");
}

// Loads each enhancement only where a page has a use for it, and what is folded away only when it is opened. Every page
// works without any of them; a browser from before 2021 gets the page as it is.
const version = new URL(import.meta.url).search;
const able = "replaceChildren" in document;
for (const name of ["listen", "leave", ...(able ? ["keep", "draw", "sound", "people"] : [])]) {
  const place = document.querySelector(`[data-${name}]`);
  if (!place) continue;
  const load = () => import(`./${name}.js${version}`).then((part) => part.start(place), () => {});
  const folded = place.closest("details:not([open])");
  if (folded) folded.addEventListener("toggle", load, { once: true });
  else load();
}

// Two quick taps are one.
for (const form of document.querySelectorAll("form[data-once]")) {
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
}
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});
document.querySelector("[data-oops]")?.focus();
