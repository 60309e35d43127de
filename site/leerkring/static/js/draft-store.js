// Where drafts are kept in this browser: one entry for each account, form and submission, so that two tabs
// never write over each other. "local" stays on the device, "session" lasts as long as the tab.
const DAYS = 14 * 24 * 3600 * 1000;
const SENT = "sent";
const LEFT = "left:";

function of(kind) {
  try {
    return kind === "session" ? sessionStorage : localStorage;
  } catch {
    return null; // a browser that keeps nothing
  }
}

const entryKey = (account, form, submission) => `draft:${account}:${form}:${submission}`;

function read(store, key) {
  try {
    return JSON.parse(store?.getItem(key));
  } catch {
    return null;
  }
}

function write(store, key, value) {
  try {
    store.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false; // full, or not allowed
  }
}

const keys = (store, start) => Object.keys(store ?? {}).filter((key) => key.startsWith(start));

const leftAt = (account) => read(of("local"), LEFT + account) ?? 0;

// Nothing is kept any more by a page that stood open when its account was logged out of.
export function save(kind, account, form, submission, fields) {
  return leftAt(account) < performance.timeOrigin && write(of(kind), entryKey(account, form, submission), { at: Date.now(), fields });
}

// Returns the drafts of one form, newest first: { key, submission, fields }.
export function drafts(kind, account, form) {
  const store = of(kind);
  const since = Math.max(Date.now() - DAYS, leftAt(account));
  const found = [];
  for (const key of keys(store, entryKey(account, form, ""))) {
    const entry = read(store, key);
    if (entry?.at > since) found.push({ ...entry, key, submission: key.slice(key.lastIndexOf(":") + 1) });
    else store.removeItem(key);
  }
  return found.sort((one, other) => other.at - one.at);
}

export function remove(kind, account, form, submission) {
  of(kind)?.removeItem(entryKey(account, form, submission));
}

// A form goes with the words as they are now.
export function markSent(kind, account, form, submission) {
  const key = entryKey(account, form, submission);
  const entry = read(of(kind), key);
  if (entry) write(of(kind), key, { ...entry, sent: true });
}

// The same, but for words that were typed after they were sent: when the answer of the server never came, the form
// still stood there. They stay, under the same submission, and change what is stored when they are sent.
export function storedAsSent(submission) {
  const isNewer = ["local", "session"].some((kind) => keys(of(kind), "draft:")
    .some((key) => key.endsWith(`:${submission}`) && !read(of(kind), key)?.sent));
  if (!isNewer) stored(submission);
}

// The server has stored this submission: its draft goes, and a page that comes back with it starts anew.
export function stored(submission) {
  for (const kind of ["local", "session"]) {
    const store = of(kind);
    const kept = keys(store, "draft:").filter((key) => key.endsWith(`:${submission}`));
    kept.forEach((key) => store.removeItem(key));
    // Of an anonymous question, whose draft is in the tab only, nothing stays on the device.
    if (kept.length || kind === "session") write(store, SENT, [submission, ...(read(store, SENT) ?? [])].slice(0, 50));
  }
}

export const wasStored = (submission) =>
  ["local", "session"].some((kind) => (read(of(kind), SENT) ?? []).includes(submission));

// Somebody logs out. Other tabs hear of it by the time that is left behind.
export function forgetAll(account) {
  for (const kind of ["local", "session"]) {
    const store = of(kind);
    [...keys(store, `draft:${account}:`), ...keys(store, SENT)].forEach((key) => store.removeItem(key));
  }
  write(of("local"), LEFT + account, Date.now());
}
