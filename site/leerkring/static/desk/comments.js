/* A comment that somebody writes while the page is saved by itself. The desk answers such a save with all comments it
   knows, and Wagtail puts those in the place of all that stand beside the page: what was just being written is gone.
   Here the answer is added to what stands there, as soon as anything changed there since the save began. */
const form = document.querySelector("[data-edit-form]");
const app = window.comments?.commentApp;
let sent = null; // the comments that the save under way took along; the answer lists them in the same order
let carries = false; // whether there was news about comments among them
let waits = false; // a save that was held back
let leaving = false;
let pressed = null;
let laying = 0;

const all = () => app.store.getState().comments.comments;
const inForm = () => [...all().values()].filter((comment) => comment.mode !== "creating"); // what Wagtail sends
const hasNews = () => app.selectors.selectIsDirty(app.store.getState());
const isOpen = ({ mode }) => mode === "creating" || mode === "editing";
const isWritten = (comment) => isOpen(comment) || comment.newReply || [...comment.replies.values()].some(isOpen);
const isWriting = () => [...all().values()].some(isWritten);
/* Comments that were saved must stand before those that were not: Wagtail counts them, and would save them once more.
   Opening one and sending another therefore never happen together. The text of the page does not wait. */
const mustWait = () => hasNews() && (leaving || isWriting());

/** What was removed stays as an empty place that asks for nothing, for Wagtail's count must still be right. */
const EMPTY = { remoteId: null, deleted: true, resolved: false };
const known = (local, { pk, text, deleted }) =>
  ({ ...local, ...(deleted ? EMPTY : { remoteId: pk, originalText: text }) });

function repliesOf(local, before, saved) {
  const replies = new Map();
  [...before.replies.values()].forEach((reply, place) => {
    const now = local.replies.get(reply.localId) ?? { ...reply, deleted: true }; // taken back meanwhile
    replies.set(reply.localId, known(now, saved.replies[place]));
  });
  local.replies.forEach((reply, id) => replies.has(id) || replies.set(id, reply));
  return { replies, remoteReplyCount: before.replies.size };
}

function addAnswer(listed, saved) {
  listed.forEach((before, place) => {
    const answer = saved[place];
    const local = all().get(before.localId) ?? { ...before, deleted: true }; // taken back meanwhile
    const gone = answer.deleted || answer.resolved;
    const update = gone ? EMPTY : { ...known(local, answer), ...repliesOf(local, before, answer) };
    // Only adding makes Wagtail count it among the saved ones; under its own number it takes its own place.
    if (before.remoteId || gone) app.store.dispatch(app.actions.updateComment(before.localId, update));
    else app.store.dispatch(app.actions.addComment(update));
  });
}

function hold(event) {
  if (event.target !== form) return;
  if (mustWait()) {
    waits = true;
    event.preventDefault();
    event.stopPropagation(); // nobody must show or await a save that does not come
  } else {
    waits = false;
    carries = hasNews();
    sent = { comments: all(), inForm: inForm() };
  }
}

function answered({ target, detail }) {
  if (target !== form || !sent) return;
  const { comments, inForm } = sent;
  const saved = detail?.data?.comments?.comments;
  const button = pressed;
  [sent, carries, pressed] = [null, false, null];
  if (button) setTimeout(() => button.click());
  if (saved?.length !== inForm.length || (comments === all() && !isWriting())) return;
  addAnswer(inForm, saved);
  delete detail.data.comments; // this is where Wagtail looks
}

function letGo() {
  // Later: the hidden fields of a comment follow a moment after the comment itself.
  setTimeout(() => {
    if (!waits || mustWait()) return;
    waits = false;
    form.dispatchEvent(new CustomEvent("w-unsaved:add", {
      bubbles: true, cancelable: true, detail: { type: "edits" },
    }));
  });
}

/** A button that sends the form waits for the comments under way, or they would be saved twice. */
function press(event) {
  const button = event.target.closest?.("button, input[type=submit]");
  if (!carries || button?.form !== form || button.type !== "submit") return;
  event.preventDefault();
  event.stopImmediatePropagation();
  pressed = button;
}

/** Wagtail reckons where comments lie before it knows how high they are, so those of fields side by side lay on top of
    each other. This makes it reckon once more. */
function layOut() {
  clearTimeout(laying);
  laying = setTimeout(() => document.body.dispatchEvent(new Event("commentAnchorVisibilityChange")), 100);
}

function warn(event) {
  if (waits && form.dataset.wUnsavedConfirmationValue === "true") event.preventDefault();
}

if (form && app) {
  // All on the way down, so that it comes before Wagtail's own.
  document.addEventListener("w-autosave:save", hold, true);
  document.addEventListener("w-autosave:success", answered, true);
  document.addEventListener("w-autosave:error", answered, true);
  document.addEventListener("click", press, true);
  addEventListener("submit", (event) => { leaving ||= event.target === form && !event.defaultPrevented; });
  addEventListener("pageshow", () => { leaving = false; });
  addEventListener("beforeunload", warn);
  app.store.subscribe(letGo);
  app.store.subscribe(layOut);
  document.querySelector('[data-side-panel="comments"]')?.addEventListener("show", layOut);
  layOut();
}
