// What can be done with one message, in its place: the page with the choices is fetched and opened below it, and its
// buttons work without leaving the conversation. Without this script they are pages.
import { headers } from "./asks.js";

export class Choices {
  // show(frame): the new state of a message. answer(item): begin an answer to it.
  constructor({ list, words, show, answer, say }) {
    Object.assign(this, { list, words, show, answer, say });
    list.addEventListener("click", (event) => this.click(event));
    list.addEventListener("submit", (event) => this.submit(event));
    list.addEventListener("keydown", (event) => { if (event.key === "Escape") this.close(event.target.closest(".message"), true); });
  }

  click(event) {
    const item = event.target.closest(".message");
    const link = event.target.closest("a, button");
    this.say(""); // what was refused before is over
    if (!item || !link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.matches("[data-does=more]")) this.toggle(event, item, link);
    else if (link.matches("[data-reaction]")) this.react(item, link);
    else if (link.matches("[data-answer]")) { event.preventDefault(); this.close(item); this.answer(item); }
    else if (link.matches("[data-edit], [data-delete]")) { event.preventDefault(); this.open(item, link.href); }
    else if (link.matches("[data-stop]")) { event.preventDefault(); this.close(item, true); }
  }

  toggle(event, item, link) {
    event.preventDefault();
    if (item.querySelector("[data-open]")) this.close(item);
    else this.open(item, link.href);
  }

  async open(item, address) {
    const response = await fetch(address, { headers: { "HX-Request": "true" } }).catch(() => null);
    if (!response?.ok) return this.say(this.words.lost);
    item = document.getElementById(item.id) ?? item;
    this.list.querySelectorAll("[data-open]").forEach((part) => this.close(part.closest(".message")));
    this.fill(item, await response.text());
  }

  fill(item, html) {
    const part = Object.assign(document.createElement("div"), { className: "message-open" });
    part.dataset.open = "";
    part.innerHTML = html;
    item.append(part);
    item.querySelector("[data-does=more]")?.setAttribute("aria-expanded", "true");
    part.querySelector("textarea, button, a")?.focus({ preventScroll: true });
    part.scrollIntoView({ block: "nearest" });
  }

  close(item, isBack = false) {
    item?.querySelector("[data-open]")?.remove();
    const more = item?.querySelector("[data-does=more]");
    more?.setAttribute("aria-expanded", "false");
    if (isBack) more?.focus();
  }

  react(item, button) {
    const body = new URLSearchParams({ kind: button.dataset.reaction });
    this.post(item, button.closest("[data-react]").dataset.react, body);
  }

  submit(event) {
    const item = event.target.closest(".message");
    if (!item) return;
    event.preventDefault();
    event.stopPropagation();
    const body = new URLSearchParams(new FormData(event.target));
    if (event.submitter?.name) body.set(event.submitter.name, event.submitter.value);
    this.post(item, event.target.action, body);
  }

  async post(item, address, body) {
    const response = await fetch(address, { method: "POST", headers: headers(), body, redirect: "manual" }).catch(() => null);
    const answer = await response?.json().catch(() => null);
    if (!answer) return this.say(this.words.lost);
    const now = document.getElementById(item.id) ?? item; // a frame may have been here before the answer
    if (!response.ok) return this.refused(now, answer);
    this.close(now);
    this.show(answer);
    const left = document.getElementById(item.id);
    (left?.querySelector("[data-does=more]") ?? left?.querySelector("header a"))?.focus({ preventScroll: true });
  }

  refused(item, { sentence, asks, text }) {
    this.say(sentence);
    const form = item.querySelector("[data-open] .message-edit");
    const place = form?.querySelector("[data-client-data]");
    if (!place) return;
    form.querySelector("textarea").value = text;
    place.innerHTML = asks || "";
    if (!asks) place.append(Object.assign(document.createElement("p"), { className: "error", textContent: sentence }));
  }
}
