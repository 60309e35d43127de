// On every page of a member. A page that stays open for days shows questions, conversations and groups: whoever comes
// back to it and may not read one of them any more, does not read it. Where the server or the connection is away nothing
// changes. The page of a question asks for itself, and for what is new (question-news.js).
const PAUSE = 10_000; // ms, so that somebody who goes to and fro asks little
const EVERY = 60_000;
const MOST = 60;
const SHOWS_TOO_MUCH = 205;
const GROUP = /^\/wijken\/(?!(?:voorstel|voorstellen|zonder-gastheer)\/)([-\w]+)\/(?:vragen\/(\d+)\/|(gesprek|vragen|beheer)\/)?/;
const NUMBERED = { bericht: /^\/gesprek\/bericht\/(\d+)\//, zaak: /^\/moderatie\/(\d+)\// };
const ASKS = { gesprek: "leest", vragen: "leest", beheer: "beheert" };
let asked = Date.now();

// Not what people link to in their texts: that need not be open to who reads them.
function shown() {
  const links = document.querySelectorAll("main a[href]:not(.member-text a)");
  const paths = [...links].filter((link) => link.origin === location.origin).map((link) => link.pathname);
  const found = [location.pathname, ...paths].map((path) => {
    const [, group, question, place] = GROUP.exec(path) ?? [];
    if (question) return `vraag=${question}`;
    if (group) return `${place ? ASKS[place] : "kent"}=${group}`;
    const kind = Object.keys(NUMBERED).find((each) => NUMBERED[each].test(path));
    return kind ? `${kind}=${NUMBERED[kind].exec(path)[1]}` : "";
  });
  return [...new Set(found.filter(Boolean))].slice(0, MOST).join("&");
}

async function look() {
  if (document.hidden || Date.now() - asked < PAUSE) return;
  asked = Date.now();
  const all = shown();
  if (!all || document.querySelector("[data-news], [data-typed]")) return; // words to be copied are never let go of
  const answer = await fetch(`/te-zien/?${all}`, { redirect: "manual" }).catch(() => null);
  // Who logged out in another tab is sent to the login: an answer that says nothing more than that it is a redirect.
  if (answer?.type === "opaqueredirect") anew();
  if (answer?.status === 204) sessionStorage.removeItem("showed");
  if (answer?.status !== SHOWS_TOO_MUCH || sessionStorage.getItem("showed") === all) return;
  sessionStorage.setItem("showed", all); // once: what a new page still shows is there for another reason
  anew();
}

// Not `reload`: that sends a form again, on a page that came of one.
function anew() {
  location.replace(location.pathname + location.search);
}

document.addEventListener("visibilitychange", look);
addEventListener("focus", look);
addEventListener("pageshow", look);
setInterval(look, EVERY);
