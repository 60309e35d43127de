// What was said and is not yet stored: waiting, sending, or refused with a reason. It is kept on the device under
// the account, so it survives a reload, sleep and a login that expired; each message has a UUID, so that sending it
// twice makes one.
import { headers } from "./asks.js";
import { drafts, remove, save } from "../draft-entries.js";
import { stored } from "../draft-store.js";

export class Outbox {
  // sent(frame, submission), changed(): what the page shows of it; refused(sentence): why something was not sent;
  // state(name): lost, login or gone.
  constructor({ account, room, url, sent, changed, refused, state }) {
    Object.assign(this, { account, url, sent, changed, refused, say: state });
    this.name = `outbox-${room}`;
    this.tries = 0;
    addEventListener("online", () => this.flush());
    addEventListener("storage", ({ key }) => { if (!key || key.includes(`:${this.name}:`)) this.changed(); }); // of another tab
    document.addEventListener("visibilitychange", () => { if (!document.hidden) this.flush(); });
    this.flush();
  }

  // Oldest first: { submission, fields: { text, language, replies_to, confirmed, sentence?, asks? } }.
  waiting() {
    return drafts("local", this.account, this.name).sort((one, other) => one.fields.at - other.fields.at);
  }

  add(submission, fields) {
    save("local", this.account, this.name, submission, { ...fields, at: Date.now() });
    this.changed();
    this.flush();
  }

  again(submission, change = {}) {
    const entry = this.waiting().find((each) => each.submission === submission);
    if (!entry) return;
    this.keep(entry, { sentence: "", asks: "", ...change });
    this.flush();
  }

  drop(submission) {
    remove("local", this.account, this.name, submission);
    this.changed();
  }

  // One tab at a time, one message after the other: they arrive in the order in which they were said.
  async flush() {
    if (this.isFlushing) return;
    this.isFlushing = true;
    try {
      await null; // the page is still being joined together
      if (navigator.locks) await navigator.locks.request(`${this.name}:${this.account}`, () => this.sendAll());
      else await this.sendAll();
    } finally {
      this.isFlushing = false;
    }
  }

  async sendAll() {
    for (let entry; (entry = this.waiting().find(({ fields }) => !fields.sentence)); ) {
      if (!(await this.sendOne(entry))) return;
    }
    this.tries = 0;
  }

  // True: go on with the next one. False: stop here for now.
  async sendOne({ submission, fields }) {
    let response;
    this.show(submission);
    try {
      response = await fetch(this.url, {
        method: "POST",
        headers: headers(),
        body: new URLSearchParams({ ...fields, submission }),
        redirect: "manual",
      });
    } catch {
      return this.later("lost");
    }
    const answer = response.headers.get("Content-Type")?.includes("json") ? await response.json().catch(() => null) : null;
    if (response.ok && answer) {
      stored(submission);
      this.drop(submission);
      this.sent(answer, submission);
      return true;
    }
    if (response.status === 401 || response.type === "opaqueredirect" || (response.status === 403 && !answer)) return this.later("login");
    if (!answer || response.status >= 500) return this.later("lost");
    this.keep({ submission, fields }, { sentence: answer.sentence, asks: answer.asks ?? "", text: answer.text ?? fields.text, replace: "" });
    if (!answer.asks) this.refused(answer.sentence); // a question is asked where it is written
    return true;
  }

  keep({ submission, fields }, change) {
    save("local", this.account, this.name, submission, { ...fields, ...change });
    this.changed();
  }

  show(submission) {
    this.sending = submission;
    this.changed();
  }

  later(state) {
    this.show(null);
    this.say(state);
    this.retry ??= setTimeout(() => { this.retry = null; this.flush(); }, Math.min(30000, 1000 * 2 ** this.tries++) * (0.5 + Math.random()));
    return false;
  }
}
