// A title with a name: see community/clientdata/names.py.
import { all, at, finding, isShouted, startsWithCapital, wordBefore } from "./letters.js";
import {
  AFTER_PARTICLE, APOSTROPHE, DEGREES, DIRECTION_NEXT, FIRST_NAMES, HOUSES, INITIALS, JOB, NAME, NOT_NAMES, NOUN_NEXT,
  NOUNS_AFTER_DE, OFTEN_A_NAME, PARTICLE, PARTICLES, PLACES_AFTER_DE, STREET_NEXT, SURNAMES, TITLE,
} from "./rules.js";

const RELATIVES = ["de", "een", "mijn", "haar", "zijn", "hun", "onze", "jouw", "je", "als"];
const isGrandparent = (title) => /^(?:opa|oma)/i.test(title[0]);
const endOf = (match) => match.index + match[0].length;

export function* findNames(text) {
  for (const title of all(TITLE, text)) {
    const end = isWrittenAsATitle(title) && nameEnd(text, title);
    if (end) yield finding("person_name", title.index, end);
  }
}

const isWrittenAsATitle = (title) => !/^m[rs]$/i.test(title[2] ?? "") || !isShouted(title[2]);

function nameEnd(text, title) {
  let place = endOf(title);
  for (const pattern of [DEGREES, INITIALS]) {
    const match = at(pattern, text, place);
    if (match && (pattern === DEGREES || areInitials(match[0]))) place = endOf(match);
  }
  const [start, particles] = particlesAt(text, place);
  const name = at(NAME, text, start);
  if (!name || isRelation(text, title, particles) || !isName(name[0], particles, title)) return 0;
  if (!startsWithCapital(name[0]) && isNoun(text, name, particles)) return 0;
  if (particles.length && at(STREET_NEXT, text, name.index)) return 0;
  return furtherNames(text, name);
}

const isShortName = (plain) => plain.length === 3 && (FIRST_NAMES.has(plain) || SURNAMES.has(plain));

export const areInitials = (words) => !PARTICLES.has(words.trim().toLowerCase())
  && !isShortName(words.trim().toLowerCase())
  && (words.includes(".") ? words.split(/[ .-]+/).filter(Boolean) : [...words.trim()]).every(startsWithCapital);

export function particlesAt(text, start) {
  const found = [];
  let place = start;
  while (found.length < 3) {
    const match = at(PARTICLE, text, place);
    if (!match || !(match[1] || PARTICLES.has(match[0].toLowerCase().replaceAll("'", "’")))) break;
    found.push(match[0]);
    place = endOf(match) + 1;
  }
  return [place, found];
}

function isRelation(text, title, particles) {
  return isGrandparent(title) && particles.length === 1 && particles[0] === "van"
    && RELATIVES.includes(wordBefore(text, title.index).toLowerCase());
}

export function isKnownSurname(plain, particles) {
  const last = (particles.at(-1) ?? "").toLowerCase().replaceAll("'", "’");
  const isListed = SURNAMES.has(plain)
    || (particles.length > 0 && AFTER_PARTICLE.has(plain) && !isNounAfter(plain, particles));
  return ["den", "der", "ter", "ten", "’t", "el"].includes(last) || isListed || OFTEN_A_NAME.test(plain);
}

function isNounAfter(plain, particles) {
  const before = particles.join(" ").toLowerCase();
  return (["de", "het"].includes(before) && NOUNS_AFTER_DE.has(plain))
    || (before === "van de" && PLACES_AFTER_DE.has(plain));
}

function isNoun(text, name, particles) {
  const end = endOf(name);
  if (["de", "het"].includes(particles.at(-1))) {
    return isNounAfter(name[0], particles) || at(DIRECTION_NEXT, text, end) !== null;
  }
  return !particles.length && (["bloemen", "wijnen"].includes(name[0]) || at(NOUN_NEXT, text, end) !== null);
}

function isName(word, particles, title) {
  const plain = word.toLowerCase();
  if (!startsWithCapital(word.replace(APOSTROPHE, ""))) return isKnown(word, plain.split("-")[0], particles, title);
  const isOther = NOT_NAMES.has(plain.split("-")[0]) && particles.at(-1) !== "ter"; // mevrouw ter Haar
  if (word.length < 2 || isOther || JOB.test(plain)) return false;
  if (isShouted(word)) {
    const isShout = isShouted(title[0].replace(/^[ .]+|[ .]+$/g, ""));
    const isGrand = isGrandparent(title) && FIRST_NAMES.has(plain);
    return isGrand || isKnownSurname(plain, particles) || (!isShout && (particles.length > 0 || word.length > 4));
  }
  return !(["de", "het", "uit de", "aan de", "over de", "bij de"].includes(particles.at(-1)) && HOUSES.test(plain));
}

function isKnown(word, first, particles, title) {
  return (particles.length > 0 && AFTER_PARTICLE.has(first)) || SURNAMES.has(first) || OFTEN_A_NAME.test(first)
    || APOSTROPHE.test(word) || (isGrandparent(title) && FIRST_NAMES.has(first));
}

export function furtherNames(text, name) {
  let end = endOf(name);
  if (isShouted(name[0]) || !startsWithCapital(name[0])) return end;
  for (let step = 0; step < 2; step += 1) {
    if (text[end] !== " ") break;
    const [place, particles] = particlesAt(text, end + 1);
    const more = at(NAME, text, place);
    if (!more || !startsWithCapital(more[0]) || NOT_NAMES.has(more[0].toLowerCase()) || more[0].length < 2) break;
    if (isShouted(more[0]) || /^ [0-9]/.test(text.slice(endOf(more), endOf(more) + 2))) break;
    const isSurname = FIRST_NAMES.has(name[0].toLowerCase()) || AFTER_PARTICLE.has(more[0].toLowerCase())
      || SURNAMES.has(more[0].toLowerCase());
    if (["van", "uit"].includes(particles[0]) && !isSurname) break;
    end = endOf(more);
  }
  return end;
}
