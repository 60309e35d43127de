// Who types an @ gets names of people in this conversation to choose from. The focus stays in the text: the arrows go
// along the names, Enter takes one, Escape closes the list. Without this script a typed name works as well.
import { headers } from "./asks.js";

const TYPED = /(?:^|[^\p{L}\p{N}@])@([\p{L}\p{N}][\p{L}\p{N} .'’-]{0,39})?$/u;

export class Mention {
  constructor({ box, place, said, words }) {
    Object.assign(this, { box, place, said, words });
    for (const [name, value] of [["autocomplete", "list"], ["haspopup", "listbox"], ["controls", place.id]]) box.setAttribute(`aria-${name}`, value);
    box.addEventListener("input", () => this.look());
    box.addEventListener("keydown", (event) => this.key(event));
    box.addEventListener("blur", () => this.hide());
    place.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays in the text
    place.addEventListener("click", (event) => this.choose(event.target.closest("[role=option]")));
  }

  // What stands between the @ and the cursor; nothing where a name was chosen, or none was wanted.
  begin() {
    const before = this.box.value.slice(0, this.box.selectionStart);
    const typed = before.match(TYPED)?.[0].split("@").pop();
    if (typed === undefined) this.passed = null;
    return this.passed === this.start() ? undefined : typed;
  }

  start() {
    return this.box.value.lastIndexOf("@", this.box.selectionStart - 1);
  }

  look() {
    clearTimeout(this.timer);
    const begin = this.begin();
    if (begin === undefined) return this.hide();
    this.timer = setTimeout(() => this.ask(begin), 150);
  }

  async ask(begin) {
    const address = `${this.place.dataset.mentions}?${new URLSearchParams({ q: begin })}`;
    const response = await fetch(address, { headers: headers() }).catch(() => null);
    const { names = [] } = (response?.ok && (await response.json().catch(() => null))) || {};
    if (this.begin() === begin && document.activeElement === this.box) this.offer(names);
  }

  offer(names) {
    if (!names.length) return this.hide();
    this.place.replaceChildren(...names.map((name, index) => this.option(name, index)));
    this.place.hidden = false;
    this.activate(this.place.firstElementChild);
    this.said.textContent = this.words.mentions.replace("{n}", names.length);
  }

  option(name, index) {
    const made = Object.assign(document.createElement("div"), { id: `${this.place.id}-${index}`, className: "button button-line", textContent: name });
    made.setAttribute("role", "option");
    return made;
  }

  activate(wanted) {
    for (const each of this.place.children) each.setAttribute("aria-selected", String(each === wanted));
    this.box.setAttribute("aria-activedescendant", wanted.id);
    wanted.scrollIntoView({ block: "nearest" });
  }

  active() {
    return this.place.querySelector("[aria-selected=true]");
  }

  choose(option) {
    if (!option) return;
    const start = this.start();
    this.box.setRangeText(`@${option.textContent} `, start, this.box.selectionStart, "end");
    this.passed = start;
    this.hide();
    this.box.dispatchEvent(new Event("input", { bubbles: true }));
  }

  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (this.place.hidden || event.isComposing || !(step || ["Enter", "Escape"].includes(event.key))) return;
    event.preventDefault();
    if (step) this.move(step);
    else if (event.key === "Enter") this.choose(this.active());
    else this.close();
  }

  move(step) {
    const all = [...this.place.children];
    this.activate(all.at((all.indexOf(this.active()) + step) % all.length));
  }

  close() {
    this.passed = this.start();
    this.hide();
    this.said.textContent = this.words.mentionsClosed;
  }

  hide() {
    clearTimeout(this.timer);
    this.place.hidden = true;
    this.box.removeAttribute("aria-activedescendant");
    this.said.textContent = "";
  }
}
