// What somebody can do at once with what they just said: change it, for a quarter of an hour, or take it away.
const MINUTES = 15;

export class OwnDeeds {
  // template: the part that is added, if this person may write here; now: the time of the server, as clocks differ.
  constructor(template, now) {
    this.template = template;
    this.late = Date.parse(now) - Date.now();
  }

  add(item) {
    const more = item.querySelector("[data-does=more]");
    const left = Date.parse(item.dataset.at) + MINUTES * 60000 - Date.now() - this.late;
    if (!this.template || !more || left <= 0) return;
    if (!item.querySelector("[data-own-deeds]")) more.before(this.deeds(item));
    setTimeout(() => this.end(item.id), left);
  }

  deeds(item) {
    const part = this.template.content.cloneNode(true);
    for (const link of part.querySelectorAll("a")) link.href = link.getAttribute("href").replace("/0/", `/${item.id.split("-").pop()}/`);
    const [hour, minute] = item.querySelector("time").textContent.split(":").map(Number);
    const until = hour * 60 + minute + MINUTES;
    const shown = [Math.floor(until / 60) % 24, until % 60].map((part) => String(part).padStart(2, "0")).join(":");
    const edit = part.querySelector("[data-edit]");
    edit.textContent = edit.textContent.replace("{until}", shown);
    return part;
  }

  // Not from under somebody's finger: it goes once the focus is elsewhere.
  end(id) {
    const part = document.getElementById(id)?.querySelector("[data-own-deeds]");
    if (part?.contains(document.activeElement)) part.addEventListener("focusout", () => part.remove(), { once: true });
    else part?.remove();
  }
}
