// Keeps a visitor where they were while a list changes: folded facets stay as they are, and when what
// had the focus is gone (a chip, a page number) the focus goes to the number of results.
const part = (name) => document.getElementById(name);
let unfolded = [];

// The address changes with the choice and not with the answer, which can take seconds on a bad connection:
// whoever copies it or goes on meanwhile has the right one. The answer then puts it in its shortest form.
document.addEventListener("htmx:beforeRequest", ({ detail }) => {
  if (detail.target.id !== "gevonden") return;
  const place = new URL(detail.pathInfo.finalRequestPath, location.href);
  for (const [name, value] of [...place.searchParams]) if (!value) place.searchParams.delete(name, "");
  history.replaceState({ htmx: true }, "");
  if (place.href !== location.href) history.pushState({ htmx: true }, "", place);
});

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
