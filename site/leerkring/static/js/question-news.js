// The page of a question that stays open: who waits for an answer hears that there is one. A line above the page, and
// nothing jumps. What was typed there is kept as a draft, or given back.
import { lookAgain } from "./looking-again.js";

const place = document.querySelector("[data-news]");
let told = "";

// 204: there is nothing beyond what the page shows, so a promise that was told is taken back since.
async function tell(answer) {
  const html = { 200: await answer.text(), 204: "" }[answer.status] ?? told;
  if (html !== told) place.innerHTML = html;
  told = html;
}

lookAgain(() => place.dataset.news, tell);
