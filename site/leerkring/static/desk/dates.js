/* A date may be typed the way people write it. The picker of the desk knows one way: without this it puts this very
   minute in the place of what it cannot read, and 3 March in the place of 31 February. */
(() => {
  const { dataset } = document.currentScript;
  const NUMBERS = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:[ ,]+(\d{1,2})[:.](\d{2}))?$/;
  const WORDS = /^(\d{1,2}) ([a-z]{3,})\.? (\d{4})(?:[ ,]+(\d{1,2})[:.](\d{2}))?$/;
  const YEAR_FIRST = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T]+(\d{1,2}):(\d{2})(?::\d{2})?)?$/;
  const two = (number) => String(number).padStart(2, "0");

  /** Where this month stands in the year; "mrt" is the one that is not written with its first letters. */
  const month = (word) => word === "mrt" ? 3 : 1 + window.wagtailConfig.STRINGS.MONTHS.findIndex((name) => name.toLowerCase().startsWith(word));

  function parts(text) {
    const typed = text.trim().toLowerCase().replace(/\s+/g, " ").replace(/,? om (?=\d)/, " ")
      .replace(/([:.]\d{2}) ?(uur|u)\.?$/, "$1").replace(/([ ,]\d{1,2}) ?(uur|u)\.?$/, "$1:00");
    let found;
    if ((found = YEAR_FIRST.exec(typed))) return [found[3], found[2], found[1], found[4], found[5]];
    if ((found = NUMBERS.exec(typed))) return found.slice(1);
    if ((found = WORDS.exec(typed))) return [found[1], month(found[2]), ...found.slice(3)];
    return null;
  }

  /** The way the desk writes it, or null for what is no date. */
  function written(text, hasTime) {
    const found = parts(text);
    if (!found) return null;
    const [day, month, year, hour = 0, minute = 0] = found.map((part) => (part === undefined ? part : Number(part)));
    const full = year < 100 ? 2000 + year : year;
    const date = new Date(full, month - 1, day);
    if (date.getMonth() !== month - 1 || date.getDate() !== day || hour > 23 || minute > 59) return null;
    if (!hasTime && found[3] !== undefined) return null;
    return `${two(day)}-${two(month)}-${full}${hasTime ? ` ${two(hour)}:${two(minute)}` : ""}`;
  }

  /** Add or take away the line about this field. What the server said of it, or wrote to help, stays. */
  function tell(input, message) {
    const id = `${input.id}-not-understood`;
    const line = document.getElementById(id);
    line?.remove();
    if (line || input.value !== input.defaultValue) input.removeAttribute("aria-invalid");
    const others = (input.getAttribute("aria-describedby") ?? "").split(/\s+/).filter((each) => each && each !== id);
    describe(input, message ? [...others, id] : others);
    if (!message) return;
    input.setAttribute("aria-invalid", "true");
    const told = Object.assign(document.createElement("p"), { id, className: "error-message", textContent: message });
    told.setAttribute("role", "alert");
    input.after(told);
  }

  function describe(input, ids) {
    if (ids.length) input.setAttribute("aria-describedby", ids.join(" "));
    else input.removeAttribute("aria-describedby");
  }

  // On the way down, so that it comes before the picker's own.
  document.addEventListener("blur", (event) => {
    const input = event.target;
    const picker = input instanceof HTMLInputElement && window.jQuery?.(input).data("xdsoft_datetimepicker");
    const format = picker ? picker.data("options").format : "";
    if (!format.startsWith("d-m-Y")) return;
    const hasTime = format.includes("H");
    const date = input.value.trim() ? written(input.value, hasTime) : "";
    if (date === null) {
      event.stopImmediatePropagation();
      picker.trigger("close.xdsoft");
      tell(input, dataset.notUnderstood.replace("{example}", hasTime ? "31-12-2026 14:00" : "31-12-2026"));
    } else {
      tell(input, "");
      if (input.value !== date) input.value = date;
    }
  }, true);
})();
