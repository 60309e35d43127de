// Opens what CSS opens with ::details-content on a wide screen, for browsers that lack it.
if (!CSS.supports("selector(::details-content)")) {
  const unfold = (selector, query) => {
    const wide = matchMedia(query);
    const set = () => document.querySelectorAll(selector).forEach((details) => { details.open = wide.matches; });
    wide.addEventListener("change", set);
    set();
  };
  unfold(".nav", "(min-width: 68rem)");
  unfold(".facets, .on-this-page > details", "(min-width: 60rem)");
}
