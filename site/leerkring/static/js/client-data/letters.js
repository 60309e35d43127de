// The tools of the rules: see community/clientdata/letters.py, which says the same.
import { LAST_WORD, NEXT_WORD, NOT_NAMES, UNITS } from "./rules.js";

const twins = new Map();

// A pattern with other flags: g to find all, y to look at one place.
function withFlag(pattern, flag) {
  const key = `${flag}${pattern.flags}${pattern.source}`;
  if (!twins.has(key)) twins.set(key, new RegExp(pattern.source, pattern.flags + flag));
  return twins.get(key);
}

export const all = (pattern, text) => text.matchAll(withFlag(pattern, "g"));

export function at(pattern, text, place) {
  const sticky = withFlag(pattern, "y");
  sticky.lastIndex = place;
  return sticky.exec(text);
}

export const whole = (pattern, text) => at(pattern, text, 0)?.[0].length === text.length
  || new RegExp(`^(?:${pattern.source})$`, pattern.flags).test(text);

export const startsWithCapital = (word) => word.slice(0, 1) !== word.slice(0, 1).toLowerCase();

export const isShouted = (word) => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();

export function countsSomething(text, end) {
  const word = at(NEXT_WORD, text, end);
  return word !== null && UNITS.has(word[1].toLowerCase());
}

export function startsSentence(text, start) {
  const before = text.slice(Math.max(0, start - 2), start);
  return before === "" || before.endsWith("\n") || [". ", "! ", "? "].includes(before);
}

export function isFollowedByThings(text, end) {
  const word = at(NEXT_WORD, text, end);
  return word !== null && !startsWithCapital(word[1]) && !NOT_NAMES.has(word[1]);
}

export function isAmongShouted(text, start, end) {
  const after = at(NEXT_WORD, text, end);
  return isShouted(wordBefore(text, start)) || (after !== null && isShouted(after[1]));
}

export const wordBefore = (text, start) => LAST_WORD.exec(text.slice(Math.max(0, start - 40), start))?.[1] ?? "";

export const digitsOf = (words) => words.replace(/[^0-9]/g, "");

export const finding = (kind, start, end) => ({ kind, start, end });

export const ofMatch = (kind, match) => finding(kind, match.index, match.index + match[0].length);
