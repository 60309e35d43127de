// Asks “is this right?” while somebody types, below the first text it is about; nothing leaves the device. The
// server asks again.
const BOX = "[data-member-text]";
const PLACE = "[data-client-data]";
const waiting = new WeakMap();
const shown = new WeakMap();

function later(form) {
  clearTimeout(waiting.get(form));
  waiting.set(form, setTimeout(() => look(form), 600));
}

async function look(form) {
  const { doubts, inOneLine } = await import("./client-data/doubts.js");
  const place = form.querySelector(PLACE);
  const words = form.querySelector("[data-client-data-words]").content;
  const others = Object.fromEntries([...words.querySelectorAll("data")].map((kind) => [kind.value, kind.dataset.suggestion]));
  const boxes = [...form.querySelectorAll(BOX)];
  const found = doubts(boxes.map((box) => box.value).join("\n\n"), others);
  const now = JSON.stringify(found);
  if (now === (shown.get(form) ?? "[]") && !place.querySelector("section:not([data-live])")) return;
  shown.set(form, now);
  const confirmed = new Set(place.querySelector("[name$=confirmed]:checked")?.value.split("\n"));
  await moveTo(boxes.length > 1 && boxes.find((each) => each.checkVisibility() && doubts(each.value, others).length), place);
  if (shown.get(form) !== now) return; // typed on
  place.replaceChildren(...(found.length ? [section(found, words)] : []));
  const box = place.querySelector("[data-confirmed]");
  if (!box) return;
  box.name = box.dataset.confirmed;
  box.value = found.map((doubt) => inOneLine(doubt.words)).join("\n");
  box.checked = box.value.split("\n").every((each) => confirmed.has(each));
}

// On a phone the end of a long form is far away. A moment later it is filled: then a screen reader hears of it.
async function moveTo(box, place) {
  const field = box && box.closest(".field");
  if (!field || field.nextElementSibling === place) return;
  place.replaceChildren();
  field.after(place);
  await new Promise((done) => { setTimeout(done, 50); });
}

function section(found, words) {
  const made = words.querySelector("section").cloneNode(true);
  const row = made.querySelector("li");
  const hasBsn = found.some((doubt) => doubt.kind === "bsn");
  row.replaceWith(...found.map((doubt) => line(row.cloneNode(true), doubt, words)));
  made.querySelector(hasBsn ? ".choice" : "[data-bsn]").remove();
  return made;
}

function line(row, doubt, words) {
  row.querySelector("[data-kind]").textContent = words.querySelector(`data[value=${doubt.kind}]`).textContent;
  for (const part of ["before", "words", "after"]) row.querySelector(`[data-${part}]`).textContent = doubt[part];
  const button = row.querySelector("button");
  if (!doubt.suggestion) button.remove();
  button.textContent = button.textContent.replace("{suggestion}", doubt.suggestion);
  button.addEventListener("click", () => replace(button.form, doubt));
  return row;
}

async function replace(form, { words, suggestion }) {
  const { replaced } = await import("./client-data/doubts.js");
  let changed = form.querySelector(BOX);
  for (const box of form.querySelectorAll(BOX)) {
    const text = replaced(box.value, words, suggestion);
    if (text === box.value) continue;
    box.value = text;
    changed = box;
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }
  await look(form);
  (form.querySelector(`${PLACE} button`) ?? changed).focus();
}

document.addEventListener("input", ({ target }) => {
  if (target.matches(BOX) && target.form?.querySelector(PLACE)) later(target.form);
});
document.addEventListener("draft:restored", ({ target }) => {
  if (target.querySelector(PLACE)) later(target);
});
