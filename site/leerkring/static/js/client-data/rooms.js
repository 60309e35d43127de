// Rooms, flats and beds: see community/clientdata/rooms.py.
import { all, countsSomething, finding, ofMatch, wordBefore } from "./letters.js";
import { MEETING, PERSON_AT, ROOM } from "./rules.js";

export function* findRooms(text) {
  for (const match of all(ROOM, text)) if (isRoom(text, match)) yield ofMatch("room", match);
  for (const match of all(PERSON_AT, text)) {
    const end = match.index + match[0].length;
    yield finding("room", end - match[1].length, end);
  }
}

function isRoom(text, match) {
  const [, word, number] = match;
  const isParliament = ["eerste", "tweede"].includes(wordBefore(text, match.index).toLowerCase());
  const isBedtime = word.toLowerCase() === "bed" && /^[^A-Za-z]/.test(number)
    && (number.split(".")[0].length > 2 || number.includes("."));
  const isWord = /^[a-z].*[0-9]$/s.test(number);
  const isMeeting = MEETING.test(text.slice(Math.max(0, match.index - 60), match.index));
  return !(isWord || isParliament || isBedtime || isMeeting || countsSomething(text, match.index + match[0].length));
}
