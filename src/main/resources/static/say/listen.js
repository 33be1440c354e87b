// Reads the page aloud, with voices that are on the device only: no word of it goes to anybody's server.
// A button with data-listen="SELECTOR" reads that part of the page alone, in its language.
const PARTS = "main h1, main h2, main p, main legend, main label, main summary, main li, .thumb .go";
const WITHIN = "h1, h2, h3, p, li";

export function start(button) {
  const speech = globalThis.speechSynthesis;
  if (!speech) return;
  const within = button.dataset.listen && document.querySelector(button.dataset.listen);
  const page = (within || document.documentElement).lang;
  const spoken = { prs: "fa", ckb: "ku" }[page] || page;
  const word = button.querySelector("span");
  const listen = word.textContent;
  let marked;

  const voice = () =>
    speech.getVoices().find((v) => v.localService && v.lang.toLowerCase().split(/[-_]/)[0] === spoken);
  const show = () => {
    button.hidden = !voice();
  };
  show();
  speech.addEventListener?.("voiceschanged", show);

  button.addEventListener("click", () => {
    if (speech.speaking) return stop();
    button.setAttribute("aria-pressed", "true");
    word.textContent = button.dataset.stop;
    const parts = [...(within ? within.querySelectorAll(WITHIN) : document.querySelectorAll(PARTS))].filter(
      (part) => part.offsetParent && !part.querySelector("h1, h2, p, label") && said(part),
    );
    for (const part of parts) {
      const words = new SpeechSynthesisUtterance(said(part));
      words.voice = voice();
      words.lang = words.voice.lang;
      words.rate = 0.9;
      words.onstart = () => mark(part);
      words.onend = words.onerror = () => {
        mark();
        if (part === parts.at(-1)) stop();
      };
      speech.speak(words);
    }
  });
  addEventListener("pagehide", stop);

  function stop() {
    speech.cancel();
    mark();
    button.setAttribute("aria-pressed", "false");
    word.textContent = listen;
  }

  function mark(part) {
    marked?.classList.remove("now");
    marked = part;
    part?.classList.add("now");
    part?.scrollIntoView({ block: "nearest" });
  }
}

// What stands there in the page's own language; English beside it is left out.
function said(part) {
  const copy = part.cloneNode(true);
  for (const other of copy.querySelectorAll(".en, [hidden], svg")) other.remove();
  return copy.textContent.trim();
}
