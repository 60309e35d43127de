// A postcode with a number: see community/clientdata/postcodes.py.
import { all, countsSomething, isAmongShouted, ofMatch, whole, wordBefore } from "./letters.js";
import {
  CALLED_ADDRESS, CALLED_CODE, GONE_TO, NO_LETTERS_OF_POSTCODES, POSTCODE_FIRST, POSTCODE_LAST, POSTCODE_STUCK, ROUND,
  UNITS_IN_CAPITALS, WORDS_IN_CAPITALS, YEAR,
} from "./rules.js";

export function* findPostcodes(text) {
  for (const match of all(POSTCODE_LAST, text)) yield ofMatch("address", match);
  for (const match of all(POSTCODE_FIRST, text)) {
    const end = match.index + match[0].length;
    if (isPostcode(text, match, end) && !countsSomething(text, end)) yield ofMatch("address", match);
  }
  for (const match of all(POSTCODE_STUCK, text)) {
    const end = match.index + match[0].length;
    if (isStuckPostcode(text, match) && !countsSomething(text, end)) yield ofMatch("address", match);
  }
}

function isStuckPostcode(text, match) {
  const letters = match[2].toLowerCase();
  const before = text.slice(Math.max(0, match.index - 45), match.index);
  if (NO_LETTERS_OF_POSTCODES.has(letters) || CALLED_CODE.test(before)) return false;
  if (UNITS_IN_CAPITALS.has(letters) || WORDS_IN_CAPITALS.has(letters)) {
    return letters !== match[2] && CALLED_ADDRESS.test(before);
  }
  return letters !== match[2] || CALLED_ADDRESS.test(before) || GONE_TO.test(before);
}

function isPostcode(text, match, end) {
  const letters = (match[2] ?? match[3]).toLowerCase();
  if (NO_LETTERS_OF_POSTCODES.has(letters)) return false;
  if (!UNITS_IN_CAPITALS.has(letters) && !WORDS_IN_CAPITALS.has(letters)) return true;
  if (!match[2] || CALLED_ADDRESS.test(text.slice(Math.max(0, match.index - 45), match.index))) return Boolean(match[2]);
  if (UNITS_IN_CAPITALS.has(letters)) {
    return ["naar", "bij", "op", "aan"].includes(wordBefore(text, match.index).toLowerCase()) && !whole(ROUND, match[1]);
  }
  const isCount = whole(ROUND, match[1]) || match[4].length === 4 || (whole(YEAR, match[1]) && match[4].length === 2);
  return !isCount && !isAmongShouted(text, match.index, end);
}
