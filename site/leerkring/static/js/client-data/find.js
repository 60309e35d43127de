// Finds what could point at a client while somebody types; the server looks again. See community/clientdata/search.py.
import { findAddresses } from "./addresses.js";
import { findBirthDates, findDatesAfterNames } from "./dates.js";
import { at } from "./letters.js";
import { findNames } from "./names.js";
import { findBsns, findEmails, findIbans, findPhones } from "./numbers.js";
import { findRoles } from "./roles.js";
import { findRooms } from "./rooms.js";
import { BETWEEN } from "./rules.js";

const RULES = [findIbans, findEmails, findPhones, findBsns, findBirthDates, findNames, findRoles, findDatesAfterNames,
  findAddresses, findRooms];

// Findings with kind, start and end, in the order of the text. Offsets count as strings of JavaScript do.
export function find(text) {
  const taken = new Uint8Array(text.length);
  const found = [];
  for (const rule of RULES) {
    for (const each of rule(text)) {
      if (each.kind === "address" && taken[each.start]) each.start = afterTheName(text, taken, each);
      if (each.start < each.end && !taken.subarray(each.start, each.end).includes(1)) {
        taken.fill(1, each.start, each.end);
        found.push(each);
      }
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

function afterTheName(text, taken, { start, end }) {
  const free = taken.subarray(start, end).indexOf(0);
  const between = free >= 0 && at(BETWEEN, text, start + free);
  return between ? between.index + between[0].length : end;
}

// The same with offsets that count code points, as Python and the database do.
export function findByCodePoint(text) {
  const count = (end) => [...text.slice(0, end)].length;
  return find(text).map(({ kind, start, end }) => ({ kind, start: count(start), end: count(end) }));
}
