// Who is named by a role, as in cliënt Jansen: see community/clientdata/roles.py.
import { all, at, finding, isShouted, startsWithCapital } from "./letters.js";
import { areInitials, furtherNames, isKnownSurname, particlesAt } from "./names.js";
import { APOSTROPHE, FIRST_NAMES, HOUSE_AT_END, INITIALS, NAME, NOT_NAMES, NOT_RELATIVES, ROLE } from "./rules.js";

export function* findRoles(text) {
  for (const role of all(ROLE, text)) {
    const place = role.index + role[0].length;
    const initials = at(INITIALS, text, place);
    const after = initials && areInitials(initials[0]) ? place + initials[0].length : place;
    const [start, particles] = particlesAt(text, after);
    const name = at(NAME, text, start);
    if (name && isName(name[0], particles, role[1].toLowerCase())) {
      const end = furtherNames(text, name);
      if (!HOUSE_AT_END.test(text.slice(role.index, end))) yield finding("person_name", role.index, end);
    }
  }
}

function isName(word, particles, role) {
  const plain = word.toLowerCase();
  const isRelative = ["tante", "oom"].includes(role) && !particles.length;
  if (!startsWithCapital(word.replace(APOSTROPHE, ""))) return isRelative && FIRST_NAMES.has(plain);
  if (word.length < 2 || NOT_NAMES.has(plain) || belongsSomewhere(particles)) return false;
  return (!particles.length && FIRST_NAMES.has(plain)) || (isRelative && !isShouted(word) && !NOT_RELATIVES.has(plain))
    || isKnownSurname(plain, particles);
}

const belongsSomewhere = (particles) => ["van", "uit"].includes(particles[0]) && !["den", "der"].includes(particles.at(-1));
