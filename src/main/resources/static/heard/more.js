// <button data-more="ID"> adds another copy of <template id="ID"> at the end of [data-more-into="ID"].
// In the template "__n__" (index, from 0) and "__no__" (number, from 1) stand for the place of the new one, and
// "__uuid__" for an id made here, so that saving twice makes one. Without JavaScript the same button is a plain
// submit that the server answers with one block more.
// Asked for with the same version as this file, since browsers keep each version for a year.
const { start: startCount } = await import("./count.js" + new URL(import.meta.url).search);

export function start(root) {
  for (const button of root.querySelectorAll("[data-more]")) {
    const template = document.getElementById(button.dataset.more);
    const into = document.querySelector(`[data-more-into="${button.dataset.more}"]`);
    if (!template || !into) continue;
    button.addEventListener("click", (event) => {
      event.preventDefault();
      const n = into.children.length;
      const block = document.createElement("template");
      block.innerHTML = template.innerHTML
        .replaceAll("__n__", String(n))
        .replaceAll("__no__", String(n + 1))
        .replaceAll("__uuid__", uuid());
      into.append(block.content);
      startCount(into);
      into.lastElementChild.querySelector("textarea, input:not([type=hidden]), select")?.focus();
      into.closest("form")?.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }
}

// crypto.randomUUID exists on secure origins only, and a first trial may well run on plain http inside the house.
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
