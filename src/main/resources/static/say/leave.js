// Leaving quickly: by the button, or by pressing Shift three times. What was typed goes on its way first (keep.js hears
// "leaving"); then the page is put out of sight before anything is waited for.
export function start(form) {
  let presses = [];
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    leave();
  });
  addEventListener("keyup", (event) => {
    presses = event.key === "Shift" ? [...presses, Date.now()].filter((at) => Date.now() - at < 2000) : [];
    if (presses.length > 2) leave();
  });

  async function leave() {
    document.documentElement.hidden = true;
    document.title = "";
    globalThis.speechSynthesis?.cancel();
    const leaving = new CustomEvent("leaving", { detail: [] });
    dispatchEvent(leaving);
    const soon = new Promise((done) => setTimeout(done, 1500));
    const body = new URLSearchParams(new FormData(form));
    await Promise.race([
      Promise.allSettled(leaving.detail).then(() =>
        fetch(form.action, { method: "POST", body, redirect: "manual", keepalive: true }),
      ),
      soon,
    ]).catch(() => {});
    location.replace(form.dataset.leave);
  }
}
