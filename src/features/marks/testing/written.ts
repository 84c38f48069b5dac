import type { MarkCriteria } from "../../../records/mark.ts";
import type { WrittenAnswers } from "../check-answers.ts";
import type { WrittenRound } from "../keep-round.ts";
import type { StepTitles } from "../steps-on-wheel.ts";

/** Criteria in two groups: five percent in both of them from ten employees on, in one of them below. */
export const twoGroups: MarkCriteria = {
  from: "2025-01-01",
  to: "2025-12-31",
  schemes: [
    { key: "fleksjob", name: { da: "Fleksjob", en: "Flexible job" }, group: "A" },
    { key: "praktik", name: { da: "Virksomhedspraktik", en: "" }, group: "A" },
    { key: "elever", name: { da: "Elever", en: "Apprentices" }, group: "B" },
  ],
  sizes: [
    { from: 1, share: 5, groups: 1 },
    { from: 10, share: 5, groups: 2 },
  ],
  place: "cvr-or-p",
  municipality: null,
};

/** A round as somebody writes it: from 15 October to 15 December 12:00 in Denmark. */
export const writtenRound = (said: Partial<WrittenRound> = {}): WrittenRound => ({
  committeeId: null,
  year: 2026,
  name: { da: "CSR-mærket 2026", en: "The CSR mark 2026" },
  intro: { da: "Velkommen.", en: "" },
  criteria: {
    ...twoGroups,
    schemes: twoGroups.schemes.map((scheme) => ({ ...scheme, group: "" })),
    sizes: [{ from: 1, share: 10, groups: 1 }],
  },
  opens: "2025-10-14T22:00:00.000Z",
  closes: "2025-12-15T11:00:00.000Z",
  steps: [
    { id: null, kind: "criteria", title: null, from: "2025-05-15", to: null },
    { id: null, kind: "plan", title: null, from: "2025-09-15", to: null },
    { id: null, kind: "campaign", title: "Annoncer", from: "2025-10-01", to: "2025-11-15" },
    { id: null, kind: "decision", title: null, from: "2026-01-20", to: null },
    { id: null, kind: "award", title: null, from: "2026-02-20", to: null },
    { id: null, kind: "evaluation", title: null, from: "2026-04-01", to: "2026-05-31" },
  ],
  keepsMonths: 24,
  public: true,
  ...said,
});

/** What the wheel calls a round's steps. */
export const titles: StepTitles = {
  criteria: "Kriterierne",
  plan: "Planen",
  applications: "Ansøgninger",
  decision: "Beslutningen",
  award: "Uddelingen",
  evaluation: "Evalueringen",
};

/** What a company of forty writes, five of whom count. */
export const writtenAnswers = (said: Partial<WrittenAnswers> = {}): WrittenAnswers => ({
  cvr: "10 00 00 09",
  company: "Ærtesuppefabrikken ApS",
  pNumber: "",
  contact: "Kirstine Kogebog",
  email: "kirstine@example.dk",
  phone: "",
  employees: "40",
  counts: { fleksjob: "2", praktik: "", elever: "3" },
  remark: "",
  ...said,
});

/** CVR numbers whose check digit holds, as many as there are places in the row from the first on. */
export function cvrNumbers(count: number): string[] {
  const weights = [2, 7, 6, 5, 4, 3, 2, 1];
  const found: string[] = [];
  for (let number = 10_000_000; found.length < count; number += 1) {
    const digits = String(number);
    const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
    if (sum % 11 === 0) found.push(digits);
  }
  return found;
}
