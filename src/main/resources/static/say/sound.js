// Records a voice. Nothing is sent before the child has heard it and said that it is to be kept.
const LONGEST = 5 * 60_000;

export function start(place) {
  const file = place.querySelector("[data-file]");
  if (!navigator.mediaDevices?.getUserMedia || !globalThis.MediaRecorder) return;
  const words = place.dataset;
  const box = document.createElement("div");
  file.hidden = true;
  file.after(box);
  ready();

  function ready() {
    show("", button(words.start, record));
  }

  async function record() {
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      file.hidden = false;
      return show(words.no);
    }
    const recorder = new MediaRecorder(stream);
    const parts = [];
    recorder.ondataavailable = (event) => parts.push(event.data);
    recorder.onstop = () => {
      clearTimeout(end);
      for (const track of stream.getTracks()) track.stop();
      heard(new Blob(parts, { type: recorder.mimeType }));
    };
    const stop = () => recorder.state === "recording" && recorder.stop();
    const end = setTimeout(stop, LONGEST);
    addEventListener("leaving", stop, { once: true });
    recorder.start();
    show(words.going, button(words.stop, stop)).lastElementChild.focus();
  }

  function heard(blob) {
    const player = document.createElement("audio");
    player.controls = true;
    player.src = URL.createObjectURL(blob);
    const keep = button(words.ok, () => {
      const ending = blob.type.includes("mp4") ? "m4a" : blob.type.includes("ogg") ? "ogg" : "webm";
      const kept = new File([blob], "recording." + ending, { type: blob.type });
      place.querySelector("[data-has]")?.remove();
      place.dispatchEvent(new CustomEvent("recorded", { bubbles: true, detail: kept }));
      show("", player, button(words.again, record), away);
      away.value = "sound";
      away.dataset.drop = "";
    });
    const away = button(words.away, () => {
      URL.revokeObjectURL(player.src);
      ready();
    });
    show(words.hear, player, keep, button(words.again, record), away);
    player.focus();
  }

  function show(text, ...things) {
    const says = document.createElement("p");
    const row = document.createElement("div");
    row.className = "row";
    says.textContent = text;
    says.setAttribute("role", "status");
    row.append(...things);
    box.replaceChildren(says, row);
    return row;
  }
}

function button(text, onclick) {
  return Object.assign(document.createElement("button"), { type: "button", className: "plain", textContent: text, onclick });
}
