// Cites an entry without leaving the page: <button data-cite="URL" data-when="12 November" value="ENTRY">. Where that does
// not work, the button does what it does without a script: it sends the whole form.
export function start(root) {
  const leans = root.querySelector("[data-leans]");

  for (const button of root.querySelectorAll("button[data-cite]")) {
    button.addEventListener("click", async (event) => {
      const form = button.form;
      if (!form || button.dataset.failed) return;
      event.preventDefault();
      const cited = button.getAttribute("aria-pressed") !== "true";
      const sent = new URLSearchParams({
        _csrf: form.elements._csrf.value,
        entry: button.value,
        cited: String(cited),
      });
      try {
        const answer = await fetch(button.dataset.cite, {
          method: "POST",
          body: sent,
          credentials: "same-origin",
          redirect: "error",
        });
        if (!answer.ok) throw new Error(String(answer.status));
        show(button, cited);
        list();
      } catch {
        button.dataset.failed = "";
        form.requestSubmit(button);
      }
    });
  }

  function show(button, cited) {
    button.setAttribute("aria-pressed", String(cited));
    button.name = cited ? "uncite" : "cite";
    button.querySelector("[data-cite-word]").textContent = cited ? "cited" : "cite";
  }

  function list() {
    if (!leans) return;
    const pressed = [...root.querySelectorAll('button[data-cite][aria-pressed="true"]')];
    leans.textContent = pressed.length === 0 ? "Nothing is cited yet." : "Leans on ";
    for (const button of pressed) {
      const link = document.createElement("a");
      link.className = "cited";
      link.href = "#e-" + button.value;
      link.textContent = button.dataset.when;
      leans.append(link, " ");
    }
  }
}
