// Suggestions below a search field: an ARIA combobox with a list. Without this script the field simply searches.
const WAIT = 150; // milliseconds after the last letter
let number = 0;

class Combobox {
  constructor(field) {
    this.field = field;
    this.list = document.createElement("ul");
    this.list.id = `voorstellen-${number += 1}`;
    this.list.className = "suggestions";
    this.list.role = "listbox";
    this.list.setAttribute("aria-label", field.dataset.suggestLabel);
    this.list.hidden = true;
    this.said = document.createElement("p");
    this.said.className = "visually-hidden";
    this.said.role = "status";
    field.after(this.list, this.said);
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", this.list.id);
    field.setAttribute("aria-expanded", "false");
    field.autocomplete = "off";
    field.addEventListener("input", () => this.later());
    field.addEventListener("keydown", (event) => this.key(event));
    field.addEventListener("blur", () => setTimeout(() => this.close(), 150));
    this.list.addEventListener("mousedown", (event) => event.preventDefault()); // keeps the focus in the field
    this.list.addEventListener("click", (event) => this.choose(event.target.closest("li")));
  }

  later() {
    clearTimeout(this.timer);
    this.asked?.abort(); // an answer to fewer letters is of no use any more
    if (this.field.value.trim().length < 2) return this.close();
    this.timer = setTimeout(() => this.ask(), WAIT);
  }

  async ask() {
    const asked = this.asked = new AbortController();
    try {
      const address = `${this.field.dataset.suggest}?q=${encodeURIComponent(this.field.value)}`;
      const answer = await fetch(address, { signal: asked.signal });
      const found = answer.ok ? (await answer.json()).suggestions : [];
      if (!asked.signal.aborted) this.show(found);
    } catch {
      if (!asked.signal.aborted) this.close(); // no connection; who typed on waits for another answer
    }
  }

  show(found) {
    this.list.replaceChildren(...found.map((each, at) => this.option(each, at)));
    this.field.removeAttribute("aria-activedescendant");
    this.list.hidden = found.length === 0;
    this.field.setAttribute("aria-expanded", String(found.length > 0));
    this.said.textContent = found.length ? this.field.dataset.suggestFound.replace("{n}", found.length) : "";
  }

  option({ text, kind, address, language }, at) {
    const item = document.createElement("li");
    item.id = `${this.list.id}-${at}`;
    item.role = "option";
    item.setAttribute("aria-selected", "false");
    item.dataset.address = address;
    const words = document.createElement("span");
    words.textContent = text;
    words.lang = language;
    item.append(words);
    if (kind) {
      const label = document.createElement("span");
      label.className = "meta";
      label.textContent = kind;
      item.append(" ", label);
    }
    return item;
  }

  key(event) {
    const options = [...this.list.children];
    const at = options.findIndex((each) => each.getAttribute("aria-selected") === "true");
    if (event.key === "Escape" && !this.list.hidden) { event.preventDefault(); return this.close(); }
    if (event.key === "Enter" && at >= 0 && !this.list.hidden) { event.preventDefault(); return this.choose(options[at]); }
    if (!["ArrowDown", "ArrowUp"].includes(event.key) || !options.length) return;
    event.preventDefault();
    this.list.hidden = false;
    this.field.setAttribute("aria-expanded", "true");
    const step = event.key === "ArrowDown" ? 1 : -1;
    const next = at < 0 ? (step > 0 ? 0 : options.length - 1) : (at + step + options.length) % options.length;
    options.forEach((each, place) => each.setAttribute("aria-selected", String(place === next)));
    this.field.setAttribute("aria-activedescendant", options[next].id);
    options[next].scrollIntoView({ block: "nearest" });
  }

  choose(option) {
    if (!option) return;
    if (option.dataset.address) { location.href = option.dataset.address; return; }
    this.field.value = option.firstChild.textContent;
    this.close();
    this.field.form.requestSubmit();
  }

  close() {
    clearTimeout(this.timer);
    this.asked?.abort(); // else a late answer opens it again, when the person is elsewhere
    this.list.hidden = true;
    this.field.setAttribute("aria-expanded", "false");
    this.field.removeAttribute("aria-activedescendant");
    this.said.textContent = "";
  }
}

for (const field of document.querySelectorAll("[data-suggest]")) new Combobox(field);
