// Says how hard the text of a form is to read, while it is written. The server measures: there is one rule.
const PAUSE = 600;

export function start(root) {
  for (const says of root.querySelectorAll("[data-reading]")) {
    const form = says.closest("form");
    let timer;
    form.addEventListener("input", (event) => {
      if (event.target.tagName !== "TEXTAREA") return;
      clearTimeout(timer);
      timer = setTimeout(() => measure(form, says), PAUSE);
    });
  }
}

async function measure(form, says) {
  const text = [...form.querySelectorAll("textarea")].map((area) => area.value).join("\n");
  const body = new URLSearchParams({ text, _csrf: form.elements._csrf.value });
  try {
    const answer = await fetch(says.dataset.reading, { method: "POST", body, redirect: "error" });
    if (answer.ok) says.textContent = (await answer.text()).trim();
  } catch {
    // Offline for a moment: the next pause measures.
  }
}
