// A sheet to draw on with finger, pen or mouse. What goes to the server are lines on a sheet 1000 wide and 750 high.
const COLOURS = ["#22313d", "#d9473f", "#ee8a36", "#f4c430", "#4b9b54", "#3e7cc4", "#7c5ba6", "#8a5a3b"];

export async function start(place) {
  const words = place.dataset;
  const sheet = make("canvas", { className: "draw", width: 1000, height: 750 });
  const pen = sheet.getContext("2d");
  if (!pen || !globalThis.PointerEvent) return;
  const strokes = make("input", { type: "hidden", name: "strokes" });
  sheet.setAttribute("role", "img");
  sheet.setAttribute("aria-label", words.here);
  let lines = [];
  let colour = 0;
  let thick = 0;
  let line;
  if (words.draw) lines = await fetch(words.draw).then((there) => there.json()).catch(() => []);

  const colours = make("div", { className: "row" });
  colours.setAttribute("role", "group");
  colours.setAttribute("aria-label", words.colour);
  const paints = words.colours.split(",").map((name, n) => {
    const paint = button("", "paint paint-" + n, () => {
      colour = n;
      paints.forEach((each, m) => each.setAttribute("aria-pressed", m === n));
    });
    paint.setAttribute("aria-label", name);
    paint.setAttribute("aria-pressed", n === 0);
    return paint;
  });
  colours.append(...paints);
  const wide = button(words.thick, "plain", () => {
    thick = 1 - thick;
    wide.setAttribute("aria-pressed", thick === 1);
  });
  wide.setAttribute("aria-pressed", false);
  const tools = make("div", { className: "row" });
  tools.append(
    wide,
    button(words.undo, "plain", () => change(lines.slice(0, -1))),
    button(words.clear, "plain", () => change([])),
  );
  place.querySelector("[data-drawn]")?.remove();
  place.querySelector("[data-without]").hidden = true;
  place.querySelector("[data-with]").hidden = false;
  place.prepend(sheet, colours, tools, strokes);
  if (words.draw) strokes.value = JSON.stringify(lines);
  else strokes.disabled = true;
  paint();

  sheet.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    sheet.setPointerCapture(event.pointerId);
    line = { c: colour, w: thick, p: at(event) };
    lines = [...lines, line];
    paint();
  });
  sheet.addEventListener("pointermove", (event) => {
    if (!line) return;
    const p = at(event);
    const [x, y] = line.p.slice(-2);
    if (Math.hypot(p[0] - x, p[1] - y) > 3 && line.p.length < 4000) line.p.push(...p);
    paint();
  });
  for (const end of ["pointerup", "pointercancel"]) {
    sheet.addEventListener(end, () => {
      if (line) change(lines);
      line = null;
    });
  }

  function change(to) {
    lines = to;
    paint();
    strokes.disabled = false;
    strokes.value = JSON.stringify(lines);
    strokes.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function at(event) {
    const box = sheet.getBoundingClientRect();
    const on = (n, most) => Math.round(Math.max(0, Math.min(most, n)));
    return [on(((event.clientX - box.left) / box.width) * 1000, 1000), on(((event.clientY - box.top) / box.height) * 750, 750)];
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
      pen.lineTo(p.at(-2), p.at(-1));
      pen.stroke();
    }
  }
}

function make(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}

function button(text, className, onclick) {
  return make("button", { type: "button", textContent: text, className, onclick });
}
