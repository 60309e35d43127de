// Streets and postcodes with a number: see community/clientdata/addresses.py.
import { all, countsSomething, finding, ofMatch, startsWithCapital, wordBefore } from "./letters.js";
import {
  BARE, LIVES_AT, NO_STREETS, NOT_NAMES, ORDINAL, PARTICLES, PERHAPS_STREET, POSTCODE_FIRST, POSTCODE_LAST, STREET,
  STREET_OF, STREET_OF_YEAR, TITLE_OF_STREET, WARDS,
} from "./rules.js";

const endOf = (match) => match.index + match[0].length;

export function* findAddresses(text) {
  for (const match of all(POSTCODE_LAST, text)) yield ofMatch("address", match);
  for (const match of all(POSTCODE_FIRST, text)) if (!countsSomething(text, endOf(match))) yield ofMatch("address", match);
  for (const match of all(STREET_OF_YEAR, text)) if (!countsSomething(text, endOf(match))) yield ofMatch("address", match);
  for (const match of all(STREET, text)) {
    if (isStreet(text, match) && (!BARE.has(match[1].toLowerCase()) || startsWithCapital(match[1]))) yield street(text, match);
  }
  for (const match of all(PERHAPS_STREET, text)) {
    if (startsWithCapital(match[1]) && isStreet(text, match) && isLivedAt(text, match.index)) yield street(text, match);
  }
  for (const match of all(STREET_OF, text)) if (!countsSomething(text, endOf(match))) yield ofMatch("address", match);
  for (const match of all(LIVES_AT, text)) {
    if (match[1].split(" ").every(startsWithCapital) && isStreet(text, match)) {
      yield finding("address", startOfName(match), endOf(match));
    }
  }
}

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

function isLivedAt(text, start) {
  const first = streetStart(text, start, "X");
  const before = text.slice(Math.max(0, first - 20), first).toLowerCase();
  return /(?:: |, |[ (](?:op|aan) de | (?:op|aan) het )$/.test(before)
    || ["op", "aan", "adres", "is", "bij"].includes(wordBefore(before, before.length));
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
  const ordinal = ORDINAL.exec(text.slice(Math.max(0, first - 6), first));
  return ordinal ? first - ordinal[1].length : first;
}

const isOfAName = (word) => PARTICLES.has(word) || !NOT_NAMES.has(word);
