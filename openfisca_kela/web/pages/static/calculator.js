// Comfort for the calculator. Everything works without: see the buttons of the page.

const form = document.getElementById("case-form");
const result = document.getElementById("link");

async function answered(form, button) {
  const data = new FormData(form);
  data.set("do", button);
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(data) });
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

// Questions appear as they come to matter: choices are told at once, and the focus stays where it was.
if (form) {
  let latest = 0;
  form.addEventListener("change", async ({ target }) => {
    if (!target.matches("select, input[type=radio]")) return;
    const mine = ++latest;
    const page = await answered(form, "update").catch(() => null);
    const fresh = page?.getElementById("questions");
    if (!fresh || mine !== latest) return;
    const questions = document.getElementById("questions");
    for (const field of questions.querySelectorAll("input[id], select[id]")) {
      const same = fresh.querySelector(`[id="${CSS.escape(field.id)}"]`);
      if (same && field.type === "text") same.value = field.value;
    }
    const open = [...questions.querySelectorAll("details[open] > summary")].map((summary) => summary.textContent);
    for (const summary of fresh.querySelectorAll("details > summary")) {
      if (open.includes(summary.textContent)) summary.parentElement.open = true;
    }
    const focused = document.activeElement.id;
    questions.replaceWith(fresh);
    document.getElementById(focused)?.focus({ preventScroll: true });
    const status = document.getElementById("updated");
    status.textContent = "";
    requestAnimationFrame(() => { status.textContent = status.dataset.words; });
  });
}

// A case that stands behind the # of the address: it reaches the server in the body of a form, as what is told always does.
const opening = document.getElementById("open-form");
const packed = location.hash.slice(1);
if (opening && /^[A-Za-z0-9_-]{40,}$/.test(packed)) {
  history.replaceState(null, "", location.pathname);
  opening.elements.link.value = packed;
  opening.requestSubmit(opening.querySelector("button"));
}

if (result) {
  result.hidden = false;
  const text = document.getElementById("link-text");
  text.value = new URL(result.dataset.link, location.href).href;
  const copy = document.getElementById("copy");
  copy.addEventListener("click", async () => {
    text.select();
    await navigator.clipboard?.writeText(text.value).catch(() => null);
    document.getElementById("copied").textContent = copy.dataset.done;
  });
}

// What takes longer is shown in its place, without leaving the result.
for (const button of document.querySelectorAll("button[data-here]")) {
  button.addEventListener("click", async (event) => {
    event.preventDefault();
    const waiting = document.getElementById("waiting");
    waiting.textContent = waiting.dataset.words;
    button.setAttribute("aria-disabled", "true");
    const page = await answered(button.form, button.value).catch(() => null);
    const found = page?.getElementById("found");
    if (!found) return button.form.requestSubmit(button);
    for (const heading of found.querySelectorAll("h2")) {
      const lower = document.createElement("h3");
      lower.append(...heading.childNodes);
      heading.replaceWith(lower);
    }
    document.getElementById("found")?.remove();
    document.getElementById("further").append(found);
    button.removeAttribute("aria-disabled");
    waiting.textContent = waiting.dataset.done;
  });
}
