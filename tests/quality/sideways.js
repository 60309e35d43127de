// Whether a page has to be scrolled sideways, and what sticks out.
() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const out = [...document.querySelectorAll("body *")].filter((each) => each.getBoundingClientRect().right > root.clientWidth + 1);
  const names = out.slice(0, 3).map((each) => `<${each.localName} class="${each.getAttribute("class") || ""}">`);
  return [`scrolls sideways (${root.scrollWidth} of ${root.clientWidth} px): ${names.join(" ")}`];
}
