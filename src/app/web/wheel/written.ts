import { isIsoDay } from "../../../danish/calendar.ts";
import { type Problem, problem } from "../../../records/problem.ts";

/** The ISO days in a text, with commas or spaces between; a problem where one is no day there is. */
export function daysIn(text: string): string[] | Problem {
  const out: string[] = [];
  for (const word of text.split(/[\s,;]+/)) {
    if (word === "") continue;
    if (!isIsoDay(word)) return problem("problem.wheel-date", { text: word.slice(0, 40) });
    out.push(word);
  }
  return [...new Set(out)].sort();
}

/** The path of an address as the browser shows it, with or without the site before it. */
export function addressPath(text: string): string {
  const site = "http://localhost/"; // whichever site it is: the path says what is meant
  const path = URL.canParse(text, site) ? new URL(text, site).pathname : text;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const inDenmark = new Intl.DateTimeFormat("sv-SE", {
  dateStyle: "short",
  timeStyle: "short",
  timeZone: "Europe/Copenhagen",
});

/** The moment of *15.00* in Denmark on an ISO day, ISO; null where nothing is written; a problem where it is no time. */
export function momentOf(day: string, text: string): string | null | Problem {
  if (text === "") return null;
  const read = /^(?:kl\.? ?)?(\d{1,2})(?:[.:](\d\d))?$/i.exec(text);
  const [hour, minute] = [Number(read?.[1]), Number(read?.[2] ?? "0")];
  if (read === null || hour > 23 || minute > 59) return problem("problem.wheel-clock", { text: text.slice(0, 40) });
  const clock = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  // Denmark is one or two hours ahead: the offset is the one under which the clock there shows what was written.
  const found = ["+01:00", "+02:00"].find(
    (offset) => inDenmark.format(new Date(`${day}T${clock}:00${offset}`)) === `${day} ${clock}`,
  );
  return found === undefined ? problem("problem.wheel-clock", { text }) : `${day}T${clock}:00${found}`;
}
