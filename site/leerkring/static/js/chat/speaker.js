// Reads new messages aloud through one polite region: each by itself when they are few, summed up when they are many.
// The list itself is no live region: replacing a message would read it again.
import { said } from "./messages.js";

const WINDOW = 5000;
const FEW = 3;

export class Speaker {
  constructor(region, words) {
    Object.assign(this, { region, words, times: [], summed: 0 });
  }

  hear(item) {
    const now = Date.now();
    this.times = [...this.times.filter((time) => now - time < WINDOW), now];
    if (this.times.length <= FEW) return this.speak(this.sentence(item));
    this.summed += 1;
    this.timer ??= setTimeout(() => {
      this.speak(this.words.many.replace("{n}", this.summed));
      this.summed = 0;
      this.timer = null;
    }, WINDOW);
  }

  // Who, whom they answer, and what: the words that are quoted were heard before.
  sentence(item) {
    const name = item.querySelector("[data-name]")?.textContent;
    const other = item.querySelector(".bubble blockquote > a > b")?.textContent;
    const who = other ? this.words.answers.replace("{name}", name).replace("{other}", other) : name;
    return [who, said(item)].filter(Boolean).join(": ");
  }

  speak(text) {
    const line = Object.assign(document.createElement("p"), { textContent: text });
    this.region.append(line);
    while (this.region.children.length > 5) this.region.firstElementChild.remove();
  }
}
