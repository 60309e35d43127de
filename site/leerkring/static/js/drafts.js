// Keeps what somebody types in a form with data-draft, until the server has stored it: through a lost connection,
// a login that expired, an error page, the back button. See draft-store.js for where.
import { drafts, markSent, remove, save, wasStored } from "./draft-entries.js";

const account = document.body.dataset.account ?? "";
const NOT_KEPT = "[type=hidden], [type=password], [type=file], [type=submit], [name$=confirmed]";
const pause = (time) => new Promise((done) => { setTimeout(done, time); });

// Held by the page that works on a draft, so that another tab does not take it over.
async function hold(key) {
  if (!navigator.locks) return true;
  for (const wait of [0, 150, 350]) { // a page that is being left needs a moment to let go
    await pause(wait);
    const held = await new Promise((tell) => {
      navigator.locks.request(key, { ifAvailable: true }, (lock) => {
        tell(lock !== null);
        return lock && new Promise(() => {});
      });
    });
    if (held) return true;
  }
  return false;
}

class Draft {
  constructor(form) {
    this.form = form;
    this.address = form.dataset.draftName || new URL(form.getAttribute("action") || location.href, location).pathname;
    this.submission = form.querySelector("[name$=submission]");
    this.said = form.querySelector("[data-saved]");
    this.kind = this.wanted();
    form.addEventListener("input", () => this.later());
    form.addEventListener("change", () => this.later());
    form.addEventListener("formdata", ({ formData }) => { if (this.isKept()) formData.set("kept-here", "1"); });
    form.draftIsKept = () => this.isKept(); // looking-again.js asks it
    form.addEventListener("submit", () => this.sends());
    form.addEventListener("draft:handed-over", () => this.handOver());
    form.querySelector("[data-start-over]")?.addEventListener("click", () => this.startOver());
    document.addEventListener("visibilitychange", () => { if (document.hidden) this.now(); });
    addEventListener("pagehide", () => this.now());
    addEventListener("pageshow", () => this.check());
    document.addEventListener("draft:stored", () => this.check());
    if (form.querySelector("[data-returned]")) this.keep();
    else this.restore();
  }

  wanted() {
    return this.form.querySelector("[data-draft-session]:checked") ? "session" : this.form.dataset.draft || "local";
  }

  controls() {
    return [...this.form.elements].filter((control) => control.name && !control.matches(NOT_KEPT) && "value" in control && control.type !== "button");
  }

  fields() {
    const kept = {};
    for (const control of this.controls()) {
      if (!control.matches("[type=checkbox], [type=radio]") || control.checked) (kept[control.name] ??= []).push(control.value);
    }
    return kept;
  }

  isEmpty() {
    return this.controls().every((control) => !control.matches("textarea, input:not([type=checkbox], [type=radio])") || !control.value.trim());
  }

  later() {
    this.waits = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), 300);
  }

  now() {
    clearTimeout(this.timer);
    if (this.waits) this.keep();
    this.waits = false;
  }

  sends() {
    this.now();
    markSent(this.kind, account, this.address, this.submission.value);
  }

  keep() {
    const kind = this.wanted();
    if (kind !== this.kind) { // asked anonymously after all: nothing of it stays on the device
      remove(this.kind, account, this.address, this.submission.value);
      this.kind = kind;
      this.renew();
    }
    if (wasStored(this.submission.value)) return;
    if (this.isEmpty()) remove(kind, account, this.address, this.submission.value);
    else this.tell(save(kind, account, this.address, this.submission.value, this.fields()));
    if (!this.held) this.held = hold(`draft:${account}:${this.address}:${this.submission.value}`);
  }

  // Then the server need not give it back. Looked up: who logged out in another tab took it from the browser.
  isKept() {
    return drafts(this.kind, account, this.address).some(({ submission }) => submission === this.submission.value);
  }

  tell(isKept) {
    if (isKept) this.form.autocomplete = "off"; // or the browser too brings it back, when it has arrived long since
    if (!this.said) return;
    this.said.hidden = !isKept;
    const words = this.said.querySelector("[data-words]");
    if (isKept && words.textContent !== this.said.dataset[this.kind]) words.textContent = this.said.dataset[this.kind];
  }

  async restore() {
    this.check();
    for (const kind of [this.kind, "session", "local"]) {
      for (const draft of drafts(kind, account, this.address)) {
        if (await hold(draft.key)) return this.waits || this.fill(draft, kind);
      }
    }
  }

  fill({ fields, submission }, kind) {
    this.submission.value = submission;
    this.kind = kind;
    this.held = true;
    for (const control of this.controls()) {
      const values = fields[control.name] ?? [];
      if (control.matches("[type=checkbox], [type=radio]")) control.checked = values.includes(control.value);
      else if (values.length) control.value = values[0];
    }
    this.tell(true);
    this.form.querySelector("[data-start-over]")?.removeAttribute("hidden");
    this.form.dispatchEvent(new CustomEvent("draft:restored", { bubbles: true }));
  }

  // Starts anew when what this form sent is stored: also when the page comes back from the browser's memory.
  check() {
    if (!wasStored(this.submission.value)) return;
    this.form.reset();
    this.renew();
    if (this.said) this.said.hidden = true;
    this.form.dispatchEvent(new CustomEvent("draft:restored", { bubbles: true }));
  }

  // A conversation sends for itself, and keeps what it sends.
  handOver() {
    clearTimeout(this.timer);
    remove(this.kind, account, this.address, this.submission.value);
    this.renew();
    if (this.said) this.said.hidden = true;
  }

  startOver() {
    remove(this.kind, account, this.address, this.submission.value);
    this.form.reset();
    this.renew();
    this.said.hidden = true;
    this.form.querySelector("[data-start-over]").hidden = true;
    this.form.dispatchEvent(new CustomEvent("draft:restored", { bubbles: true }));
    this.controls()[0]?.focus();
  }

  renew() {
    this.submission.value = newUuid();
    this.held = this.waits = false;
  }
}

// crypto.randomUUID needs https; this does not.
function newUuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

const known = new WeakSet();
function start(part) {
  for (const form of part.querySelectorAll("form[data-draft]")) {
    if (!known.has(form)) known.add(form) && new Draft(form);
  }
}
start(document);
document.addEventListener("htmx:load", () => start(document));
