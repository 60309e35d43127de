// Keeps a visitor where they were while a list changes: folded facets stay as they are, and when what
// had the focus is gone (a chip, a page number) the focus goes to the number of results.
const part = (name) => document.getElementById(name);
let unfolded = [];

document.addEventListener("htmx:beforeSwap", () => {
  part("niet-gelukt").hidden = true;
  unfolded = [...document.querySelectorAll("#facetten details[open]")].map((details) => details.id);
});

document.addEventListener("htmx:afterSettle", () => {
  unfolded.map(part).forEach((details) => details?.setAttribute("open", ""));
  if (document.activeElement === document.body) part("kop-gevonden").focus({ preventScroll: true });
});

for (const trouble of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
  document.addEventListener(trouble, () => { part("niet-gelukt").hidden = false; });
}
