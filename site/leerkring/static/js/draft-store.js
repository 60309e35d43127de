// Where drafts are kept in this browser: one entry for each account, form and submission, so that two tabs
// never write over each other. "local" stays on the device, "session" lasts as long as the tab.
export const SENT = "sent";
export const LEFT = "left:";

export function of(kind) {
  try {
    return kind === "session" ? sessionStorage : localStorage;
  } catch {
    return null; // a browser that keeps nothing
  }
}

export function read(store, key) {
  try {
    return JSON.parse(store?.getItem(key));
  } catch {
    return null;
  }
}

export function write(store, key, value) {
  try {
    store.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false; // full, or not allowed
  }
}

export const keys = (store, start) => Object.keys(store ?? {}).filter((key) => key.startsWith(start));

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

// The same, but for words that were typed after they were sent: when the answer of the server never came, the form
// still stood there. They stay, under the same submission, and change what is stored when they are sent.
export function storedAsSent(submission) {
  const isNewer = ["local", "session"].some((kind) => keys(of(kind), "draft:")
    .some((key) => key.endsWith(`:${submission}`) && !read(of(kind), key)?.sent));
  if (!isNewer) stored(submission);
}

// Somebody logs out. Other tabs hear of it by the time that is left behind.
export function forgetAll(account) {
  for (const kind of ["local", "session"]) {
    const store = of(kind);
    [...keys(store, `draft:${account}:`), ...keys(store, SENT)].forEach((key) => store.removeItem(key));
  }
  write(of("local"), LEFT + account, Date.now());
}
