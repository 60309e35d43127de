// Keeps the ticks of a checklist in this browser, tells how far you are, and starts again.
const form = document.querySelector("[data-checklist]");
const key = `checklist:${form.dataset.checklist}`;
const boxes = [...form.querySelectorAll("input[type=checkbox]")];
const said = form.querySelector("[data-said]");

const read = () => {
  try { return JSON.parse(localStorage.getItem(key)) ?? []; } catch { return []; }
};

const write = () => {
  const ticked = boxes.filter((box) => box.checked).map((box) => box.value);
  try {
    ticked.length ? localStorage.setItem(key, JSON.stringify(ticked)) : localStorage.removeItem(key);
  } catch { /* a browser that keeps nothing: the ticks last as long as the page */ }
};

const tell = () => {
  const done = boxes.filter((box) => box.checked).length;
  const words = done === boxes.length ? form.dataset.all : form.dataset.progress;
  said.textContent = words.replace("{done}", done).replace("{all}", boxes.length);
};

const ticked = new Set(read());
boxes.forEach((box) => { box.checked = ticked.has(box.value); });
form.querySelectorAll("[data-tools], [data-saved]").forEach((part) => { part.hidden = false; });
form.addEventListener("change", () => { write(); tell(); });
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => requestAnimationFrame(() => { write(); tell(); boxes[0].focus(); }));
tell();
