// Loads each enhancement only on a page that has a use for it. Every page works without any of them.
const features = [
  ["form[data-keep]", "./keep.js"],
  ["textarea[data-max]", "./count.js"],
  ['form[method="post"]', "./once.js"],
  ["[data-more]", "./more.js"],
  ["[data-cite]", "./cite.js"],
  ["[data-reading]", "./reading.js"],
  ["form[data-letter]", "./letter.js"],
  ["form[data-map]", "./map.js"],
  ["[data-listen]", "./listen.js"],
  ["[data-going-on]", "./watch.js"],
  ['[data-nav="alerts"]', "./alerts.js"],
];

const version = new URL(import.meta.url).search;

for (const [selector, module] of features) {
  if (document.querySelector(selector)) {
    import(module + version).then((feature) => feature.start(document), () => {
      // The page goes on without it.
    });
  }
}

// After a post that was refused, reading begins at what is to be put right.
document.querySelector("[data-errors]")?.focus();

// The menu of the bar closes as one expects of a menu.
const menu = document.querySelector(".bar__menu");
if (menu) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (menu.open && !menu.contains(event.target)) menu.open = false;
  });
}

// On a phone the row of sections scrolls: the one in use is brought into it.
const sections = document.querySelector(".sections");
const section = sections?.querySelector("[aria-current]");
if (section) {
  const box = section.getBoundingClientRect();
  const row = sections.getBoundingClientRect();
  if (box.right > row.right - 40) sections.scrollLeft += box.left - row.left - 16;
}

// Paper has no folds. Browsers that cannot open them by style are helped here.
addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll("main details:not([open])")) {
    fold.open = true;
    fold.dataset.openedForPrint = "";
  }
});
addEventListener("afterprint", () => {
  for (const fold of document.querySelectorAll("details[data-opened-for-print]")) {
    fold.open = false;
    delete fold.dataset.openedForPrint;
  }
});

// A link marked data-print prints instead of opening the print page.
for (const link of document.querySelectorAll("[data-print]")) {
  link.hidden = false;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    print();
  });
}
