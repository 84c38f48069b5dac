import { expect, it } from "vitest";
import { titles, twoGroups, writtenRound as written } from "../../../features/marks/testing/written.ts";
import type { MarkRound } from "../../../records/mark.ts";
import { isProblem } from "../../../records/problem.ts";
import { firstRound, nextRound } from "./new-round.ts";
import { fieldsOfRound, readCampaign, readSchemes, readSizes, stepTitles, writtenRound } from "./round-form.ts";

const committeeId = "5f0e3c7e-1b1d-4d7e-8a53-0a3d5d7c2b11";
const round: MarkRound = {
  ...written({ committeeId, criteria: { ...twoGroups, municipality: 580 } }),
  id: "5f0e3c7e-1b1d-4d7e-8a53-0a3d5d7c2b12",
  state: "draft",
  steps: written().steps.map((step, at) => ({ ...step, id: `5f0e3c7e-1b1d-4d7e-8a53-0a3d5d7c2b2${at}` })),
  criteriaItemId: null,
  planItemId: null,
  decisionItemId: null,
  proposedItemId: null,
};
const key = (result: unknown) => (isProblem(result) ? result.key : result);

it("reads back what stands in the form of a round", () => {
  const read = writtenRound(fieldsOfRound(round), round);
  if (isProblem(read)) throw new Error(read.key);
  expect(read.criteria).toEqual({
    ...round.criteria,
    schemes: [
      { key: "fleksjob", name: { da: "Fleksjob", en: "Flexible job" }, group: "A" },
      { key: "virksomhedspraktik", name: { da: "Virksomhedspraktik", en: "" }, group: "A" },
      { key: "elever", name: { da: "Elever", en: "Apprentices" }, group: "B" },
    ],
  });
  expect([read.opens, read.closes]).toEqual([round.opens, round.closes]);
  expect(read.steps.map(({ kind, from, to, title }) => [kind, from, to, title]).sort()).toEqual(
    round.steps.map(({ kind, from, to, title }) => [kind, from, to, title]).sort(),
  );
  // A campaign's step is the one that was there.
  expect(read.steps.find(({ kind }) => kind === "campaign")?.id).toBe(round.steps[2]?.id);
  expect([read.year, read.keepsMonths, read.public]).toEqual([2026, 24, true]);
});

it("names the line that cannot be read", () => {
  expect(readSchemes("Fleksjob\n | x")).toMatchObject({ key: "problem.mark-scheme-line", params: { line: "| x" } });
  expect(key(readSchemes("a | b | c | d"))).toBe("problem.mark-scheme-line");
  for (const line of ["0 | 5", "1 | 101", "1 | 5,55", "x | 5", "1 | 5 | 0", "1 | 5 | 1 | 1"]) {
    expect(key(readSizes(line)), line).toBe("problem.mark-size-line");
  }
  expect(readSizes("1 | 5,5\n\n10 | 8 | 2")).toEqual([
    { from: 1, share: 5.5, groups: 1 },
    { from: 10, share: 8, groups: 2 },
  ]);
  for (const line of ["i morgen | x", "2026-02-30 | x", "2026-01-01 | ", "2026-01-01"]) {
    expect(key(readCampaign(line, [])), line).toBe("problem.mark-step-line");
  }
  const fields = (name: string, value: string) => new Map([...fieldsOfRound(round), [name, value]]);
  for (const [name, value] of [
    ["frist", "2025-02-30"],
    ["frist-kl", "25:00"],
    ["aarstal", "i år"],
    ["periode-til", ""],
    ["gemmes", "0"],
    ["kommunekode", "1000"],
    // The night the clock is set forward has no half past two.
    ["aabner-kl", "2:30"],
  ] as const) {
    expect(key(writtenRound(fields(name, value), round)), name).toBe("problem.mark-fields");
  }
});

it("offers the year after what the year before had, a year later, and a first round the usual days", () => {
  const next = nextRound(round);
  expect(Object.fromEntries(next)).toMatchObject({
    aarstal: "2027",
    navn: "CSR-mærket 2027",
    frist: "2026-12-15",
    "frist-kl": "12:00",
    beslutningsdag: "2027-01-20",
    kampagne: "2026-10-01 | 2026-11-15 | Annoncer",
  });
  expect(next.has("offentlig")).toBe(false);
  const first = writtenRound(firstRound("2026-11-27"), null);
  if (isProblem(first)) throw new Error(first.key);
  expect(first).toMatchObject({ year: 2027, opens: "2026-10-14T22:00:00.000Z", closes: "2026-12-15T11:00:00.000Z" });
  expect(first.criteria.schemes).toHaveLength(12);
});

it("calls the steps on the wheel by the round's name", () => {
  expect(stepTitles("CSR-mærket 2026").award).toBe("CSR-mærket 2026: mærket deles ud");
  expect(Object.keys(stepTitles("x")).sort()).toEqual(Object.keys(titles).sort());
});
