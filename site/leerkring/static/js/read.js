// Says that somebody saw something: when a link to it is followed, and when its page is open. Without script
// there are buttons that do the same. A beacon is sent even while the browser goes to the next page.
const say = (form) => navigator.sendBeacon(form.action, new FormData(form));

document.addEventListener("click", (event) => {
  const form = event.target.closest("a[href]")?.closest("[data-reads]")?.querySelector("form");
  if (form) say(form);
});

document.querySelectorAll("form[data-reads-here]").forEach(say);
