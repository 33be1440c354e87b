// <form data-letter="URL"> says beside the words, while somebody writes, how hard they are to read and where they speak about
// the child. The server measures: there is one rule. Nothing is ever changed by it.
const PAUSE = 700;

export function start(root) {
  for (const form of root.querySelectorAll("form[data-letter]")) {
    const panel = root.querySelector("[data-prompts]");
    // With each pause it looks by itself.
    const button = root.querySelector("[data-measure]");
    if (button) button.hidden = true;
    let timer;
    form.addEventListener("input", (event) => {
      if (!event.target.matches("textarea[name^=words-], select[name=language]")) return;
      clearTimeout(timer);
      timer = setTimeout(() => measure(form, panel), PAUSE);
    });
    // What was typed before this script came.
    const words = [...form.querySelectorAll("textarea[name^=words-]")];
    if (words.some((area) => area.value !== area.defaultValue)) measure(form, panel);
  }
}

async function measure(form, panel) {
  const text = [...form.querySelectorAll("textarea[name^=words-]")].map((area) => area.value).join("\n");
  const body = new URLSearchParams({ text, language: form.elements.language.value, _csrf: form.elements._csrf.value });
  try {
    const answer = await fetch(form.dataset.letter, { method: "POST", body, redirect: "error" });
    if (!answer.ok) return;
    const told = document.createElement("template");
    told.innerHTML = await answer.text();
    // Only the one line is read out when it changes; the lists are there for whoever wants them.
    const line = panel.querySelector("[data-in-short]");
    const now = told.content.querySelector("[data-in-short]").textContent;
    if (line.textContent !== now) line.textContent = now;
    panel.querySelector("[data-in-full]").replaceWith(told.content.querySelector("[data-in-full]"));
  } catch {
    // Offline for a moment: the next pause measures.
  }
}
