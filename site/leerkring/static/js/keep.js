// On every page of a member, those of the desks too: lets go of a draft when the server says that it is stored, and
// of all of them at logout.
import { forgetAll, storedAsSent } from "./draft-store.js";

function letGo(part) {
  for (const sign of [part, ...part.querySelectorAll("[data-stored]")]) {
    const submission = sign.dataset?.stored;
    if (!submission) continue;
    storedAsSent(submission);
    document.dispatchEvent(new CustomEvent("draft:stored", { detail: submission }));
  }
}

addEventListener("submit", (event) => {
  const action = event.target.getAttribute("action") ?? "";
  if (action.endsWith("/logout/") || "forgetsDrafts" in event.target.dataset) forgetAll(document.querySelector("[data-account]").dataset.account);
});

letGo(document.body);
document.addEventListener("htmx:load", (event) => letGo(event.target));
