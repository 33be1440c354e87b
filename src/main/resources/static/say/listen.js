// Reads the page aloud, with voices that are on the device only: no word of it goes to anybody's server.
// A button with data-listen="SELECTOR" reads that part of the page alone, in its language.
const PARTS = "main :is(h1, h2, p, legend, label, summary, li, .tile), .thumb .go";
const WITHIN = "h1, h2, h3, p, li";

export function start(button) {
  const speech = globalThis.speechSynthesis;
  if (!speech) return;
  const within = button.dataset.listen && document.querySelector(button.dataset.listen);
  const page = (within || document.documentElement).lang;
  const word = button.querySelector("span");
  const listen = word.textContent;
  let marked;
  let told;
  button.hidden = false;
  // Asked for now: in some browsers they come only later.
  speech.getVoices();
  speech.addEventListener?.("voiceschanged", () => voice(page) && told?.remove());

  button.addEventListener("click", () => {
    if (speech.speaking) return stop();
    told?.remove();
    if (!voice(page)) return tell();
    show(true, button.dataset.stop);
    const parts = [...(within ? within.querySelectorAll(WITHIN) : document.querySelectorAll(PARTS))].filter(
      (part) => part.offsetParent && !part.querySelector("h1, h2, p, label, .tile") && said(part) && voice(language(part)),
    );
    parts.forEach((part, n) => {
      const words = new SpeechSynthesisUtterance(said(part));
      words.voice = voice(language(part));
      words.lang = words.voice.lang;
      words.rate = 0.9;
      words.onstart = () => mark(part);
      words.onend = words.onerror = () => n === parts.length - 1 && stop();
      speech.speak(words);
    });
  });
  addEventListener("pagehide", stop);

  function stop() {
    speech.cancel();
    mark();
    show(false, listen);
  }

  function show(pressed, text) {
    button.setAttribute("aria-pressed", pressed);
    word.textContent = text;
  }

  // Of several the plain one, or the British one.
  function voice(lang) {
    const spoken = lang === "prs" ? "fa" : lang;
    const tag = (v) => v.lang.toLowerCase().replace("_", "-");
    const here = speech.getVoices().filter((v) => v.localService && tag(v).split("-")[0] === spoken);
    return here.find((v) => [spoken, spoken + "-gb"].includes(tag(v))) || here[0];
  }

  // With a voice of another language nobody would understand it.
  function tell() {
    told = document.createElement("p");
    told.className = "note";
    told.role = "alert";
    told.textContent = button.dataset.voiceless;
    (within || document.querySelector("main")).prepend(told);
  }

  function mark(part) {
    marked?.classList.remove("now");
    marked = part;
    part?.classList.add("now");
    part?.scrollIntoView({ block: "nearest" });
  }
}

function language(part) {
  return part.closest("[lang]").lang;
}

// What stands there in the part's own language; English beside it is left out.
function said(part) {
  const copy = part.cloneNode(true);
  for (const other of copy.querySelectorAll("[lang], [hidden], svg")) other.remove();
  return copy.textContent.trim();
}
