// The list of messages: everything that arrives finds its place by its number, so the order is the same for everybody,
// however it arrived. What is different for each reader (mine, my reactions) is added here.
const NEAR = 120; // pixels from the end that count as "at the end"

export class Messages {
  // own: what is added to what somebody said themselves, see own.js.
  constructor({ list, me, blocked, words, language, own }) {
    Object.assign(this, { list, me, blocked, words, own });
    this.day = new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long" });
    for (const item of this.items()) this.dress(item);
  }

  items() {
    return [...this.list.querySelectorAll(".message[id]")];
  }

  oldest() {
    return this.items()[0];
  }

  // Put one message in its place, or its new state in the place of the old one. Returns the element when it is new.
  put(html) {
    const item = parsed(html);
    const before = document.getElementById(item.id);
    this.dress(item);
    if (before) {
      this.replace(before, item);
      return null;
    }
    const oldest = this.oldest();
    if (oldest && number(item) < number(oldest) && this.list.dataset.earlier) return null; // comes with the page before
    if (this.list.dataset.later && number(item) > number(this.items().at(-1))) return item; // is on a later page
    const next = this.items().find((each) => number(each) > number(item));
    if (next) (next.previousElementSibling?.matches(".divider") && next.dataset.day !== item.dataset.day ? next.previousElementSibling : next).before(item);
    else this.list.insertBefore(item, this.list.querySelector(".message-waiting"));
    this.divide(item);
    return item;
  }

  // What somebody has open below a message, and where the focus is, stays: they may be typing there.
  replace(before, item) {
    const focused = before.contains(document.activeElement) ? document.activeElement : null;
    const open = before.querySelector("[data-open]");
    if (open) {
      item.append(open);
      item.querySelector("[data-does=more]")?.setAttribute("aria-expanded", "true");
    }
    before.replaceWith(item);
    if (said(item) !== said(before)) this.quoteAnew(item);
    const fold = item.querySelector("details");
    if (fold) fold.open = before.querySelector("details")?.open ?? false;
    if (open?.contains(focused)) focused.focus({ preventScroll: true });
    else if (focused) this.sameIn(item, focused)?.focus({ preventScroll: true });
  }

  // The link or button that was the same before; what can be done with the message where that is gone.
  sameIn(item, control) {
    const same = (each) => each.tagName === control.tagName && each.dataset.does === control.dataset.does && each.getAttribute("href") === control.getAttribute("href");
    return [...item.querySelectorAll("a, button, summary")].find(same) ?? item.querySelector("[data-does=more]");
  }

  // What was changed or taken away does not live on where somebody answered it, or among what is pinned.
  quoteAnew(item) {
    const isGone = item.querySelector(".bubble-gone");
    for (const quote of document.querySelectorAll(`blockquote a[href$="#${item.id}"]`)) quote.replaceChildren(quote.querySelector("b"), ` ${said(item).slice(0, 100)}`);
    for (const pin of document.querySelectorAll(`[data-pinned] a[href$="#${item.id}"]`)) {
      if (!isGone) pin.textContent = `${item.querySelector("[data-name]").textContent}: ${said(item).slice(0, 80)}`;
      else if (pin.closest("ul").children.length > 1) pin.closest("li").remove();
      else pin.closest("[data-pinned]").remove();
    }
  }

  // A line with the day, where another day begins.
  divide(item) {
    const before = item.previousElementSibling;
    const last = before?.matches(".message[id]") ? before : [...this.items()].reverse().find((each) => number(each) < number(item));
    if (last?.dataset.day === item.dataset.day || before?.dataset.day === item.dataset.day) return;
    const line = document.createElement("li");
    line.className = "divider";
    line.dataset.day = item.dataset.day;
    line.append(Object.assign(document.createElement("span"), { textContent: this.dayName(item.dataset.day) }));
    item.before(line);
  }

  dayName(day) {
    const today = new Date();
    const yesterday = new Date(Date.now() - 24 * 3600 * 1000);
    const local = (date) => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;
    if (local(yesterday) === day) return this.words.yesterday;
    return local(today) === day ? this.words.today : this.day.format(new Date(`${day}T12:00`));
  }

  dress(item) {
    const isMine = item.dataset.author === this.me;
    item.classList.toggle("message-own", isMine);
    if (isMine) {
      const name = item.querySelector("[data-name]");
      if (name) name.textContent = this.words.you;
      this.own.add(item);
    }
    if (this.isBlocked(item) && !item.querySelector("details")) this.fold(item);
    for (const button of item.querySelectorAll("[data-reaction]")) {
      button.setAttribute("aria-pressed", String((button.dataset.by ?? "").split(" ").includes(this.me)));
    }
  }

  isBlocked(item) {
    return this.blocked.includes(item.dataset.author);
  }

  fold(item) {
    const fold = document.createElement("details");
    fold.append(Object.assign(document.createElement("summary"), { textContent: this.words.blocked }), ...item.childNodes);
    item.append(fold);
    item.classList.add("message-folded");
  }

  isAtEnd() {
    const page = document.documentElement;
    return page.scrollHeight - innerHeight - page.scrollTop < NEAR;
  }

  toEnd() {
    scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
  }

  // Add what was said earlier above, without moving what somebody is looking at.
  addEarlier(html) {
    const divider = this.list.querySelector(":scope > .divider:first-child");
    const held = this.oldest();
    const top = held.getBoundingClientRect().top;
    const part = document.createElement("template");
    part.innerHTML = html;
    const stretch = part.content.querySelector("ol");
    this.list.dataset.earlier = stretch.dataset.earlier ?? "";
    this.list.prepend(...stretch.children);
    this.items().forEach((item) => this.dress(item));
    const before = this.items().findLast((item) => item.compareDocumentPosition(held) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (divider && divider.dataset.day === before?.dataset.day) divider.remove();
    // Measured at a message: the line with the day goes away where the stretch that came ends with the same day.
    scrollBy({ top: held.getBoundingClientRect().top - top, behavior: "instant" });
  }
}

// The words of a message itself, without what it answers.
export const said = (item) => [...(item.querySelector(".bubble")?.children ?? [])].filter((part) => !part.matches("blockquote:has(> a)")).map((part) => part.textContent.trim()).join(" ");

export const number = (item) => Number(item.id.split("-").pop());

function parsed(html) {
  const part = document.createElement("template");
  part.innerHTML = html;
  return part.content.firstElementChild;
}
