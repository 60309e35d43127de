/* A login that ends while somebody writes at the desk. Wagtail takes that for a fault of the server, and a button then
   leads to the login and loses the words. Here nothing is sent until the same person is logged in again; the token of
   the form, which changes at each login, is renewed then. Somebody else's login sends nothing. */
const form = document.querySelector("[data-edit-form]");
const notice = document.querySelector("[data-logged-out]");
const EVERY = 5000; // ms
let said = ""; // what the notice says; nothing as long as the one who opened the form is logged in
let owed = false; // something waits to be saved by itself
let tried = false; // it failed, and was sent once more
let asking = null;
let free = null; // the button that is pressed and may go on
let confirmed = false;
const passed = new WeakSet(); // what was told of a save, after looking why it failed
let timer = 0;

function say(word) {
  clearInterval(timer);
  if (word) timer = setInterval(look, EVERY);
  if (word === said) return;
  said = word;
  for (const line of notice.querySelectorAll("[data-said]")) line.hidden = line.dataset.said !== word;
}

/** What Wagtail shows beside the buttons about a save that failed or was held. */
function tell(detail) {
  const text = said ? notice.innerText.trim() : detail.text;
  const type = said ? "logged_out" : detail.type;
  const told = new CustomEvent("w-autosave:error", { bubbles: true, detail: { ...detail, text, type } });
  passed.add(told);
  form.dispatchEvent(told);
}

function take(token) {
  window.wagtailConfig.CSRF_TOKEN = token;
  for (const field of document.querySelectorAll("[name=csrfmiddlewaretoken]")) field.value = token;
}

/** Once, with the new token: when that fails too, it is a fault of the server after all. */
function saveWhatWaits() {
  const again = owed && !tried;
  owed = false;
  if (!again) return;
  tried = true;
  form.dispatchEvent(new CustomEvent("w-unsaved:add", {
    bubbles: true, cancelable: true, detail: { type: "edits" },
  }));
}

async function ask() {
  const headers = { "X-Requested-With": "XMLHttpRequest" };
  const answer = await fetch(notice.dataset.ask, { headers, signal: AbortSignal.timeout(EVERY) }).catch(() => null);
  if (!answer || answer.status >= 500) return; // nothing is known then: Wagtail itself tells that there is no connection
  const { person, token } = answer.ok ? await answer.json() : {};
  if (person !== notice.dataset.person) {
    tried = false;
    say(person ? "another" : "nobody");
    return;
  }
  take(token);
  say("");
  saveWhatWaits();
}

/** Whether something may be sent now. */
async function look() {
  asking ??= ask().finally(() => { asking = null; });
  await asking;
  return !said;
}

function hold(event) {
  if (event.target !== form || !said) return;
  owed = true;
  event.preventDefault();
  event.stopImmediatePropagation(); // nobody must await a save that does not come
  tell({});
}

async function failed(event) {
  const { target, detail } = event;
  if (target !== form || detail.type !== "server_error" || passed.has(event)) return;
  event.stopImmediatePropagation(); // until it is known why
  owed = false;
  await look();
  tell(detail);
  owed = true;
  if (!said) saveWhatWaits();
}

/** What the desk asks by itself every few seconds. */
function refused({ detail }) {
  if (detail.error?.status === 403) look();
}

async function press(event) {
  const button = event.target.closest?.("button, input[type=submit]");
  if (button?.form !== form || !(button.type === "submit" || button.dataset.workflowActionName)) return;
  if (button === free || (confirmed && !said)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!await look()) return;
  free = button;
  button.click();
  free = null;
}

/** Wagtail's question about a newer version presses the button itself, and listens to it for that moment only. */
function confirm() {
  confirmed = true;
  setTimeout(() => { confirmed = false; });
}

if (form && notice) {
  // On the window, so that it comes before Wagtail's own and before comments.js.
  addEventListener("w-autosave:save", hold, true);
  addEventListener("w-autosave:success", () => { tried = false; }, true);
  addEventListener("w-autosave:error", failed, true);
  addEventListener("w-swap:error", refused, true);
  addEventListener("w-dialog:confirmed", confirm, true);
  addEventListener("click", press, true);
  addEventListener("focus", () => said && look());
  document.addEventListener("visibilitychange", () => said && look());
}
