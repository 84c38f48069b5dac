import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { importer, worker } from "../access/viewer.ts";
import { readCvr } from "../danish/cvr.ts";
import { dayInDenmark, momentInDenmark } from "../danish/day-begins.ts";
import { addDays } from "../danish/holidays.ts";
import { apply } from "../features/marks/apply.ts";
import { linkApproval, openRound } from "../features/marks/approve-round.ts";
import { assessApplication } from "../features/marks/assess-application.ts";
import { awardRound, decideRound } from "../features/marks/decide-round.ts";
import { keepRound, type WrittenRound, type WrittenStep } from "../features/marks/keep-round.ts";
import { keepYear } from "../features/marks/keep-year.ts";
import { applicationsOfRound } from "../store/queries/marks/applications.ts";
import { roundTable } from "../store/queries/marks/mark-tables.ts";
import { marksToTell, noteMarkTold } from "../store/queries/marks/telling.ts";
import { wheelCommittees } from "../store/queries/wheel/wheel-committees.ts";
import type { Store } from "../store/transaction.ts";
import { sampleDone, sampleItemPath, samplePlace } from "./sample-item.ts";
import { readSchemes, readSizes, stepTitles } from "./web/marks/round-form.ts";

const both = z.object({ da: z.string(), en: z.string() });
const marksSchema = z.object({
  committee: z.string(),
  approved: samplePlace,
  decided: samplePlace,
  name: both,
  intro: both,
  schemes: z.string(),
  sizes: z.string(),
  finished: z.object({
    year: z.int(),
    opens: z.iso.datetime(),
    closes: z.iso.datetime(),
    from: z.iso.date(),
    to: z.iso.date(),
    applications: z.int(),
    refused: z.int(),
    awarded: z.iso.date(),
  }),
  open: z.object({ applications: z.int() }),
  campaign: z.string(),
  years: z.array(z.object({ year: z.int(), companies: z.int() })),
  source: z.string(),
  places: z.array(z.string()),
  trades: z.array(z.string()),
});
type SampleMarks = z.infer<typeof marksSchema>;

/** Everything that each round is made of. */
interface Making {
  readonly store: Store;
  readonly bodyId: string;
  readonly committeeId: string;
  readonly sample: SampleMarks;
  /** The path of the item that approved criteria and plan. */
  readonly approved: string;
}

/**
 * Writes the fictional municipality's rounds of its mark, from a file: one that is over, and one that takes applications at
 * `now`; once: nothing where there is any. Nobody is written to: the companies are none. Throws where the file is not as it
 * must be.
 */
export async function loadSampleMarks(store: Store, bodyId: string, file: string, now: Date): Promise<void> {
  if ((await store.as(importer, (tx) => roundTable.all(tx, "staff", bodyId))).length > 0) return;
  const sample = marksSchema.parse(JSON.parse(await readFile(file, "utf8")));
  const committees = await store.as(importer, (tx) => wheelCommittees(tx, "staff", bodyId));
  const committeeId = committees.find(({ name }) => name === sample.committee)?.id;
  if (committeeId === undefined)
    throw new Error(`The sample's mark names a committee that is not there: ${sample.committee}.`);
  const approved = await sampleItemPath(store, bodyId, sample.approved);
  const making: Making = { store, bodyId, committeeId, sample, approved };
  for (const { year, companies } of sample.years) {
    sampleDone(await keepYear(store, importer, bodyId, { year, companies, source: sample.source }, now));
  }
  await finishedRound(making);
  await tellNobody(store, now);
  await openedRound(making, now);
  await tellNobody(store, now);
}

/** Notes of all mails that would be due that they were made: nobody is there to read them. */
async function tellNobody(store: Store, now: Date): Promise<void> {
  await store.as(worker, async (tx) => {
    for (const due of await marksToTell(tx, now, 10_000)) await noteMarkTold(tx, due, now);
  });
}

type Days = Pick<WrittenRound, "year" | "opens" | "closes"> & { readonly from: string; readonly to: string };

async function openOf(
  { store, bodyId, committeeId, sample, approved }: Making,
  days: Days,
  steps: WrittenStep[],
  at: Date,
) {
  const { year, opens, closes, from, to } = days;
  const named = ({ da, en }: z.infer<typeof both>) => ({
    da: da.replace("{year}", String(year)),
    en: en.replace("{year}", String(year)),
  });
  const schemes = sampleDone(readSchemes(sample.schemes));
  const sizes = sampleDone(readSizes(sample.sizes));
  const round: WrittenRound = {
    committeeId,
    year,
    name: named(sample.name),
    intro: sample.intro,
    criteria: { from, to, schemes, sizes, place: "cvr-or-p", municipality: null },
    opens,
    closes,
    steps,
    keepsMonths: 24,
    public: true,
  };
  const id = sampleDone(await keepRound(store, importer, bodyId, null, round, stepTitles(round.name.da), at));
  for (const of of ["criteria", "plan"] as const) {
    sampleDone(await linkApproval(store, importer, bodyId, { roundId: id, of, path: approved }, at));
  }
  sampleDone(await openRound(store, importer, bodyId, id, at));
  return { id, schemes };
}

/** One application of an invented company, the same in every sample; `enough`: its people are what is asked. */
async function applyAs(
  { store, bodyId, sample }: Making,
  round: Awaited<ReturnType<typeof openOf>>,
  number: number,
  enough: boolean,
  at: Date,
): Promise<void> {
  const employees = 12 + ((number * 17) % 160);
  const people = enough ? Math.ceil(employees * 0.08) + (number % 3) : Math.max(0, Math.floor(employees * 0.08) - 1);
  const [first, second] = [round.schemes[number % 5], round.schemes[(number + 1) % 5]];
  const half = Math.floor(people / 2);
  const counts = { [first?.key ?? ""]: String(people - half), [second?.key ?? ""]: String(half) };
  const company = `${sample.places[number % sample.places.length]} ${sample.trades[number % sample.trades.length]}`;
  const written = {
    cvr: invented(number),
    company,
    pNumber: "",
    contact: "Kontoret",
    email: `firma${number}@example.dk`,
    phone: "",
    employees: String(employees),
    counts,
    remark: "",
  };
  const register = { status: "not-asked", name: null, active: null, inMunicipality: null, ownsP: null } as const;
  const formToken = createHash("sha256").update(`sample mark ${bodyId} ${round.id} ${number}`).digest("base64url");
  sampleDone(await apply(store, { bodyId, roundId: round.id, formToken, written, language: "da", register }, at));
}

/** A CVR number with a right check digit, of a row that is not given out; there is one among any thirty numbers. */
function invented(number: number): string {
  for (let candidate = 99_990_000 + number * 40; ; candidate += 1) {
    const read = readCvr(String(candidate));
    if (read !== null) return read;
  }
}

async function finishedRound(making: Making): Promise<void> {
  const { store, bodyId, sample } = making;
  const { finished, decided } = sample;
  const steps: WrittenStep[] = [
    { id: null, kind: "criteria", title: null, from: sample.approved[1], to: null },
    { id: null, kind: "plan", title: null, from: sample.approved[1], to: null },
    {
      id: null,
      kind: "campaign",
      title: sample.campaign,
      from: dayInDenmark(new Date(finished.opens)),
      to: finished.to,
    },
    { id: null, kind: "decision", title: null, from: decided[1], to: null },
    { id: null, kind: "award", title: null, from: finished.awarded, to: null },
  ];
  const before = new Date(Date.parse(finished.opens) - 86_400_000);
  const round = await openOf(making, finished, steps, before);
  const closes = Date.parse(finished.closes);
  for (let number = 0; number < finished.applications; number += 1) {
    const at = new Date(closes - (finished.applications - number) * 3_600_000);
    await applyAs(making, round, number, number >= finished.refused, at);
  }
  const decidedAt = new Date(`${decided[1]}T12:00:00Z`);
  const all = await store.as(importer, (tx) => applicationsOfRound(tx, bodyId, round.id));
  const outcomes = new Map<string, { outcome: "granted" | "refused"; told: string }>();
  for (const { application } of all) {
    const number = Number(/\d+/.exec(application.email)?.[0]);
    const meets = number >= finished.refused;
    const said = {
      verdict: meets ? "meets" : "does-not",
      reason: meets ? "" : "Andelen er under det, der kræves.",
    } as const;
    const assessed = { applicationId: application.id, ...said };
    sampleDone(await assessApplication(store, importer, bodyId, assessed, decidedAt));
    outcomes.set(application.id, { outcome: meets ? "granted" : "refused", told: "" });
  }
  const path = await sampleItemPath(store, bodyId, decided);
  sampleDone(await decideRound(store, importer, bodyId, { roundId: round.id, path, outcomes }, decidedAt));
  sampleDone(await awardRound(store, importer, bodyId, round.id, new Date(`${finished.awarded}T12:00:00Z`)));
}

/** A round that has been open for a month at `now`, and is for another. */
async function openedRound(making: Making, now: Date): Promise<void> {
  const today = dayInDenmark(now);
  const [first, last] = [addDays(today, -30), addDays(today, 30)];
  const opens = momentInDenmark(first, "00:00");
  const closes = momentInDenmark(last, "12:00");
  if (opens === null || closes === null) throw new Error("The sample's round has no moments.");
  const steps: WrittenStep[] = [
    { id: null, kind: "campaign", title: making.sample.campaign, from: first, to: addDays(today, 15) },
    { id: null, kind: "decision", title: null, from: addDays(last, 35), to: null },
    { id: null, kind: "award", title: null, from: addDays(last, 65), to: null },
    { id: null, kind: "evaluation", title: null, from: addDays(last, 110), to: addDays(last, 140) },
  ];
  const days = {
    year: Math.max(making.sample.finished.year + 1, Number(last.slice(0, 4)) + 1),
    opens: opens.toISOString(),
    closes: closes.toISOString(),
    from: addDays(first, -365),
    to: addDays(first, -1),
  };
  const round = await openOf(making, days, steps, new Date(opens.getTime() - 86_400_000));
  for (let number = 0; number < making.sample.open.applications; number += 1) {
    await applyAs(making, round, number * 11 + 3, true, new Date(now.getTime() - (number + 1) * 86_400_000));
  }
}
