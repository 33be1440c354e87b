// Keeps an answer while it is given. It says "kept" only when the server has it; until then the answer stays on the page
// and in no storage of the browser, where the next person at the same phone could find it.
const status = document.querySelector("[data-kept]");

export function start(form) {
  const words = form.dataset;
  const field = (name) => form.elements[name];
  const mine = { "X-Whose": field("whose").value };
  let dirty = false;
  let timer;
  let failures = 0;
  let queue = Promise.resolve();
  let goingOn = false;
  let busy = 0;
  let pressed;

  form.addEventListener("input", (event) => {
    if (event.target.type === "file") return;
    dirty = true;
    later(/^(text|textarea|hidden)$/.test(event.target.type) ? 1200 : 150);
  });
  form.addEventListener("change", (event) => {
    if (event.target.type === "file") upload(event.target.name, event.target.files[0], event.target);
  });
  // A recording, from sound.js.
  form.addEventListener("recorded", (event) => upload("sound", event.detail));
  form.addEventListener("click", (event) => {
    const drop = event.target.closest("[data-drop]");
    if (!drop) return;
    event.preventDefault();
    put({ drop: [drop.value] }).then((kept) => kept && drop.closest("[data-has]")?.setAttribute("hidden", ""));
  });
  // Which button sent the form: a browser from before 2022 tells neither that nor sends it in that button's name but by a press.
  addEventListener("click", (event) => (pressed = event.target.closest("button")), true);
  // A page that goes on without a network would be lost: it goes on when the answer is kept.
  form.addEventListener("submit", async (event) => {
    if (goingOn) return;
    if (!dirty && !busy && navigator.onLine) {
      goingOn = true;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    clearTimeout(timer);
    const by = pressed;
    await queue;
    if (dirty && !(await put())) return;
    if (!navigator.onLine) return say(words.offline);
    goingOn = true;
    for (const file of form.querySelectorAll("[type=file]")) file.disabled = true;
    by.click();
  }, true);
  addEventListener("pageshow", () => (goingOn = false));
  // What was chosen or typed while this script was still on its way.
  dirty = [...form.elements].some(
    (part) => part.checked !== part.defaultChecked || part.value !== (part.defaultValue ?? part.value),
  );
  if (dirty) later(0);
  addEventListener("online", () => dirty && later(0));
  addEventListener("leaving", (event) => dirty && event.detail.push(put({}, true)));
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && dirty && !goingOn) put({}, true);
  });

  function later(time) {
    clearTimeout(timer);
    timer = setTimeout(put, time);
  }

  function answer(more) {
    const data = new FormData(form);
    const people = [];
    for (let n = 0; field("who-" + n); n++) {
      people.push({ name: field("who-" + n).value, ring: +field("near-" + n).value, turn: +field("turn-" + n).value });
    }
    return {
      reply: data.get("reply"),
      id: data.get("id"),
      revision: +data.get("revision") + 1,
      words: data.get("words"),
      options: data.getAll("option"),
      people,
      strokes: data.get("strokes"),
      instead: data.get("instead"),
      ...more,
    };
  }

  // One after the other, so that an older text never comes after a newer one.
  function next(work) {
    busy++;
    return (queue = queue.then(work).finally(() => busy--));
  }

  function put(more, keepalive) {
    return next(() => {
      dirty = false;
      return send(words.keep, "PUT", JSON.stringify(answer(more)), keepalive);
    });
  }

  function upload(what, file, input) {
    if (!file) return;
    return next(async () => {
      const data = new FormData(form);
      for (const name of ["photo", "sound", "_csrf"]) data.delete(name);
      data.append(what, file, file.name || "recording");
      const kept = await send(words.keep + "/file", "POST", data);
      if (kept && input) {
        const has = input.closest("[data-photo]").querySelector("[data-has]");
        input.value = "";
        has.querySelector("img").src = URL.createObjectURL(file);
        has.hidden = false;
      }
      return kept;
    });
  }

  async function send(to, method, body, keepalive) {
    say(words.busy, true);
    const headers = { ...mine, "X-CSRF-TOKEN": field("_csrf").value };
    if (method === "PUT") headers["Content-Type"] = "application/json";
    let answered;
    try {
      answered = await fetch(to, { method, body, headers, keepalive, redirect: "manual" });
    } catch {
      return again(navigator.onLine ? words.not : words.offline);
    }
    const code = answered.status;
    if (code === 410) return location.replace("/say/choose?sent=true");
    if (code === 401 || code === 403) {
      await newToken();
      return again(words.out);
    }
    const now = code < 500 && code !== 404 ? await answered.json().catch(() => null) : null;
    if (!now) return again(words.not);
    failures = 0;
    if (code === 409) return both(now);
    follow(now);
    if (!answered.ok) return say(now.problem || words.failed);
    if (!dirty) say(words.yes, true);
    return true;
  }

  // What is sent next comes after this.
  function follow(kept) {
    field("revision").value = kept.revision;
    field("id").value = uuid();
  }

  function again(text) {
    dirty = true;
    later(Math.min(30000, 1000 * 2 ** failures++));
    return say(text);
  }

  // After coming in again in another tab the visit is a new one, and so is its token. Another child's is not asked for.
  async function newToken() {
    const page = await fetch(location.pathname, { headers: mine }).then((there) => there.text()).catch(() => "");
    const token = /name="_csrf" value="([^"]+)/.exec(page);
    if (token) field("_csrf").value = token[1];
  }

  // Written in two places: both are shown, and the child says which.
  function both(other) {
    say("");
    const two = form.querySelector("[data-two]").content.cloneNode(true).firstElementChild;
    two.querySelector("[data-other]").textContent = label(other.options, other.words);
    const mine = answer();
    two.querySelector("[data-own]").textContent = label(mine.options, mine.words);
    two.querySelector("[data-mine]").onclick = () => {
      follow(other);
      two.remove();
      put();
    };
    two.querySelector("[data-theirs]").onclick = () => location.reload();
    form.querySelector("[data-now-two]")?.remove();
    form.prepend(two);
    two.scrollIntoView({ block: "center" });
    two.focus();
  }

  function label(options, text) {
    const chosen = options.map((key) => form.querySelector(`[value="${key}"] + label`)?.textContent.trim() || key);
    return [...chosen, text].filter(Boolean).join("\n") || "…";
  }
}

function say(text, good = false) {
  status.textContent = text;
  status.classList.toggle("kept-not", !good);
  return false;
}

// Browsers have randomUUID only for pages that came by TLS. Of the digits 1, 0 and 8 each becomes one by chance.
function uuid() {
  const digit = (c) => (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16);
  return "10000000-1000-4000-8000-100000000000".replace(/[018]/g, digit);
}
