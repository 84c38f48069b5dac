import type { AgendaItem } from "../src/records/agenda-item.ts";
import type { CaseNumber } from "../src/records/case-number.ts";
import { type Check, expectEqual, expectList, expectText, expectTouch, placed, say, stated } from "./check.ts";
import { checkDecision } from "./check-decision.ts";
import { checkAbsent, checkGuests } from "./check-person.ts";
import { type Mark, plain } from "./marks.ts";
import { sectionWords } from "./vocabulary.ts";

/** The marks of one agenda item: from its `⟦punkt …⟧` to the next. */
export interface MarkedItem {
  readonly opening: Mark;
  readonly marks: readonly Mark[];
}

/** Checks one item whole: what is marked must be there, and what is not marked must not (sections' texts apart). */
export function checkItem(check: Check, item: MarkedItem, got: AgendaItem, at: string): void {
  const one = (name: string) => item.marks.find((mark) => mark.name === name);
  const of = (name: string) => item.marks.filter((mark) => mark.name === name);
  const line = item.opening.line;
  const numbers = [item.opening, ...of("nummer")].filter((mark) => mark.text !== null);
  const number = placed(check, numbers, `${at}/number`);
  if (number) expectText(check, number, "number of the item", got.number, `${at}/number`);
  else expectEqual(check, line, "number of the item", item.opening.value, got.number);
  const title = placed(check, of("titel"), `${at}/title`);
  if (title) expectText(check, title, "title", got.title || null, `${at}/title`);
  expectEqual(check, line, `is "${got.title}" open to the public`, one("lukket") === undefined, got.public);
  checkCaseNumber(check, one("sagsnummer"), got, at, line);
  checkWords(check, "rute", "route", item.marks, got.route, `${at}/route`, line);
  const decidedIn = one("kompetence");
  if (decidedIn) expectText(check, decidedIn, "decided in", got.decidedIn, `${at}/decidedIn`);
  else expectEqual(check, line, "decided in", null, got.decidedIn);
  if (one("initialer")) checkWords(check, "initialer", "initials", item.marks, got.initials, `${at}/initials`, line);
  checkSections(check, item, got, at);
  checkRecommendation(check, item, got, at);
  checkDecision(check, one("beslutning"), got.decision, `${at}/decision`, line);
  checkAbsent(check, everywhere(item.marks), got.absent, at, line);
  checkGuests(check, item.marks, got.guests, at, line);
  checkLists(check, item, got, at);
  if (!got.public && !one("afsnit")) {
    // Of a closed item nothing but number, neutral title and case number may come out.
    expectEqual(check, line, "sections of a closed item", [], got.sections);
  }
}

/** Absence may be marked inside the decision, where the sentence stands. */
function everywhere(marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark) => (mark.name === "beslutning" ? [mark, ...mark.inside] : [mark]));
}

function checkCaseNumber(check: Check, mark: Mark | undefined, got: AgendaItem, at: string, line: number): void {
  if (!mark) {
    expectEqual(check, line, "case number", null, got.caseNumber);
    return;
  }
  expectText(check, { ...mark, value: null }, "case number", got.caseNumber, `${at}/caseNumber`);
  if (mark.value === null) return;
  expectEqual(check, mark.line, "case number taken apart", caseSaid(mark.value), got.case);
}

/** `kle 15.00.00 A00 2 2023`, `år-løbenr 2024 18490` or `andet`; `-` where a part is not there. */
function caseSaid(said: string): CaseNumber {
  const [scheme, ...parts] = said.split(" ").map((part) => (part === "-" ? null : part));
  const number = (part: string | null | undefined) => (part ? Number(part) : null);
  if (scheme === "kle") {
    const [subject = null, facet = null, serial, year] = parts;
    return { scheme: "kle", subject, facet, serial: number(serial), year: number(year) };
  }
  if (scheme === "år-løbenr") {
    const [year, serial] = parts;
    return { scheme: "year-serial", subject: null, facet: null, serial: number(serial), year: number(year) };
  }
  return { scheme: "other", subject: null, facet: null, serial: null, year: null };
}

function checkWords(
  check: Check,
  name: string,
  what: string,
  marks: readonly Mark[],
  got: readonly string[],
  at: string,
  line: number,
): void {
  const expected = marks.filter((mark) => mark.name === name);
  expectList(check, expected, got, {
    what,
    line,
    matches: (mark, value) => plain(stated(mark) ?? "") === plain(value),
    shows: (value) => value,
    each: (mark, value, index) => expectText(check, mark, what, value, `${at}/${index}`),
  });
}

/** Only the sections that are marked are checked: by their kind and the heading as written. */
function checkSections(check: Check, item: MarkedItem, got: AgendaItem, at: string): void {
  const taken = new Set<number>();
  for (const mark of item.marks.filter((one) => one.name === "afsnit")) {
    const heading = plain(mark.text ?? "");
    const index = got.sections.findIndex((section, i) => !taken.has(i) && plain(section.heading ?? "") === heading);
    const section = got.sections[index];
    if (!section) {
      say(check, mark.line, "section: missing", mark.text, got.sections.map((one) => one.heading).join(" | "));
      continue;
    }
    taken.add(index);
    expectEqual(check, mark.line, `kind of section "${mark.text}"`, sectionWords[mark.argument], section.kind);
    expectTouch(check, mark, "section, heading", `${at}/sections/${index}/heading`);
  }
}

function checkRecommendation(check: Check, item: MarkedItem, got: AgendaItem, at: string): void {
  const marks = item.marks.filter((mark) => mark.name === "indstilling");
  const points = marks.filter((mark) => mark.text !== null);
  const by = item.marks.find((mark) => mark.name === "indstiller");
  const line = item.opening.line;
  if (marks.length === 0) {
    if (got.recommendation?.points.length) say(check, line, "recommendation: too much", null, got.recommendation);
    return;
  }
  if (!got.recommendation) {
    say(check, marks[0]?.line ?? line, "recommendation: missing", marks[0]?.text, null);
    return;
  }
  if (by) expectText(check, by, "recommended by", got.recommendation.by, `${at}/recommendation/by`);
  if (points.length === 0) return;
  expectList(check, points, got.recommendation.points, {
    what: "point of the recommendation",
    line: marks[0]?.line ?? line,
    matches: (mark, value) => plain(mark.text ?? "") === plain(value.text),
    shows: (value) => `${value.number ?? "-"}: ${value.text}`,
    each: (mark, value, index) => {
      expectEqual(check, mark.line, `number of the point "${mark.text}"`, mark.argument || null, value.number);
      expectText(check, mark, "point", value.text, `${at}/recommendation/points/${index}/text`);
    },
  });
}

function checkLists(check: Check, item: MarkedItem, got: AgendaItem, at: string): void {
  const line = item.opening.line;
  const of = (name: string) => item.marks.filter((mark) => mark.name === name);
  const sameTitle = (mark: Mark, value: { title: string }) => plain(mark.text ?? "") === plain(value.title);
  expectList(check, of("underpunkt"), got.subItems, {
    what: "matter inside the item",
    line,
    matches: sameTitle,
    shows: (value) => value.title,
    each: (mark, value, i) => expectText(check, mark, "matter", value.title, `${at}/subItems/${i}/title`),
  });
  expectList(check, of("bilag"), got.attachments, {
    what: "attachment",
    line,
    matches: sameTitle,
    shows: (value) => value.title,
    maySurplus: (value) => value.mentioned,
    each: (mark, value, i) => {
      expectText(check, mark, "attachment", value.title, `${at}/attachments/${i}/title`);
      expectEqual(check, mark.line, `is "${value.title}" open`, mark.argument !== "lukket", value.public);
      expectEqual(check, mark.line, `is "${value.title}" only mentioned`, mark.argument === "nævnt", value.mentioned);
    },
  });
  expectList(check, of("tidligere"), got.earlierDecisions, {
    what: "earlier decision",
    line,
    matches: (mark, value) => plain(part(mark, "ordlyd")?.text ?? mark.text ?? "") === plain(value.text),
    shows: (value) => `${value.committee ?? "-"} ${value.date ?? "-"}: ${value.text}`,
    each: (mark, value, i) => {
      const committee = part(mark, "udvalg");
      if (committee)
        expectText(check, committee, "earlier decision, by", value.committee, `${at}/earlierDecisions/${i}/committee`);
      expectEqual(check, mark.line, "earlier decision, date", part(mark, "dato")?.value ?? null, value.date);
    },
  });
}

function part(mark: Mark, name: string): Mark | undefined {
  return mark.inside.find((inner) => inner.name === name);
}
