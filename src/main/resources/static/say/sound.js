// Records a voice. Nothing is sent before the child has heard it and said that it is to be kept.
const LONGEST = 5 * 60_000;

export function start(place) {
  if (!navigator.mediaDevices?.getUserMedia || !globalThis.MediaRecorder) return;
  const words = place.dataset;
  const file = place.querySelector("[data-file]");
  const box = place.querySelector("[data-recorder]");
  const [says, row] = box.children;
  const [player, begin, end, keep, again, away] = row.children;
  let recorder;
  let blob;
  file.hidden = true;
  box.hidden = false;
  show("", begin);
  begin.onclick = again.onclick = record;
  end.onclick = stop;
  addEventListener("leaving", stop);

  async function record() {
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      file.hidden = false;
      return show(words.no);
    }
    const parts = [];
    recorder = new MediaRecorder(stream);
    recorder.ondataavailable = (event) => parts.push(event.data);
    recorder.onstop = () => {
      clearTimeout(late);
      for (const track of stream.getTracks()) track.stop();
      blob = new Blob(parts, { type: recorder.mimeType });
      player.src = URL.createObjectURL(blob);
      delete away.dataset.drop;
      show(words.hear, player, keep, again, away);
      player.focus();
    };
    const late = setTimeout(stop, LONGEST);
    recorder.start();
    show(words.going, end);
    end.focus();
  }

  function stop() {
    if (recorder?.state === "recording") recorder.stop();
  }

  keep.onclick = () => {
    place.querySelector("[data-has]")?.remove();
    place.dispatchEvent(new CustomEvent("recorded", { bubbles: true, detail: blob }));
    show("", player, again, away);
    away.dataset.drop = "";
  };

  away.onclick = () => {
    URL.revokeObjectURL(player.src);
    show("", begin);
  };

  function show(text, ...things) {
    says.textContent = text;
    row.replaceChildren(...things);
  }
}
