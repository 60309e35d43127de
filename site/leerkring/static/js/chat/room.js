// The page of a conversation: joins the connection, the outbox and the list of messages.
import { headers } from "./asks.js";
import { Choices } from "./choices.js";
import { Composer } from "./composer.js";
import { Connection } from "./connection.js";
import { stayAboveKeyboard } from "./keyboard.js";
import { Messages, number } from "./messages.js";
import { Outbox } from "./outbox.js";
import { OwnDeeds } from "./own.js";
import { Speaker } from "./speaker.js";
import { Typing } from "./typing.js";

const place = document.querySelector("[data-chat]");
const words = Object.fromEntries([...document.querySelectorAll("[data-word]")].map((word) => [word.dataset.word, word.textContent]));
const language = document.documentElement.lang;
const find = (name) => document.querySelector(`[data-${name}]`);
const own = new OwnDeeds(find("own"), place.dataset.now);
const messages = new Messages({ list: find("messages"), me: place.dataset.me, blocked: place.dataset.blocked.split(" "), words, language, own });
const speaker = new Speaker(find("speaker"), words);
const typing = new Typing({ line: find("typing"), me: place.dataset.me, words });
const newest = find("newest");
let unseen = 0;
const BACK = 5000;

const states = { connection: "connected", outbox: "" };
function tell(who, state) {
  states[who] = state;
  const shown = [states.connection, states.outbox].find((each) => each && each !== "connected") ?? "connected";
  const line = find("connection");
  const isLive = ["connected", "polling"].includes(shown);
  if (isLive && line.classList.contains("connection-lost")) { // good news is seen for a while where it else takes no room
    line.classList.add("connection-back");
    setTimeout(() => line.classList.remove("connection-back"), BACK);
  }
  line.classList.toggle("connection-live", isLive);
  line.classList.toggle("connection-lost", !isLive);
  const text = line.querySelector("[data-words]");
  if (text.textContent !== words[shown]) text.textContent = words[shown];
  if (shown === "gone") leave();
}

// Access ended: nothing of it stays to be read in a window that was open.
function leave() {
  composer?.close();
  messages.list.replaceChildren();
  for (const part of document.querySelectorAll("[data-presence], [data-typing], [data-newest], .earlier")) part.hidden = true;
}

function heard(frame) {
  if (frame.type === "presence" || frame.type === "hello") return showPresence(frame.number);
  if (frame.type === "typing") return typing.hear(frame.who);
  if (frame.type !== "change") return; // of a newer server
  const wasAtEnd = messages.isAtEnd();
  const item = messages.put(frame.html);
  if (!item) return;
  if (!item.isConnected) return showUnseen(unseen + 1);
  find("empty")?.remove();
  typing.stop(item.dataset.author);
  const isMine = item.dataset.author === place.dataset.me;
  if (!isMine && !messages.isBlocked(item)) speaker.hear(item);
  if (wasAtEnd && !document.hidden) messages.toEnd();
  else if (!isMine) showUnseen(unseen + 1); // what I said at another device moves nothing here
  markRead();
}

function showPresence(people) {
  const line = find("presence");
  line.hidden = people < 1;
  line.textContent = words.here.replace("{n}", people);
}

function showUnseen(count) {
  unseen = count;
  newest.hidden = count === 0;
  newest.firstElementChild.textContent = count === 1 ? words.one : words.many.replace("{n}", count);
}

let marked = 0;
let marking;
function markRead() {
  clearTimeout(marking);
  marking = setTimeout(() => {
    const last = messages.items().at(-1);
    if (!last || document.hidden || !messages.isAtEnd() || number(last) <= marked) return;
    marked = number(last);
    const body = new URLSearchParams({ message: marked });
    fetch(place.dataset.read, { method: "POST", body, headers: headers() }).catch(() => { marked = 0; });
  }, 600);
}

const connection = new Connection({
  room: place.dataset.room,
  language,
  change: Number(place.dataset.change),
  changesUrl: place.dataset.changes,
  poll: Number(place.dataset.poll),
  heard,
  state: (state) => tell("connection", state),
});

const form = find("composer");
const outbox = form && new Outbox({
  account: document.body.dataset.account,
  room: place.dataset.room,
  url: place.dataset.send,
  sent(frame) {
    tell("outbox", "");
    heard(frame);
    speaker.speak(words.sent);
    if (frame.change > connection.change) connection.catchUp();
  },
  changed: () => composer?.showWaiting(),
  refused: (sentence) => speaker.speak(`${words.failed}: ${sentence}`),
  state: (state) => tell("outbox", state),
});
const composer = form && new Composer({ form, outbox, messages, words, typing: () => connection.send({ type: "typing" }) });
composer?.showWaiting();
if (form) stayAboveKeyboard(form.parentElement);

new Choices({
  list: messages.list,
  words,
  show(frame) { heard(frame); if (frame.change > connection.change) connection.catchUp(); },
  answer: (item) => composer?.answer(item),
  say: (text) => { find("refusal").textContent = text; },
});

newest.firstElementChild.addEventListener("click", () => {
  if (messages.list.dataset.later) return location.assign(find("to-newest").href);
  messages.toEnd();
  messages.items().at(-1)?.querySelector("header a").focus({ preventScroll: true }); // the button that had it goes
});
let wasAtEnd = true;
addEventListener("scroll", () => {
  wasAtEnd = messages.isAtEnd();
  if (wasAtEnd) { showUnseen(0); markRead(); }
}, { passive: true });
addEventListener("resize", () => { if (wasAtEnd) messages.toEnd(); }); // a keyboard opens, or a phone is turned
document.addEventListener("visibilitychange", markRead);

const earlier = find("earlier-button");
let fetching = false;
const nearTop = new IntersectionObserver((seen) => { if (seen.some((each) => each.isIntersecting)) earlier.click(); }, { rootMargin: "400px" });
earlier?.addEventListener("click", async (event) => {
  event.preventDefault();
  if (fetching) return;
  fetching = true;
  const response = await fetch(messages.list.dataset.earlier, { headers: { "HX-Request": "true" } }).catch(() => null);
  fetching = false;
  if (!response?.ok) return tell("connection", "lost");
  messages.addEarlier(await response.text());
  nearTop.unobserve(earlier);
  if (messages.list.dataset.earlier) nearTop.observe(earlier); // who scrolled on meanwhile is near the top again
  else earlier.parentElement.remove();
});
// At the message that a link names, at what is new, or at the end. At once: a long way that glides by is no beginning.
function begin() {
  const hash = location.hash.slice(1);
  const named = /^(bericht-\d+|nieuw)$/.test(hash) ? document.getElementById(hash) : null;
  const start = named ?? document.getElementById("nieuw") ?? messages.items().at(-1);
  const block = start?.id === "nieuw" ? "start" : named ? "center" : "end";
  start?.scrollIntoView({ block, behavior: "instant" });
  wasAtEnd = messages.isAtEnd();
}
begin();
if (earlier) nearTop.observe(earlier);
markRead();
