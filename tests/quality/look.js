// Everything about a page that a look at it in the browser can tell, as sentences about what is wrong.
() => {
  const wrong = [];
  const name = (element) => {
    const id = element.id ? `#${element.id}` : "";
    const kind = element.getAttribute("class") ? `.${element.getAttribute("class").trim().split(/\s+/).join(".")}` : "";
    return `<${element.localName}${id}${kind}> “${(element.textContent || element.value || "").trim().slice(0, 40)}”`;
  };
  const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && !element.closest(".visually-hidden, .skip, [hidden]");
  const all = (selector) => [...document.querySelectorAll(selector)];

  // Structure
  if (!["nl", "en"].includes(document.documentElement.lang)) wrong.push(`lang is “${document.documentElement.lang}”`);
  const headings = all("h1, h2, h3, h4, h5, h6").filter((each) => each.checkVisibility());
  const levels = headings.map((each) => Number(each.localName[1]));
  if (levels.filter((level) => level === 1).length !== 1) wrong.push("there is not one h1");
  levels.forEach((level, at) => {
    if (at > 0 && level > levels[at - 1] + 1) wrong.push(`heading skips a level: ${name(headings[at])}`);
  });
  headings.filter((each) => !each.textContent.trim()).forEach((each) => wrong.push(`empty heading: ${name(each)}`));
  if (all("main").length !== 1) wrong.push("there is not one main");
  if (!document.querySelector("body > header")) wrong.push("no header");
  if (!document.querySelector("header nav")) wrong.push("no menu");
  // Where people talk, what they write stands at the foot.
  if (!document.querySelector("body > footer, body > .composer")) wrong.push("no footer");
  all("img:not([alt])").forEach((each) => wrong.push(`image without alt: ${each.src}`));
  all("svg").filter((each) => !each.closest("[aria-hidden=true]") && !each.matches("[role=img]"))
    .forEach((each) => wrong.push(`drawing that is neither hidden nor described: ${name(each.parentElement)}`));
  all("a:not([href])").forEach((each) => wrong.push(`link to nowhere: ${name(each)}`));
  all("[style]").forEach((each) => wrong.push(`inline style: ${name(each)}`));

  // Letters
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const small = new Set();
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || element.closest("svg, script, style") || !seen(element)) continue;
    if (parseFloat(getComputedStyle(element).fontSize) < 15.99) small.add(name(element));
  }
  small.forEach((each) => wrong.push(`letters under 16 px: ${each}`));

  // Targets
  const inSentence = (element) => element.matches("a:not([class])")
    && element.closest("p, li, dd, td, figcaption, .meta") && !element.closest(".dock, .nav, .pagination");
  const box = (element) => element.getBoundingClientRect();
  const target = (element) => {
    // A label is part of its box to tick, a card is opened by a press anywhere on it.
    const whole = element.matches("[type=checkbox], [type=radio]") ? element.closest("label") || element.labels[0]
      : element.closest("h2, h3") && element.closest(".card, .capability");
    return whole && box(whole).height > box(element).height ? box(whole) : box(element);
  };
  all("a[href], button, summary, select, textarea, input:not([type=hidden])").filter(seen).forEach((element) => {
    const { width, height } = target(element);
    const wanted = element.matches("button, .button, select, summary, .dock a, .nav a, input:not([type=checkbox], [type=radio])")
      ? 43.9 : 23.9;
    if ((height < wanted || width < Math.min(wanted, 24)) && !inSentence(element)) {
      wrong.push(`target of ${Math.round(width)} × ${Math.round(height)} px: ${name(element)}`);
    }
  });
  return wrong;
}
