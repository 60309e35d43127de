// What the Enter key does where a message is written: it begins a line, or sends for who chose so. It is said beside
// the field, with the choice. A choice of this device, and none on a phone: that has no Shift.
const KEPT = "chat:enter";

export class Enter {
  // box: where is written; line: the hint with its button; choice: the same as a checkbox; words: of the page.
  constructor({ box, line, choice, words }) {
    Object.assign(this, { line, choice, words });
    if (matchMedia("(pointer: coarse)").matches) return;
    this.said = line.querySelector("[data-words]");
    this.button = line.querySelector("button");
    box.setAttribute("aria-describedby", [box.getAttribute("aria-describedby"), this.said.id].filter(Boolean).join(" "));
    this.box = choice.querySelector("input");
    this.button.addEventListener("click", () => this.choose(!this.sends));
    this.box.addEventListener("change", () => this.choose(this.box.checked));
    line.hidden = choice.hidden = false;
    this.show(localStorage.getItem(KEPT) === "sends");
  }

  choose(sends) {
    localStorage.setItem(KEPT, sends ? "sends" : "");
    this.show(sends);
  }

  show(sends) {
    this.sends = this.box.checked = sends;
    this.said.textContent = sends ? this.words.enterSends : this.words.enterBreaks;
    this.button.textContent = sends ? this.words.letEnterBreak : this.words.letEnterSend;
  }

  // Whether this key sends. Who chooses a name from the list, or composes a letter, does not.
  isToSend(event) {
    return Boolean(this.sends) && event.key === "Enter" && !event.shiftKey && !event.isComposing && !event.defaultPrevented;
  }
}
