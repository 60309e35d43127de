// Text boxes of members: they grow, count what is too much, send once, and say when there is no connection.
const BOX = "[data-member-text]";

function grow(box) {
  if (CSS.supports("field-sizing", "content")) return;
  box.style.blockSize = "auto";
  box.style.blockSize = `${box.scrollHeight + 4}px`;
}

function count(box) {
  const said = box.closest(".field").querySelector("[data-count]");
  const more = [...box.value.trim()].length - Number(box.dataset.limit);
  said.hidden = more <= 0;
  if (more > 0) said.textContent = said.dataset.more.replace("{n}", more);
}

function refresh(part) {
  for (const box of part.querySelectorAll(BOX)) {
    grow(box);
    count(box);
  }
}

document.addEventListener("input", (event) => {
  if (!event.target.matches(BOX)) return;
  grow(event.target);
  count(event.target);
  delete event.target.form?.dataset.isSent; // other words than those that went
});
document.addEventListener("draft:restored", (event) => refresh(event.target));
document.addEventListener("htmx:load", (event) => refresh(event.target));

const offline = (form, shown) => form.querySelectorAll("[data-offline]").forEach((words) => { words.hidden = !shown; });

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.querySelector(BOX)) return;
  if (!navigator.onLine) {
    event.preventDefault();
    offline(form, true);
  } else if (form.dataset.isSent) {
    event.preventDefault();
  } else {
    form.dataset.isSent = "yes";
    setTimeout(() => delete form.dataset.isSent, 10000); // no answer: it may be sent again, the server knows it by its UUID
  }
});
addEventListener("pageshow", () => document.querySelectorAll("form[data-is-sent]").forEach((form) => delete form.dataset.isSent));
for (const type of ["online", "offline"]) {
  addEventListener(type, () => document.querySelectorAll("form").forEach((form) => offline(form, type === "offline")));
}
refresh(document);
