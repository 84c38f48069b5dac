import type { Viewer } from "../../access/viewer.ts";
import type { MarkYear } from "../../records/mark.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { derivedId } from "../../store/derived-id.ts";
import { publishedYears } from "../../store/publish/publish-marks.ts";
import { roundTable, yearTable } from "../../store/queries/marks/mark-tables.ts";
import type { Store } from "../../store/transaction.ts";
import { actOnMarks } from "./act-on-marks.ts";

/**
 * Says how many companies got the mark of a year before there were rounds here; `companies` null: it is not stated. Problems:
 * not allowed, a number that cannot be, the year has a round.
 */
export function keepYear(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { year, companies, source }: Pick<MarkYear, "year" | "companies" | "source">,
  now: Date,
): Promise<null | Problem> {
  return actOnMarks<null>(store, viewer, bodyId, now, async ({ tx, at }) => {
    const isCount = companies === null || (Number.isInteger(companies) && companies >= 0 && companies <= 100_000);
    if (!Number.isInteger(year) || year < 2000 || year > 2100 || !isCount) return problem("problem.mark-year");
    if (source !== null && source.length > 400) return problem("problem.mark-long");
    const rounds = await roundTable.all(tx, "staff", bodyId);
    if (rounds.some(({ record }) => record.year === year)) return problem("problem.mark-year-taken");
    const kept: MarkYear = { id: yearId(bodyId, year), committeeId: null, year, companies, source, public: true };
    await yearTable.keep(tx, bodyId, kept, at);
    await publishedYears.publish(tx, bodyId, kept, at);
    return { entry: { verb: "changed", record: "mark-year", recordId: kept.id, details: { year } }, answer: null };
  });
}

/** Takes a year away. Problems: not allowed, no such year. */
export function removeYear(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  year: number,
  now: Date,
): Promise<null | Problem> {
  return actOnMarks<null>(store, viewer, bodyId, now, async ({ tx, at }) => {
    const id = yearId(bodyId, year);
    if ((await yearTable.one(tx, "staff", bodyId, id)) === null) return problem("problem.mark-year-unknown");
    await yearTable.remove(tx, bodyId, id, at);
    await yearTable.hide(tx, bodyId, id, at);
    return { entry: { verb: "removed", record: "mark-year", recordId: id, details: { year } }, answer: null };
  });
}

const yearId = (bodyId: string, year: number) => derivedId("mark year", bodyId, year);
