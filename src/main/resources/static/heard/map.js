// <form data-map="URL"> draws the picture again while somebody types. The server draws: there is one hand.
const PAUSE = 600;

export function start(root) {
  for (const form of root.querySelectorAll("form[data-map]")) {
    let timer;
    let latest = 0;
    form.addEventListener("input", (event) => {
      if (event.target.name?.startsWith("name-")) offer(event.target);
      clearTimeout(timer);
      timer = setTimeout(draw, PAUSE);
    });

    async function draw() {
      const mine = ++latest;
      try {
        const answer = await fetch(form.dataset.map, {
          method: "POST",
          body: new URLSearchParams(new FormData(form)),
          redirect: "error",
        });
        if (!answer.ok || mine !== latest) return;
        const drawn = document.createElement("template");
        drawn.innerHTML = await answer.text();
        const before = document.querySelector("[data-drawn]");
        const now = drawn.content.querySelector("[data-drawn]");
        now.querySelector("details").open = before.querySelector("details").open;
        before.replaceWith(now);
      } catch {
        // Offline for a moment: the next pause draws.
      }
    }
  }
}

// A name that was just typed can be chosen beside the others at once.
function offer(typed) {
  const n = typed.name.slice(5);
  const key = typed.form.elements["key-" + n].value;
  for (const whom of typed.form.querySelectorAll("select[name^=whom-]")) {
    if (whom.name.split("-")[1] === n) continue;
    const there = [...whom.options].find((option) => option.value === key);
    if (there) there.text = typed.value;
    else if (typed.value) whom.add(new Option(typed.value, key));
  }
}
