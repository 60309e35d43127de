// "2 people are writing": never who, and forgotten a few seconds after the last key.
const FORGET = 6000;

export class Typing {
  constructor({ line, me, words }) {
    Object.assign(this, { line, me, words, until: new Map() });
  }

  hear(who) {
    if (String(who) === this.me) return;
    this.until.set(String(who), Date.now() + FORGET);
    this.show();
  }

  stop(who) {
    if (this.until.delete(who)) this.show();
  }

  show() {
    clearTimeout(this.timer);
    for (const [who, until] of this.until) if (until <= Date.now()) this.until.delete(who);
    const count = this.until.size;
    this.line.hidden = count === 0;
    this.line.querySelector("[data-words]").textContent = count === 1 ? this.words.typingOne : this.words.typing.replace("{n}", count);
    if (count) this.timer = setTimeout(() => this.show(), 1000);
  }
}
