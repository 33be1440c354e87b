// A second press of the same button while the first is on its way does nothing. Posting twice is harmless in any case:
// every form carries an id made beforehand. This only spares the worker the doubt.
const LONGEST = 20_000;

export function start(root) {
  for (const form of root.querySelectorAll('form[method="post"]')) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) {
        event.preventDefault();
        return;
      }
      form.dataset.sent = "";
      const button = event.submitter;
      // Not disabled: the button keeps its focus, and its name and value are still sent.
      button?.setAttribute("aria-disabled", "true");
      setTimeout(() => free(form), LONGEST);
    });
  }
  // A page taken out of the back-forward cache is fresh again.
  addEventListener("pageshow", () => root.querySelectorAll("form[data-sent]").forEach(free));
}

function free(form) {
  delete form.dataset.sent;
  form.querySelectorAll("[aria-disabled]").forEach((button) => button.removeAttribute("aria-disabled"));
}
