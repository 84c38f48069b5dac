import { type FoundDate, findDates } from "../../../../danish/dates.ts";
import type { Line } from "../../lines.ts";
import { within } from "../../passage.ts";
import type { Piece } from "../../piece.ts";
import { besideTitle, committeeIn, overTwoLines } from "./committee.ts";
import { agendaWord, closedWord, minutesWord, openWord } from "./kind-words.ts";
import { address, placeBehind, placeWord } from "./place.ts";
import { termIn } from "./term.ts";

const tour = /(?:studietur|besøgsrunde|besøgstur|studiebesøg|studierejse)/i;
const published = /publiceret|udsendt|offentliggjort|udskrevet|printet|frist|oprettet|godkendt den/i;

interface TitleFacts {
  committee: Piece | null;
  term: Piece | null;
  date: { found: FoundDate; row: Line } | null;
  place: Piece | null;
}

/** Lines without a label: the title, the day, the place. */
export function readTitleLines(
  rows: readonly Line[],
  loose: readonly number[],
  source: string,
  used: Set<number>,
  says: { minutes: boolean; agenda: boolean; closed: boolean },
): TitleFacts {
  const facts: TitleFacts = { committee: null, term: null, date: null, place: null };
  let shut: boolean | null = null;
  let wrapped: Piece | null = null;
  for (const index of loose.slice(0, 60)) {
    const row = rows[index] as Line;
    const { text } = row;
    if (text.length > 250) continue;
    const titled = index < 40 && text.length < 150 && !/[.!?]$/.test(text);
    // What was seen on a tour is told, not decided.
    if (titled && minutesWord.test(text) && !tour.test(text)) says.minutes = true;
    if (titled && agendaWord.test(text)) says.agenda = true;
    if (closedWord.test(text)) shut = shut ?? true;
    else if (openWord.test(text)) shut = false;
    if (minutesWord.test(text) || agendaWord.test(text)) used.add(index);
    const dates = published.test(text) ? [] : findDates(text);
    const [date] = dates;
    if (date) {
      used.add(index);
      if (!facts.date || (facts.date.found.time === null && date.time !== null && date.date === facts.date.found.date))
        facts.date = { found: date, row };
    } else if (published.test(text)) used.add(index);
    const name = committeeIn(text);
    const joined = wrapped;
    wrapped = null;
    const following = rows[index + 1];
    if (!facts.committee && following && loose.includes(index + 1)) {
      const whole = overTwoLines(row, following, name, source);
      if (whole) {
        used.add(index);
        used.add(index + 1);
        facts.committee = whole;
        wrapped = whole;
      }
    }
    if (name) {
      used.add(index);
      facts.committee = facts.committee ?? {
        text: name.name,
        span: within(row, source, name.from, name.from + name.name.length),
      };
    }
    const term = name || joined ? termIn(text) : null;
    if (term && !facts.term) facts.term = { text: term.term, span: within(row, source, term.from, term.to) };
    if (date && !facts.place) facts.place = placeBehind(row, date.to, source);
    if (
      !name &&
      !date &&
      !facts.place &&
      (placeWord.test(text) || address.test(text)) &&
      text.length < 110 &&
      !/[:?]$/.test(text) &&
      !isSentence(text)
    ) {
      const from =
        /^(?:mødet (?:blev )?(?:holdt|afholdtes|afholdt|holdes|afholdes) )?(?:i|på) /i.exec(text)?.[0].length ?? 0;
      used.add(index);
      facts.place = { text: text.slice(from), span: within(row, source, from, text.length) };
    }
  }
  says.closed = shut === true;
  facts.committee ??= besideTitle(rows, loose, source, used);
  return facts;
}

/** *Formanden bød velkommen på skolen.* names a house and tells what happened there. */
function isSentence(text: string): boolean {
  return text.endsWith(".") && text.split(" ").length > 6 && !/^(?:mødet|mødested) /i.test(text);
}
