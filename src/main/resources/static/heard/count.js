// Says how many characters are left in <textarea data-max="N">, in the element with the textarea's id and "-count".
// Counting is by code point, as the server counts; the text is never cut.
const NEAR = 0.9;

export function start(root) {
  for (const area of root.querySelectorAll("textarea[data-max]")) {
    const says = document.getElementById(area.id + "-count");
    if (!says || says.dataset.counting) continue;
    says.dataset.counting = "";
    const max = Number(area.dataset.max);
    const before = says.textContent;
    const number = new Intl.NumberFormat("en-GB");
    const spoken = document.createElement("span");
    spoken.className = "govuk-visually-hidden";
    spoken.setAttribute("aria-live", "polite");
    says.after(spoken);
    let timer;

    const count = () => {
      const left = max - [...area.value.replace(/\r\n/g, "\n")].length;
      const text =
        left < 0
          ? `${number.format(-left)} characters too many`
          : left < max * (1 - NEAR) || left < 200
            ? `${number.format(left)} characters left`
            : before;
      says.textContent = text;
      says.classList.toggle("count--over", left < 0);
      clearTimeout(timer);
      timer = setTimeout(() => {
        spoken.textContent = text === before ? "" : text;
      }, 1000);
    };
    area.addEventListener("input", count);
    if (area.value) count();
  }
}
