import type { Decision, Vote } from "../src/records/decision.ts";
import { type Check, expectEqual, expectList, expectText, expectTouch, overlaps, say, shown } from "./check.ts";
import { personOf } from "./check-person.ts";
import { all, type Mark, plain } from "./marks.ts";
import { numbersOf } from "./number-range.ts";
import { dissentWords, outcomeWords } from "./vocabulary.ts";

/** Checks an item's decision. Without a mark there must be none (`outcome` null and no text). */
export function checkDecision(check: Check, mark: Mark | undefined, got: Decision | null, at: string, line: number) {
  if (!mark) {
    if (got && (got.outcome !== null || plain(got.text) !== "")) say(check, line, "decision: too much", null, got.text);
    return;
  }
  if (!got) {
    if (mark.value !== "valgfri") say(check, mark.line, "decision: missing", mark.text, null);
    return;
  }
  if (mark.value === "valgfri") {
    if (got.outcome !== "other") expectEqual(check, mark.line, "outcome", null, got.outcome);
    return;
  }
  const said = (mark.value ?? "").split(",").map((word) => word.trim());
  const outcome = outcomeWords[said[0] ?? ""] ?? null;
  if (mark.text !== null) expectText(check, { ...mark, value: null }, "decision, text", got.text, `${at}/text`);
  expectEqual(check, mark.line, `outcome of ${shown(mark.text)}`, outcome, got.outcome);
  checkFinal(check, mark, said, outcome, got.final);
  checkPoints(check, mark, outcome, got, at);
  checkVotes(check, mark, got.votes, at);
  checkDissents(check, mark, got, at);
  checkDisqualified(check, mark, got, at);
}

function checkFinal(check: Check, mark: Mark, said: string[], outcome: string | null, got: boolean | null): void {
  const what = `final (${shown(mark.text)})`;
  if (said.includes("ikke endelig")) expectEqual(check, mark.line, what, false, got);
  else if (said.includes("endelig")) expectEqual(check, mark.line, what, true, got);
  else if (outcome === "recommended") expectEqual(check, mark.line, what, false, got);
  else if (got === false && outcome !== "referred") say(check, mark.line, what, "true or nothing", false);
}

function checkPoints(check: Check, mark: Mark, outcome: string | null, got: Decision, at: string): void {
  const points = mark.inside.filter((inner) => inner.name === "delpunkt");
  if (points.length === 0) {
    // "Godkendt." of a recommendation of two points may say so of both.
    if (outcome !== "mixed" && got.points.some((point) => point.outcome !== outcome)) {
      say(check, mark.line, "points of the decision: too much", null, got.points);
    }
    return;
  }
  expectList(check, points, got.points, {
    what: "points of the decision",
    line: mark.line,
    matches: (inner, value) => numbersOf(inner.argument).join() === value.points.join(),
    shows: (value) => `${value.points.join(",")}: ${value.outcome}`,
    each: (inner, value, index) => {
      expectEqual(
        check,
        inner.line,
        `outcome of point ${inner.argument}`,
        outcomeWords[inner.value ?? ""],
        value.outcome,
      );
      expectTouch(check, inner, `point ${inner.argument}`, `${at}/points/${index}`);
    },
  });
}

/** `for 3, A, V; imod Malthe Mosegris; undlod Ø; om 1a; vedtaget` as a vote. Number: count; up to five signs: party. */
export function voteSaid(said: string) {
  const side = () => ({ count: null as number | null, parties: [] as string[], names: [] as string[] });
  const vote = { on: undefined as string | undefined, for: side(), against: side(), abstained: side() };
  let result: Vote["result"] | undefined;
  for (const part of said.split(";").map((one) => one.trim())) {
    const [word = "", ...rest] = part.split(" ");
    const entries = rest
      .join(" ")
      .split(",")
      .map((one) => one.trim());
    if (word === "vedtaget") result = "carried";
    else if (word === "forkastet") result = "lost";
    else if (word === "lige") result = "tied";
    else if (word === "om") vote.on = rest.join(" ");
    else if (word === "for") fill(vote.for, entries);
    else if (word === "imod") fill(vote.against, entries);
    else if (word === "undlod") fill(vote.abstained, entries);
    else
      throw new Error(`A vote is marked with "${part}"; known are for, imod, undlod, om, vedtaget, forkastet, lige.`);
  }
  return { ...vote, result };
}

function fill(side: { count: number | null; parties: string[]; names: string[] }, entries: readonly string[]): void {
  for (const entry of entries) {
    if (/^\d+$/.test(entry)) side.count = Number(entry);
    else if (entry.length <= 5 || entry === "Løsgænger") side.parties.push(entry);
    else side.names.push(entry);
  }
}

function checkVotes(check: Check, mark: Mark, got: Decision["votes"], at: string): void {
  const votes = mark.inside.flatMap(all).filter((inner) => inner.name === "afstemning");
  if (votes.length !== got.length) {
    say(check, mark.line, "number of votes", votes.length, got);
    return;
  }
  votes.forEach((inner, index) => {
    const expected = voteSaid(inner.value ?? "");
    const vote = got[index];
    if (!vote) return;
    const { on, result, ...sides } = vote;
    const { on: onSaid, result: resultSaid, ...sidesSaid } = expected;
    expectEqual(check, inner.line, `vote (${shown(inner.text)})`, ordered(sidesSaid), ordered(sides));
    if (resultSaid !== undefined) expectEqual(check, inner.line, "result of the vote", resultSaid, result);
    if (onSaid !== undefined) expectEqual(check, inner.line, "what was voted on", onSaid, on);
    expectTouch(check, inner, "vote", `${at}/votes/${index}`);
  });
}

type Sides = Pick<Vote, "for" | "against" | "abstained">;

function ordered(sides: Sides): Sides {
  const side = (one: Sides["for"]) => ({
    count: one.count,
    parties: [...one.parties].sort(),
    names: [...one.names].sort(),
  });
  return { for: side(sides.for), against: side(sides.against), abstained: side(sides.abstained) };
}

function checkDissents(check: Check, mark: Mark, got: Decision, at: string): void {
  const dissents = mark.inside.filter((inner) => inner.name in dissentWords);
  expectList(check, dissents, got.dissents, {
    what: "dissent",
    line: mark.line,
    matches: (inner, value) =>
      dissentWords[inner.name] === value.kind && by(inner).join() === [...value.by].sort().join(),
    // Who voted against may stand among the dissents as well: the vote is what is marked.
    maySurplus: (value) => value.kind === "against" && value.by.every((name) => votedAgainst(got).has(name)),
    shows: (value) => `${value.kind} by ${value.by.join(", ")}: ${value.text}`,
    each: (inner, value, index) => {
      const words = inner.inside.flatMap(all).find((one) => one.name === "ordlyd");
      const expected = plain(words?.text ?? "");
      if (!plain(value.text).includes(expected)) say(check, inner.line, "dissent, text", expected, value.text);
      expectTouch(check, inner, "dissent", `${at}/dissents/${index}/text`);
    },
  });
}

function votedAgainst(got: Decision): Set<string> {
  return new Set(got.votes.flatMap((vote) => [...vote.against.names, ...vote.against.parties]));
}

/** Those who dissent: marked in the text, or named after `=`. */
function by(mark: Mark): string[] {
  const marked = mark.inside
    .flatMap(all)
    .filter((inner) => inner.name === "af")
    .map((inner) => inner.value ?? inner.text ?? "");
  return (marked.length > 0 ? marked : (mark.value ?? "").split(",").map((one) => one.trim())).sort();
}

function checkDisqualified(check: Check, mark: Mark, got: Decision, at: string): void {
  const marks = mark.inside.filter((inner) => inner.name === "inhabil");
  expectList(check, marks, got.disqualified, {
    what: "disqualified",
    line: mark.line,
    matches: (inner, value) => plain(personOf(inner).name.text ?? "") === plain(value.name),
    shows: (value) => `${value.name}: ${value.found}`,
    each: (inner, value, index) => {
      const found = inner.value === "nej" ? false : inner.value === "ukendt" ? null : true;
      expectEqual(check, inner.line, `disqualified, ${value.name}`, found, value.found);
      const name = personOf(inner).name;
      const span = check.reading.spans[`${at}/disqualified/${index}/name`];
      if (!span || !overlaps(span, mark.span))
        say(check, inner.line, "disqualified: place in the text", name.text, span);
    },
  });
}
