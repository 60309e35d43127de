// A page that stands open for days asks now and then, and when somebody comes back to it. Where the server or the
// connection is away nothing changes.
const PAUSE = 10_000; // ms, so that somebody who goes to and fro asks little
const EVERY = 60_000;
const SHOWS_TOO_MUCH = 205;

// `address` says what to ask, or nothing; `heard` gets every answer.
export function lookAgain(address, heard) {
  let asked = Date.now();
  async function look() {
    if (document.hidden || Date.now() - asked < PAUSE) return;
    asked = Date.now();
    const what = address();
    const answer = what && await fetch(what).catch(() => null);
    if (!answer) return;
    if ([SHOWS_TOO_MUCH, 403, 404].includes(answer.status)) letGo(what);
    else sessionStorage.removeItem("showed");
    heard?.(answer);
  }
  document.addEventListener("visibilitychange", look);
  addEventListener("focus", look);
  addEventListener("pageshow", look);
  setInterval(look, EVERY);
}

// What no draft keeps: there is none for the form, or it went with a logout in another tab.
const typed = () => [...document.querySelectorAll("main form :is(textarea, input[type=text])")]
  .filter(({ form, value, defaultValue }) => value.trim() && value !== defaultValue && !form.draftIsKept?.());

// Not `reload`: that sends a form again, on a page that came of one. And once: what a new page still shows is there
// for another reason.
function letGo(what) {
  if (sessionStorage.getItem("showed") === what) return;
  const words = typed();
  const left = document.querySelector("[data-let-go]");
  if (!words.length || !left) {
    sessionStorage.setItem("showed", what);
    location.replace(location.pathname + location.search);
    return;
  }
  const instead = left.content.cloneNode(true);
  const [box] = instead.querySelectorAll("textarea");
  for (const { value } of words) {
    const copy = box.cloneNode();
    copy.value = value;
    box.before(copy);
  }
  box.remove();
  const main = document.querySelector("main");
  main.replaceChildren(instead);
  main.focus();
}
