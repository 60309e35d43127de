// Dates of birth: see community/clientdata/dates.py.
import { all, at, finding } from "./letters.js";
import { findNames } from "./names.js";
import { findRoles } from "./roles.js";
import { BORN, BRACKETED, DATE, ENDS, NEXT_VERB, OTHER_EVENT } from "./rules.js";

export function* findBirthDates(text) {
  const dates = [...all(DATE, text)].filter((match) => /[0-9]/.test(match[0]));
  const ends = dates.map((match) => match.index + match[0].length);
  let given = -1;
  let next = 0;
  for (const word of all(BORN, text)) {
    const wordEnd = word.index + word[0].length;
    while (next < dates.length && dates[next].index < wordEnd) next += 1;
    let chosen = -1;
    if (next < dates.length && belongsAfter(text, wordEnd, dates[next].index, ends[next])) chosen = next;
    else if (next && belongsBefore(text, ends[next - 1], word.index)) chosen = next - 1;
    if (chosen > given) {
      given = chosen;
      yield finding("birth_date", dates[chosen].index, ends[chosen]);
    }
  }
}

export function* findDatesAfterNames(text) {
  if (!BRACKETED.test(text)) return;
  for (const name of [...findNames(text), ...findRoles(text)]) {
    const date = at(BRACKETED, text, name.end);
    if (date) {
      const start = date.index + date[0].indexOf(date[1]);
      yield finding("birth_date", start, start + date[1].length);
    }
  }
}

function belongsAfter(text, wordEnd, start, end) {
  const gap = text.slice(wordEnd, start);
  if (gap.length > 60 || ENDS.test(gap) || OTHER_EVENT.test(gap)) return false;
  return !(gap.slice(1).includes(",") && at(NEXT_VERB, text, end));
}

function belongsBefore(text, dateEnd, wordStart) {
  const gap = text.slice(dateEnd, Math.max(dateEnd, wordStart));
  return gap.length <= 45 && !ENDS.test(gap) && !OTHER_EVENT.test(gap);
}
