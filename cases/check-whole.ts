import { readingSchema } from "../src/records/reading.ts";
import { type Check, overlaps, say } from "./check.ts";
import { all, type Mark } from "./marks.ts";

/** What holds for every reading: the schema, spans inside the text, every character accounted for. */
export function checkWhole(check: Check): void {
  const { reading, raw } = check;
  const parsed = readingSchema.safeParse(reading);
  if (!parsed.success) say(check, 0, "the reading against its schema", "valid", parsed.error.message);
  const { claimed, unclaimed } = reading.coverage;
  if (claimed + unclaimed !== raw.length)
    say(check, 0, "claimed and unclaimed characters", raw.length, reading.coverage);
  for (const part of ["body", "committee", "meeting", "items", "document"] as const) {
    checkPlaces(check, reading[part], `/${part}`, false);
  }
  for (const [pointer, span] of Object.entries(reading.spans)) {
    if (span[0] > span[1] || span[1] > raw.length) say(check, 0, `span of ${pointer}`, `within ${raw.length}`, span);
    if (valueAt(reading, pointer) === undefined) say(check, 0, `span of ${pointer}`, "a value", null);
  }
}

/** Where a value has no place of its own, the thing it is part of has one (a vote's count stands in the vote). */
function checkPlaces(check: Check, value: unknown, pointer: string, placedAbove: boolean): void {
  const placed = placedAbove || (pointer in check.reading.spans && !/^\/items\/\d+$/.test(pointer));
  if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) checkPlaces(check, inner, `${pointer}/${key}`, placed);
  } else if (typeof value === "string" && value !== "" && !placed) {
    say(check, 0, `place of ${pointer} in the text`, "a place", null);
  }
}

function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], value);
}

/** Running text may hold anything; a name, a number, a vote or a title may not come from what is marked `intet`. */
const running =
  /\/(sections|recommendation|tables)(\/|$)|\/decision$|\/decision\/text$|\/(dissents|earlierDecisions)\/\d+(\/text)?$|^(\/items\/\d+)?$/;

/** `⟦intet: …⟧`: nothing was read out of it. `⟦intet afstemning: …⟧`: no vote, whatever else. */
export function checkNothing(check: Check, marks: readonly Mark[]): void {
  for (const mark of marks.flatMap(all).filter((one) => one.name === "intet")) {
    for (const [pointer, span] of Object.entries(check.reading.spans)) {
      if (!overlaps(span, mark.span) || running.test(pointer) || !concerns(mark.argument, pointer)) continue;
      say(check, mark.line, `nothing is to be read here (${pointer})`, null, check.raw.slice(span[0], span[1]));
    }
  }
}

const families: Readonly<Record<string, string>> = {
  afstemning: "/votes/",
  fravær: "/absent/",
  punkt: "/number",
  titel: "/title",
  bilag: "/attachments/",
  udvalg: "/committee",
  sagsnummer: "/caseNumber",
};

function concerns(argument: string, pointer: string): boolean {
  if (argument === "") return true;
  const family = families[argument];
  if (!family) throw new Error(`⟦intet ${argument}⟧ is not known; known are ${Object.keys(families).join(", ")}.`);
  return pointer.includes(family);
}

/** `⟦besked = contents-title-cut: …⟧`: a notice of that code touches the text; without a code any notice does. */
export function checkNotices(check: Check, marks: readonly Mark[]): void {
  for (const mark of marks.flatMap(all).filter((one) => one.name === "besked")) {
    const found = check.reading.notices.some(
      (notice) =>
        (mark.value === null || notice.code === mark.value) &&
        (mark.text === null || (notice.span !== null && overlaps(notice.span, mark.span))),
    );
    const codes = check.reading.notices.map((notice) => notice.code).join(", ");
    if (!found) say(check, mark.line, "notice: missing", mark.value ?? `of ${mark.text}`, codes || null);
  }
}
