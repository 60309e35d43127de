// Streets and postcodes with a number: see community/clientdata/addresses.py.
import { all, at, countsSomething, finding, isFollowedByThings, ofMatch, startsSentence, startsWithCapital, wordBefore } from "./letters.js";
import { findPostcodes } from "./postcodes.js";
import {
  AHEAD, ARTICLE, BARE, BEFORE_AN_ADDRESS, FIRST_NAMES, LIVES_AT, NO_STREETS, NOT_NAMES, PARTICLES, PERHAPS_STREET, RESIDENT_NEXT,
  SOMEBODY_AT, STREET, STREET_BEHIND, STREET_OF, STREET_OF_YEAR, SURNAMES, TITLE_OF_STREET, WARDS,
  WHERE_LIVES,
} from "./rules.js";

const endOf = (match) => match.index + match[0].length;

export function* findAddresses(text) {
  yield* findPostcodes(text);
  for (const match of all(STREET_OF_YEAR, text)) if (!countsSomething(text, endOf(match))) yield ofMatch("address", match);
  for (const match of all(STREET, text)) {
    if (isStreet(text, match) && (startsWithCapital(match[1]) || !isBare(match))) yield street(text, match);
  }
  for (const match of all(PERHAPS_STREET, text)) {
    if (startsWithCapital(match[1]) && isStreet(text, match) && isLivedAt(text, match)) yield street(text, match);
  }
  for (const match of all(STREET_OF, text)) if (!countsSomething(text, endOf(match))) yield ofMatch("address", match);
  for (const pattern of [LIVES_AT, SOMEBODY_AT, WHERE_LIVES, STREET_BEHIND]) {
    for (const match of all(pattern, text)) {
      const counts = pattern === SOMEBODY_AT && isFollowedByThings(text, endOf(match));
      if (counts || !soundsLikeAPlace(match[1]) || !isStreet(text, match)) continue;
      yield finding("address", startOfName(match), endOf(match));
    }
  }
}

function soundsLikeAPlace(name) {
  const words = name.split(" ").filter((word) => word !== "de" && word !== "het");
  const plain = words.map((word) => word.toLowerCase());
  const isName = words.length === 1 && (FIRST_NAMES.has(plain[0]) || SURNAMES.has(plain[0]));
  return !isName && words.every(startsWithCapital) && !plain.some((word) => NOT_NAMES.has(word));
}

const isBare = (match) => BARE.has(match[1].toLowerCase()) || /[0-9]/.test(match[0].charAt(match[1].length));

// The name of the street stands last before its number, so the last place where it occurs is the one.
function startOfName(match) {
  const number = match[0].lastIndexOf(match[2]);
  return match.index + match[0].lastIndexOf(match[1], number - match[1].length);
}

const street = (text, match) => finding("address", streetStart(text, match.index, match[1]), endOf(match));

function isStreet(text, match) {
  const words = match[1].toLowerCase();
  const isYear = /^(?:19|20)..$/.test(match[2]);
  const isOrdinal = /[0-9]e$/.test(match[0]) && text[endOf(match)] === " ";
  const isWard = WARDS.has(words.split(" ")[0]) || WARDS.has(wordBefore(text, match.index).toLowerCase());
  return !(NO_STREETS.has(words) || isYear || isOrdinal || isWard || countsSomething(text, endOf(match)));
}

function isLivedAt(text, match) {
  const first = streetStart(text, match.index, "X");
  const startsLine = first === 0 || text[first - 1] === "\n";
  return "'’".includes(text[first]) || BEFORE_AN_ADDRESS.test(text.slice(Math.max(0, first - 20), first))
    || (startsLine && at(RESIDENT_NEXT, text, endOf(match)) !== null);
}

function streetStart(text, start, name) {
  if (!startsWithCapital(name)) return start;
  let first = start;
  let place = start;
  for (let step = 0; step < 5; step += 1) {
    const word = wordBefore(text, place);
    if (!word) break;
    place -= word.length + 1;
    const plain = word.toLowerCase();
    if (TITLE_OF_STREET.has(plain) || (startsWithCapital(word) && !word.includes(".") && isOfAName(plain))) first = place;
    else if (!PARTICLES.has(plain)) break;
  }
  if (startsSentence(text, first) && at(ARTICLE, text, first)) return text.indexOf(" ", first) + 1;
  const ahead = AHEAD.exec(text.slice(Math.max(0, first - 6), first));
  return ahead ? first - ahead[1].length : first;
}

const isOfAName = (word) => PARTICLES.has(word) || !NOT_NAMES.has(word);
