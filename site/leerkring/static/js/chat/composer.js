// Where a message is written: what waits is shown below the list, and a message
// that is refused comes back with the reason.
import { Enter } from "./enter.js";
import { Mention } from "./mention.js";

const EVERY = 2500; // how often "I am writing" is said at most

export class Composer {
  constructor({ form, outbox, messages, words, typing }) {
    Object.assign(this, { form, outbox, messages, words, typing });
    this.box = form.querySelector("textarea");
    this.submission = form.querySelector("[name=submission]");
    this.answersTo = form.querySelector("[name=replies_to]");
    this.replied = form.querySelector("[data-replied]");
    this.replied.querySelector("[data-no-reply]").addEventListener("click", (event) => { event.preventDefault(); this.answerNobody(); this.box.focus(); });
    form.addEventListener("submit", (event) => { event.preventDefault(); event.stopImmediatePropagation(); this.send(event.submitter); }, true);
    new Mention({ box: this.box, place: form.querySelector("[data-mentions]"), said: form.querySelector("[data-mentions-said]"), words });
    this.box.setSelectionRange(this.box.value.length, this.box.value.length); // behind a name that is filled in
    const enter = new Enter({ box: this.box, line: form.querySelector("[data-enter-hint]"), choice: form.querySelector("[data-enter]"), words });
    this.box.addEventListener("keydown", (event) => {
      if (!enter.isToSend(event)) return;
      event.preventDefault();
      this.send();
    });
    this.box.addEventListener("input", () => this.writing());
  }

  writing() {
    if (Date.now() - (this.said ?? 0) < EVERY || !this.box.value.trim()) return;
    this.said = Date.now();
    this.typing();
  }

  send(button) {
    const data = Object.fromEntries(new FormData(this.form));
    if (!data.text.trim()) return this.box.focus();
    const { submission, text, language = "nl", replies_to = "" } = data;
    const confirmed = this.form.querySelector("[name=confirmed]:checked")?.value ?? "";
    const replace = button?.name === "replace" ? { replace: button.value } : {};
    this.outbox.add(submission, { text, language, replies_to, confirmed, ...replace });
    this.clear();
    this.messages.toEnd();
  }

  answer(item) {
    this.answersTo.value = item.id.split("-").pop();
    const name = item.dataset.author === this.messages.me ? this.words.you : item.querySelector("[data-name]").textContent;
    this.replied.querySelector("[data-words]").textContent = `${this.words.reply.replace("{name}", name)}: ${item.querySelector(".bubble").lastElementChild.textContent.trim().slice(0, 100)}`;
    this.replied.hidden = false;
    this.box.focus();
  }

  answerNobody() {
    this.answersTo.value = "";
    this.replied.hidden = true;
  }

  // What was refused comes back to where it was written, unless something new stands there.
  takeBack({ submission, fields }) {
    this.outbox.drop(submission);
    this.box.value = fields.text;
    this.answersTo.value = fields.replies_to;
    this.form.querySelector("[data-client-data]").innerHTML = fields.asks ?? "";
    this.box.dispatchEvent(new Event("input", { bubbles: true }));
    (this.form.querySelector("[data-client-data] [name]") ?? this.box).focus();
  }

  // The draft is in the outbox now: the form starts anew, under a new number.
  clear() {
    this.box.value = "";
    this.answerNobody();
    this.form.querySelector("[data-client-data]").replaceChildren();
    this.form.dispatchEvent(new CustomEvent("draft:handed-over"));
    this.submission.value = newUuid();
    this.box.dispatchEvent(new Event("input", { bubbles: true }));
    this.box.focus();
  }

  showWaiting() {
    const list = this.messages.list;
    const focused = document.activeElement;
    const item = focused?.closest(".message-waiting");
    const which = item ? [...item.querySelectorAll("button")].indexOf(focused) : -1;
    list.querySelectorAll(".message-waiting").forEach((item) => item.remove());
    for (const entry of this.outbox.waiting()) {
      if (entry.fields.asks && !this.box.value.trim()) return this.takeBack(entry);
      list.append(this.waiting(entry));
    }
    if (item) (list.querySelector(`[data-submission="${item.dataset.submission}"]`)?.querySelectorAll("button")[which] ?? this.box).focus({ preventScroll: true });
  }

  waiting({ submission, fields }) {
    const item = element("li", "message message-own message-waiting");
    item.dataset.submission = submission;
    const bubble = element("div", "bubble", element("p", "", fields.text));
    const state = element("p", "meta", this.state(submission, fields));
    item.append(bubble, state);
    if (fields.sentence) item.append(this.choices(submission, fields));
    return item;
  }

  state(submission, { sentence }) {
    if (sentence) return `${this.words.failed}: ${sentence}`;
    return this.outbox?.sending === submission ? this.words.sending : this.words.waiting;
  }

  choices(submission, fields) {
    const line = element("p", "cluster");
    line.append(
      button(this.words.change, () => this.takeBack({ submission, fields })),
      button(this.words.again, () => this.outbox.again(submission)),
      button(this.words.drop, () => this.outbox.drop(submission)),
    );
    return line;
  }

  close() {
    this.form.querySelectorAll("textarea, button").forEach((control) => { control.disabled = true; });
  }
}

function element(tag, className, ...content) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

function button(label, act) {
  const made = element("button", "button button-line", label);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

function newUuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
