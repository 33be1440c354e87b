// Shows the list of people on three rings round the child, to be moved with finger or mouse. The list stays below and does
// the same without moving anything.
const AWAY = [0, 30, 58, 86];

export function start(place) {
  const form = place.closest("form");
  const [lead, rings] = place.children;
  const me = who(place.dataset.me, 100, 100);
  const [circles] = rings.children;
  lead.hidden = rings.hidden = false;
  const field = (name, n) => form.elements[name + "-" + n];
  place.addEventListener("input", draw);
  place.querySelector("[data-add]").onclick = add;
  draw();

  function draw() {
    rings.replaceChildren(circles, me);
    for (let n = 0; field("who", n); n++) {
      const name = field("who", n).value.trim();
      if (!name) continue;
      const turn = field("turn", n);
      if (turn.value === "0") turn.value = (40 + n * 67) % 360 || 1;
      const away = AWAY[+field("near", n).value] || 97;
      const angle = (turn.value * Math.PI) / 180;
      const chip = who(name, 100 + away * Math.sin(angle), 100 - away * Math.cos(angle));
      rings.append(chip);
      move(chip, n);
    }
  }

  function who(name, x, y) {
    const chip = document.createElement("div");
    const text = document.createElement("span");
    chip.className = "who";
    text.textContent = name;
    chip.append(text);
    put(chip, x, y);
    return chip;
  }

  // Not by a style attribute: those are refused.
  function put(chip, x, y) {
    chip.style.left = x / 2 + "%";
    chip.style.top = y / 2 + "%";
  }

  function move(chip, n) {
    let moving = false;
    chip.onpointerdown = (event) => {
      moving = true;
      chip.setPointerCapture(event.pointerId);
    };
    chip.onpointermove = (event) => {
      if (!moving) return;
      const box = rings.getBoundingClientRect();
      const x = ((event.clientX - box.left) / box.width) * 200;
      const y = ((event.clientY - box.top) / box.height) * 200;
      const far = Math.hypot(x - 100, y - 100);
      put(chip, Math.max(8, Math.min(192, x)), Math.max(8, Math.min(192, y)));
      field("near", n).value = far < 44 ? 1 : far < 72 ? 2 : 3;
      field("turn", n).value = Math.round((Math.atan2(x - 100, 100 - y) * 180) / Math.PI + 360) % 360 || 1;
    };
    chip.onpointerup = chip.onpointercancel = () => {
      if (moving) field("near", n).dispatchEvent(new Event("input", { bubbles: true }));
      moving = false;
    };
  }

  function add(event) {
    event.preventDefault();
    const lines = place.getElementsByClassName("pep");
    const n = lines.length;
    if (n >= 30) return;
    const last = lines[n - 1];
    const next = last.cloneNode(true);
    next.innerHTML = last.innerHTML.replace(/-\d+"/g, `-${n}"`);
    for (const part of next.querySelectorAll("input, select")) part.value = part.type === "text" ? "" : 0;
    last.after(next);
    next.querySelector("input").focus();
  }
}
