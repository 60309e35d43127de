// What was found, as it is shown, with other words for it: see community/clientdata/suggestions.py.
import { find } from "./find.js";
import { all, at } from "./letters.js";
import { IN_USE, ROLE } from "./rules.js";

const LETTERS = [..."ABCDEFGHKLMNPRSTVWZ"];
const TITLES = [["mw.", /^(?:me?vr|mw|mej|juf)/i], ["fam.", /^fam/i], ["opa", /^opa/i], ["oma", /^oma/i]];

// `others` has the suggestion for each kind but a name. Equal words come once.
export function doubts(text, others) {
  const seen = new Map();
  for (const { kind, start, end } of find(text)) {
    const words = text.slice(start, end);
    if (seen.has(words)) continue;
    const suggestion = kind === "person_name" ? shortName(words, text, seen.size) : others[kind];
    seen.set(words, { kind, words, suggestion, ...around(text, start, end) });
  }
  return [...seen.values()];
}

export function replaced(text, words, suggestion) {
  const parts = [];
  let done = 0;
  for (const { start, end } of find(text)) {
    if (text.slice(start, end) !== words) continue;
    parts.push(text.slice(done, start), suggestion);
    done = end;
  }
  return parts.join("") + text.slice(done);
}

export const inOneLine = (words) => words.split(/\s+/).filter(Boolean).join(" ");

function shortName(words, text, number) {
  const used = new Set([...all(IN_USE, text)].map((match) => match[1]));
  const free = LETTERS.filter((letter) => !used.has(letter));
  const title = at(ROLE, words, 0)?.[1] ?? TITLES.find(([, starts]) => starts.test(words))?.[0] ?? "dhr.";
  return `${title} ${free.length ? free[number % free.length] : "X"}.`;
}

function around(text, start, end) {
  const before = text.slice(Math.max(0, start - 30), start).split("\n").at(-1);
  const after = text.slice(end, end + 30).split("\n")[0];
  return {
    before: (start > 30 && before.length === 30 ? "…" : "") + before,
    after: after + (after.length === 30 && end + 30 < text.length ? "…" : ""),
  };
}
