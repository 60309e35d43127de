// Drafts of one form, for the page on which somebody writes; draft-store.js says where they are kept.
import { keys, LEFT, of, read, SENT, write } from "./draft-store.js";

const DAYS = 14 * 24 * 3600 * 1000;
const entryKey = (account, form, submission) => `draft:${account}:${form}:${submission}`;

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

export const wasStored = (submission) =>
  ["local", "session"].some((kind) => (read(of(kind), SENT) ?? []).includes(submission));
