// A sheet to draw on with finger, pen or mouse. What goes to the server are lines on a sheet 1000 wide and 750 high.
const COLOURS = ["#22313d", "#d9473f", "#ee8a36", "#f4c430", "#4b9b54", "#3e7cc4", "#7c5ba6", "#8a5a3b"];

export async function start(place) {
  const find = (what) => place.querySelector(what);
  const sheet = find("canvas");
  const pen = sheet.getContext("2d");
  if (!pen || !globalThis.PointerEvent) return;
  const kept = place.dataset.draw;
  let lines = kept ? await fetch(kept).then((there) => there.json()).catch(() => {}) : [];
  // Without what was drawn before it would be drawn over.
  if (!lines) return;
  const strokes = find("[name=strokes]");
  let colour = 0;
  let thick = 0;
  let line;

  const paints = [...place.querySelectorAll(".paint")];
  paints.forEach((paint, n) => {
    paint.onclick = () => {
      colour = n;
      paints.forEach((each, m) => each.setAttribute("aria-pressed", m === n));
    };
  });
  const [wide, undo, clear] = find("[data-tools]").children;
  wide.onclick = () => {
    thick = 1 - thick;
    wide.setAttribute("aria-pressed", thick === 1);
  };
  undo.onclick = () => change(lines.slice(0, -1));
  clear.onclick = () => change([]);
  find("[data-drawn]")?.remove();
  find("[data-without]").hidden = true;
  find("[data-with]").hidden = false;
  if (kept) hold();
  paint();

  sheet.onpointerdown = (event) => {
    if (event.button) return;
    sheet.setPointerCapture(event.pointerId);
    line = { c: colour, w: thick, p: at(event) };
    lines = [...lines, line];
    paint();
  };
  sheet.onpointermove = (event) => {
    if (!line) return;
    const p = at(event);
    const [x, y] = line.p.slice(-2);
    if (Math.hypot(p[0] - x, p[1] - y) > 3 && line.p.length < 4000) line.p.push(...p);
    paint();
  };
  sheet.onpointerup = sheet.onpointercancel = () => {
    if (line) change(lines);
    line = null;
  };

  function change(to) {
    lines = to;
    paint();
    hold();
    strokes.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function hold() {
    strokes.disabled = false;
    strokes.value = JSON.stringify(lines);
  }

  function at(event) {
    const box = sheet.getBoundingClientRect();
    const on = (n, most) => Math.round(Math.max(0, Math.min(1, n)) * most);
    return [on((event.clientX - box.left) / box.width, 1000), on((event.clientY - box.top) / box.height, 750)];
  }

  function paint() {
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, 1000, 750);
    pen.lineCap = pen.lineJoin = "round";
    for (const { c, w, p } of lines) {
      pen.strokeStyle = COLOURS[c];
      pen.lineWidth = w ? 18 : 7;
      pen.beginPath();
      pen.moveTo(p[0], p[1]);
      for (let i = 2; i + 3 < p.length; i += 2) {
        pen.quadraticCurveTo(p[i], p[i + 1], (p[i] + p[i + 2]) / 2, (p[i + 1] + p[i + 3]) / 2);
      }
      pen.lineTo(...p.slice(-2));
      pen.stroke();
    }
  }
}
