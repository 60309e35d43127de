// The page of a question that stays open. Who may not read it any more does not read it, and who waits for an answer
// hears that there is one: a line above the page, and nothing jumps. What was typed there is kept as a draft. Where the
// server or the connection is away nothing changes.
const PAUSE = 10_000; // ms, so that somebody who goes to and fro asks little
const EVERY = 60_000;
const SHOWS_TOO_MUCH = 205;
const place = document.querySelector("[data-news]");
const page = place.dataset.news.split("nieuw/")[0]; // not `reload`: that sends an answer again, on a page that came of one
let asked = Date.now();
let told = "";

async function look() {
  if (document.hidden || Date.now() - asked < PAUSE) return;
  asked = Date.now();
  const answer = await fetch(place.dataset.news, { redirect: "manual" }).catch(() => null);
  // Who logged out in another tab is sent to the login: an answer that says nothing more than that it is a redirect.
  if (answer?.type === "opaqueredirect" || [SHOWS_TOO_MUCH, 403, 404].includes(answer?.status)) location.replace(page);
  if (answer?.status === 200) tell(await answer.text());
}

function tell(html) {
  if (html !== told) place.innerHTML = html;
  told = html;
}

document.addEventListener("visibilitychange", look);
addEventListener("focus", look);
addEventListener("pageshow", look);
setInterval(look, EVERY);
