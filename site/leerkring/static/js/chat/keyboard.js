// Some phones lay their keyboard over the page without telling it (others make the page smaller, as the page asks): what
// is written stays above it, and who was reading the newest goes on doing so.
export function stayAboveKeyboard(bar) {
  const view = window.visualViewport;
  const fit = () => {
    const covered = view.scale > 1.01 ? 0 : Math.max(0, Math.round(innerHeight - view.height - view.offsetTop));
    if (covered) bar.style.setProperty("--covered", `${covered}px`);
    else bar.removeAttribute("style");
  };
  view?.addEventListener("resize", fit);
  view?.addEventListener("scroll", fit);
}
