// Asks “is this right?” while somebody types, under the text; nothing leaves the device. The server asks again.
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
  const found = doubts([...form.querySelectorAll(BOX)].map((box) => box.value).join("\n\n"), others);
  const now = JSON.stringify(found);
  if (now === (shown.get(form) ?? "[]") && !place.querySelector("section:not([data-live])")) return;
  shown.set(form, now);
  const confirmed = new Set(place.querySelector("[name$=confirmed]:checked")?.value.split("\n"));
  place.replaceChildren(...(found.length ? [section(found, words)] : []));
  const box = place.querySelector("[data-confirmed]");
  if (!box) return;
  box.name = box.dataset.confirmed;
  box.value = found.map((doubt) => inOneLine(doubt.words)).join("\n");
  box.checked = box.value.split("\n").every((each) => confirmed.has(each));
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
  for (const box of form.querySelectorAll(BOX)) {
    const text = replaced(box.value, words, suggestion);
    if (text === box.value) continue;
    box.value = text;
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }
  await look(form);
  (form.querySelector(`${PLACE} button`) ?? form.querySelector(BOX)).focus();
}

document.addEventListener("input", ({ target }) => {
  if (target.matches(BOX) && target.form?.querySelector(PLACE)) later(target.form);
});
document.addEventListener("draft:restored", ({ target }) => {
  if (target.querySelector(PLACE)) later(target);
});
