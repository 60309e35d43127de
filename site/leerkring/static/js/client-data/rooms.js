// Rooms, flats and beds: see community/clientdata/rooms.py.
import { all, at, countsSomething, finding, isFollowedByThings, ofMatch, wordBefore } from "./letters.js";
import { MEETING, PERSON_AT, RATIO, ROOM, SHORT, SIGN, SIZE, STOREY, UNIT_OF_ONE } from "./rules.js";

const endOf = (match) => match.index + match[0].length;

export function* findRooms(text) {
  for (const match of all(ROOM, text)) {
    if (isRoom(text, match) && !isSomethingElse(text, match)) yield ofMatch("room", match);
  }
  for (const match of all(PERSON_AT, text)) {
    const end = endOf(match);
    yield finding("room", end - match[1].length, end);
  }
  for (const pattern of [SHORT, UNIT_OF_ONE]) {
    for (const match of all(pattern, text)) if (!countsSomething(text, endOf(match))) yield ofMatch("room", match);
  }
}

function isRoom(text, match) {
  const [, word, , number] = match;
  const isParliament = ["eerste", "tweede"].includes(wordBefore(text, match.index).toLowerCase());
  const isBedtime = word.toLowerCase() === "bed" && /^[^A-Za-z]/.test(number)
    && (number.split(".")[0].length > 2 || number.includes("."));
  const isVersion = number.slice(1) === ".0";
  const isWord = /^[a-z].*[0-9]$/s.test(number);
  const isMeeting = MEETING.test(text.slice(Math.max(0, match.index - 60), match.index));
  return !(isWord || isVersion || isParliament || isBedtime || isMeeting || countsSomething(text, endOf(match)));
}

function isSomethingElse(text, match) {
  const last = endOf(match) - 1;
  const isSize = at(SIZE, text, last + 1) || at(STOREY, text, last) || at(RATIO, text, last);
  const isSongs = match[1].toLowerCase() === "studio" && match[3] === "100";
  return isSize !== null || isSongs || (SIGN.test(match[2]) && !tellsWhich(text, match));
}

const tellsWhich = (text, match) => !(isFollowedByThings(text, endOf(match)) || match[1].toLowerCase().endsWith("s"));
