// Follows one room: by socket, and where sockets don't get through by asking every five seconds. Either way nothing
// is taken for granted: what a reader has is a number, and whatever lies after it is fetched until nothing is left.
// The protocol stands in docs/chat-protocol.md.
import { headers } from "./asks.js";

export const VERSION = 1;
const SILENCE = 50000; // the server speaks at least every 20 s
const PATIENCE = 250; // a change may overtake the one before it
const OPENING = 500; // a socket that opens by then says whether anything was missed
const RESTART = 10000; // over so many milliseconds people spread who all lost their server at once
const OLD = 4400, LOGGED_OUT = 4401, NO_ACCESS = 4403, TOO_FAST = 4429, TOO_MANY = 4430;

export class Connection {
  // heard(frame): one change, presence or typing; state(name): connected, polling, lost, login, gone or old.
  constructor({ room, language, change, changesUrl, poll, heard, state }) {
    Object.assign(this, { room, language, change, changesUrl, every: poll, heard, say: state });
    this.ahead = new Map();
    this.tries = 0;
    for (const type of ["online", "pageshow"]) addEventListener(type, () => this.wake());
    document.addEventListener("visibilitychange", () => { if (!document.hidden) this.wake(); });
    addEventListener("offline", () => { if (!this.ended) this.say("lost"); });
    setInterval(() => this.watch(), 5000);
    this.open();
    this.catchUp();
  }

  open() {
    if (this.ended || this.isLoggedOut || this.socket?.readyState <= WebSocket.OPEN) return;
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const socket = new WebSocket(`${scheme}://${location.host}/live/gesprek/${this.room}/?v=${VERSION}&lang=${this.language}`);
    this.socket = socket;
    socket.addEventListener("message", ({ data }) => this.receive(data));
    socket.addEventListener("close", ({ code }) => { if (this.socket === socket) this.closed(code); });
  }

  receive(data) {
    this.last = Date.now();
    const frame = JSON.parse(data);
    if (frame.v !== VERSION) return this.end("old");
    if (frame.type === "change") return this.take(frame);
    if (frame.type === "hello") {
      this.isOpen = true;
      this.tries = 0;
      clearTimeout(this.retry); // what was missed, this frame tells
      this.retry = null;
      clearInterval(this.poll);
      this.poll = null;
      this.say("connected");
    }
    if (frame.type === "behind" || frame.change > this.change) this.catchUp();
    if (!["at", "behind"].includes(frame.type)) this.heard(frame);
  }

  // Changes are shown in the order of their numbers. One that comes too early waits a moment for the others.
  take(frame) {
    if (frame.change <= this.change) return;
    this.ahead.set(frame.change, frame);
    this.takeNext();
    if (this.ahead.size && !this.gap) this.gap = setTimeout(() => this.mend(), PATIENCE);
  }

  takeNext() {
    for (let next; (next = this.ahead.get(this.change + 1)); ) {
      this.ahead.delete(next.change);
      this.change = next.change;
      this.heard(next);
    }
  }

  mend() {
    this.gap = null;
    if (this.ahead.size) this.catchUp();
  }

  async catchUp() {
    if (this.ended) return;
    if (this.fetching) { this.again = true; return; }
    this.fetching = true;
    try {
      do {
        this.again = false;
        while (await this.fetchPage());
      } while (this.again);
    } catch {
      this.say("lost");
      this.retry ??= setTimeout(() => { this.retry = null; this.catchUp(); }, this.wait());
    } finally {
      this.fetching = false;
    }
  }

  // One page of what was missed; true when there is more.
  async fetchPage() {
    const known = this.tag && this.taggedAt === this.change ? { "If-None-Match": this.tag } : {};
    const response = await fetch(`${this.changesUrl}?after=${this.change}`, { headers: { ...headers(), ...known }, redirect: "manual" });
    if (response.status === 401 || response.type === "opaqueredirect") return this.loggedOut();
    if (response.status === 403 || response.status === 404) return this.end("gone");
    if (response.status !== 304 && !response.ok) throw new Error(response.status);
    if (this.isLoggedOut) this.loggedIn();
    this.say(this.isOpen ? "connected" : "polling");
    if (response.status === 304) return false;
    const page = await response.json();
    if (page.v !== VERSION) return this.end("old");
    page.changes.forEach((frame) => this.heard(frame));
    this.change = Math.max(this.change, page.change);
    for (const change of this.ahead.keys()) if (change <= this.change) this.ahead.delete(change);
    this.takeNext();
    if (!page.more) [this.tag, this.taggedAt] = [response.headers.get("ETag"), this.change];
    return page.more;
  }

  // Of a login that ended the address knows more: a new one has a new session, and the socket opens again. Of a server
  // that is gone nothing can be asked: everybody would, at the same moment.
  closed(code) {
    this.isOpen = false;
    if (code === OLD) return this.end("old");
    if (code === NO_ACCESS) return this.end("gone");
    if (this.isLoggedOut) return null;
    const delay = this.waitAfter(code);
    if (code === LOGGED_OUT) this.catchUp();
    else if (!this.poll) this.retry ??= setTimeout(() => { this.retry = null; this.catchUp(); }, delay + OPENING);
    this.poll ??= setInterval(() => this.catchUp(), this.every);
    this.reopen ??= setTimeout(() => { this.reopen = null; this.open(); }, delay);
  }

  waitAfter(code) {
    if (code === TOO_MANY || code === TOO_FAST) return 60000;
    return code === 1001 || code === 1012 ? RESTART * Math.random() : this.wait();
  }

  // Nothing is ended: somebody logs in again in another window, and this page goes on where it was.
  loggedOut() {
    this.isLoggedOut = true;
    clearInterval(this.poll);
    clearTimeout(this.reopen);
    this.poll = this.reopen = null;
    this.socket?.close();
    this.retry ??= setTimeout(() => { this.retry = null; this.catchUp(); }, this.wait());
    this.say("login");
    return false;
  }

  loggedIn() {
    this.isLoggedOut = false;
    this.tries = 0;
    this.open();
  }

  // 1, 2, 4 … 30 seconds, never all at once.
  wait() {
    return Math.min(30000, 1000 * 2 ** this.tries++) * (0.5 + Math.random());
  }

  wake() {
    if (this.ended) return;
    this.tries = 0;
    this.catchUp();
    this.open();
  }

  // A connection that went silent looks open for a long time; so does one from before the computer slept.
  watch() {
    if (this.isOpen && Date.now() - this.last > SILENCE) {
      const old = this.socket;
      this.socket = null;
      old.close();
      this.closed(0);
    }
  }

  send(frame) {
    if (this.isOpen && this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame));
  }

  end(state) {
    this.ended = true;
    clearInterval(this.poll);
    this.socket?.close();
    this.say(state);
    return false;
  }
}
