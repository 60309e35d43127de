// Reads new messages aloud through one polite region: each by itself when they are few, summed up when they are many.
// The list itself is no live region: replacing a message would read it again.
const WINDOW = 5000;
const FEW = 3;

export class Speaker {
  constructor(region, words) {
    Object.assign(this, { region, words, times: [], summed: 0 });
  }

  hear(item) {
    const now = Date.now();
    this.times = [...this.times.filter((time) => now - time < WINDOW), now];
    if (this.times.length <= FEW) return this.speak(sentence(item));
    this.summed += 1;
    this.timer ??= setTimeout(() => {
      this.speak(this.words.many.replace("{n}", this.summed));
      this.summed = 0;
      this.timer = null;
    }, WINDOW);
  }

  speak(text) {
    const line = Object.assign(document.createElement("p"), { textContent: text });
    this.region.append(line);
    while (this.region.children.length > 5) this.region.firstElementChild.remove();
  }
}

const sentence = (item) =>
  [item.querySelector("[data-name]"), item.querySelector(".bubble")].map((part) => part?.textContent.trim()).filter(Boolean).join(": ");
