// Leaving quickly: by the button, or by pressing Shift three times. What was typed is sent on its way first (keep.js hears
// "leaving"); then this page is put out of sight before anything else is waited for.
const WITHIN = 2000;

export function start(root) {
  const form = root.querySelector("form[data-leave]");
  let presses = [];

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    leave();
  });
  addEventListener("keyup", (event) => {
    if (event.key !== "Shift") {
      presses = [];
      return;
    }
    presses = [...presses, Date.now()].filter((at) => Date.now() - at < WITHIN);
    if (presses.length >= 3) leave();
  });

  async function leave() {
    dispatchEvent(new Event("leaving"));
    document.documentElement.hidden = true;
    document.title = "";
    globalThis.speechSynthesis?.cancel();
    const to = form.dataset.leave;
    const body = new URLSearchParams(new FormData(form));
    try {
      await Promise.race([
        fetch(form.action, { method: "POST", body, credentials: "same-origin", redirect: "manual", keepalive: true }),
        new Promise((done) => setTimeout(done, 1500)),
      ]);
    } catch {
      // Without a network there is nobody to tell; the visit ends by itself.
    }
    location.replace(to || "/say");
  }
}
