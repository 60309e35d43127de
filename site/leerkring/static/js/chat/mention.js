// Who types an @ gets names of people in this conversation to choose from. The focus stays in the text; the arrow down
// goes to the names, Escape comes back. Without this script a typed name works as well.
const TYPED = /(?:^|[^\p{L}\p{N}@])@([\p{L}\p{N}][\p{L}\p{N} .'’-]{0,39})?$/u;

export class Mention {
  constructor({ box, place, said, words }) {
    Object.assign(this, { box, place, said, words });
    box.addEventListener("input", () => this.look());
    box.addEventListener("keydown", (event) => this.fromText(event));
    place.addEventListener("keydown", (event) => this.among(event));
  }

  begin() {
    return this.box.value.slice(0, this.box.selectionStart).match(TYPED)?.[0].split("@").pop();
  }

  look() {
    clearTimeout(this.timer);
    const begin = this.begin();
    if (begin === undefined) return this.hide();
    this.timer = setTimeout(() => this.ask(begin), 150);
  }

  async ask(begin) {
    const address = `${this.place.dataset.mentions}?${new URLSearchParams({ q: begin })}`;
    const response = await fetch(address, { headers: { Accept: "application/json" } }).catch(() => null);
    const { names = [] } = (response?.ok && (await response.json().catch(() => null))) || {};
    if (this.begin() === begin) this.offer(names);
  }

  offer(names) {
    if (!names.length) return this.hide();
    this.place.replaceChildren(...names.map((name) => this.choice(name)));
    this.place.hidden = false;
    this.said.textContent = this.words.mentions.replace("{n}", names.length);
  }

  choice(name) {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "button button-line", textContent: name });
    made.addEventListener("click", () => this.choose(name));
    return made;
  }

  choose(name) {
    const end = this.box.selectionStart;
    const start = this.box.value.lastIndexOf("@", end - 1);
    this.box.focus();
    this.box.setRangeText(`@${name} `, start, end, "end");
    this.hide();
    this.box.dispatchEvent(new Event("input", { bubbles: true }));
  }

  fromText(event) {
    if (this.place.hidden) return;
    if (event.key === "Escape") this.hide();
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    this.place.firstElementChild.focus();
  }

  among(event) {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (event.key === "Escape") { this.hide(); this.box.focus(); }
    if (!step) return;
    event.preventDefault();
    const all = [...this.place.children];
    (all[all.indexOf(document.activeElement) + step] ?? this.box).focus();
  }

  hide() {
    clearTimeout(this.timer);
    this.place.hidden = true;
    this.said.textContent = "";
  }
}
