// A page that stays open for days: whoever comes back to it and may not read it any more, does not read it. What was
// typed there is kept as a draft. Where the server or the connection is away nothing changes.
const PAUSE = 10_000; // ms, so that somebody who goes to and fro asks little
let asked = Date.now();

async function look() {
  if (document.hidden || Date.now() - asked < PAUSE) return;
  asked = Date.now();
  const answer = await fetch(location.pathname, { method: "HEAD", redirect: "manual" }).catch(() => null);
  // Who logged out in another tab is sent to the login: an answer that says nothing more than that it is a redirect.
  if (answer?.type === "opaqueredirect" || answer?.status === 403 || answer?.status === 404) location.reload();
}

document.addEventListener("visibilitychange", look);
addEventListener("focus", look);
addEventListener("pageshow", look);
