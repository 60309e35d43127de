// The page of a question that stays open: who waits for an answer hears that there is one. A line above the page, and
// nothing jumps. What was typed there is kept as a draft.
import { lookAgain } from "./looking-again.js";

const place = document.querySelector("[data-news]");
let told = "";

async function tell(answer) {
  const html = answer.status === 200 ? await answer.text() : told;
  if (html !== told) place.innerHTML = html;
  told = html;
}

lookAgain(() => place.dataset.news, tell);
