// Loads each enhancement only on a page that has a use for it. Every page works without any of them.
const version = new URL(import.meta.url).search;
for (const [selector, module] of [
  ["[data-listen]", "./listen.js"],
  ["[data-leave]", "./leave.js"],
  ["[data-keep]", "./keep.js"],
  ["[data-draw]", "./draw.js"],
  ["[data-sound]", "./sound.js"],
  ["[data-people]", "./people.js"],
]) {
  if (document.querySelector(selector)) {
    import(module + version).then((feature) => feature.start(document), () => {
      // The page goes on without it.
    });
  }
}

// Two quick taps are one.
for (const form of document.querySelectorAll("form[data-once]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
}
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});
