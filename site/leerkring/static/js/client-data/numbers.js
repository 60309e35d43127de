// BSN, phone, bank account, e-mail address: see community/clientdata/numbers.py.
import { all, at, digitsOf, finding, ofMatch, whole } from "./letters.js";
import {
  ABROAD, BETWEEN_GROUPS, CALLED_BSN, DATED, DUTCH_IBAN, DUTCH_NUMBER, EMAIL, IBAN, IS_BSN, LAST_GROUP, LENGTHS, MONEY, NINE,
  NINE_GROUPED, OTHER_NUMBER, PHONE, SPLIT_WELL,
} from "./rules.js";

const before = (text, place) => text.slice(Math.max(0, place - 50), place);

export function* findEmails(text) {
  for (const match of all(EMAIL, text)) yield ofMatch("email", match);
}

export function* findBsns(text) {
  for (const match of all(NINE, text)) {
    const end = match.index + match[0].length;
    if (!passesElevenTest(digitsOf(match[0])) || OTHER_NUMBER.test(before(text, match.index))) continue;
    const isCalled = CALLED_BSN.test(before(text, match.index)) || at(IS_BSN, text, end);
    if (isCalled || (whole(NINE_GROUPED, match[0]) && !at(MONEY, text, end))) yield ofMatch("bsn", match);
  }
}

function passesElevenTest(digits) {
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (place === 8 ? -1 : 9 - place), 0);
  return sum % 11 === 0 && Number(digits) > 0;
}

export function* findPhones(text) {
  for (const pattern of [ABROAD, PHONE]) {
    for (const match of all(pattern, text)) {
      if (OTHER_NUMBER.test(before(text, match.index)) || (pattern === PHONE && !isDutchPhone(match[0]))) continue;
      const opensOnly = match[0].startsWith("(") && !match[0].includes(")");
      yield finding("phone", match.index + opensOnly, match.index + match[0].length);
    }
  }
}

function isDutchPhone(words) {
  const digits = digitsOf(words);
  if (at(DATED, words, 0) || /^0(?:800|900|906|909)/.test(digits)) return false;
  return whole(SPLIT_WELL, words) || (!/^0[0-9][^0-9]/.test(words) && DUTCH_NUMBER.test(digits));
}

export function* findIbans(text) {
  for (const match of all(IBAN, text)) {
    let words = match[0];
    while (words && !isAccount(words.split(BETWEEN_GROUPS).join("").toUpperCase())) words = words.replace(LAST_GROUP, "");
    if (words) yield finding("iban", match.index, match.index + words.length);
  }
}

function isAccount(words) {
  return whole(DUTCH_IBAN, words) || (LENGTHS[words.slice(0, 2)] === words.length && isChecked(words));
}

function isChecked(words) {
  const number = [...words.slice(4) + words.slice(0, 4)].map((letter) => parseInt(letter, 36)).join("");
  return [...number].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
