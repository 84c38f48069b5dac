import { readCvr } from "../../../danish/cvr.ts";
import { type Repeat, repeatOf, ruleFor } from "../../../danish/recurrence.ts";
import type { WrittenDecision } from "../../../features/partnerships/decide-renewal.ts";
import type { WrittenPartnershipLine } from "../../../features/partnerships/keep-line.ts";
import type { WrittenPartnership } from "../../../features/partnerships/keep-partnership.ts";
import { type PartnershipList, partnershipKinds, partyKinds } from "../../../records/partnership.ts";
import type { Problem } from "../../../records/problem.ts";
import { trackKinds } from "../../../records/workshop.ts";
import { day, type Fields, id, oneOf, text } from "../form-fields.ts";

/** A whole figure as Danes write it, *250.000*; NaN for what is none, null for nothing. */
export function wholeNumber(form: Fields, name: string): number | null {
  const written = text(form, name);
  if (written === null) return null;
  const plain = written.replace(/(?:\s|kr\.?)+$/i, "").replace(/(?<=\d)[. ](?=\d{3}(?:\D|$))/g, "");
  return /^\d{1,12}$/.test(plain) ? Number(plain) : Number.NaN;
}

/** The head of an agreement out of its form. A first day that is none is today: the form asks for one. */
export function writtenPartnership(form: Fields, today: string): WrittenPartnership {
  return {
    kind: oneOf(partnershipKinds, form.get("slags"), "agreement"),
    committeeId: id(form, "udvalg"),
    title: form.get("titel") ?? "",
    purpose: text(form, "formaal"),
    unit: text(form, "ansvarlig"),
    owner: text(form, "ejer"),
    starts: day(form, "fra") ?? today,
    ends: day(form, "til"),
    monthsBefore: wholeNumber(form, "maaneder") ?? 6,
    waitsFor: text(form, "venter"),
    public: form.get("offentlig") === "ja",
  };
}

type Lines = { readonly [L in PartnershipList]: (form: Fields, today: string) => WrittenPartnershipLine<L> };

export const ownRule = "own";
const repeats = ["month", "quarter", "half-year", "year"] as const satisfies readonly Repeat[];

/** A line of each list out of its form. */
export const writtenLines: Lines = {
  parties: (form) => {
    const cvr = text(form, "cvr");
    return {
      kind: oneOf(partyKinds, form.get("hvem"), "other"),
      name: form.get("navn")?.trim() ?? "",
      cvr: cvr === null ? null : (readCvr(cvr) ?? cvr),
    };
  },
  money: (form, today) => ({
    payer: oneOf(["own", "fund", "state", "party"], form.get("hvem"), "own"),
    name: form.get("navn")?.trim() ?? "",
    starts: day(form, "fra") ?? today,
    ends: day(form, "til"),
    per: oneOf(["year", "once"], form.get("pr"), "year"),
    amount: wholeNumber(form, "beloeb"),
    public: form.get("offentlig") === "ja",
  }),
  obligations: (form, today) => {
    const starts = day(form, "foerste") ?? today;
    const repeat = form.get("igen") ?? "";
    const known = repeats.find((each) => each === repeat);
    return {
      who: oneOf(["ours", "theirs", "both"], form.get("hvem"), "both"),
      title: form.get("titel")?.trim() ?? "",
      text: text(form, "tekst"),
      starts,
      days: wholeNumber(form, "dage") ?? 1,
      rrule: known !== undefined ? ruleFor(known, starts) : repeat === ownRule ? (text(form, "regel") ?? "") : null,
    };
  },
  results: (form) => ({ day: day(form, "dag"), text: form.get("tekst")?.trim() ?? "" }),
  tracks: (form, today) => ({
    kind: oneOf(trackKinds, form.get("slags"), "production"),
    title: form.get("titel")?.trim() ?? "",
    places: wholeNumber(form, "pladser") ?? 0,
    buddies: wholeNumber(form, "buddies") ?? 0,
    counted: day(form, "dag") ?? today,
  }),
  orders: (form, today) => ({
    trackId: id(form, "spor"),
    customer: text(form, "virksomhed"),
    task: form.get("opgave")?.trim() ?? "",
    promised: day(form, "lovet") ?? today,
    delivered: day(form, "leveret"),
  }),
  referrals: (form, today) => ({
    trackId: id(form, "spor"),
    law: oneOf(["103", "104"], form.get("lov"), "103"),
    month: `${(day(form, "maaned") ?? today).slice(0, 7)}-01`,
    count: wholeNumber(form, "antal") ?? Number.NaN,
  }),
};

/** How often an obligation comes, as its form offers it. */
export function repeatChosen(rrule: string | null, starts: string): Repeat | "once" | typeof ownRule {
  return rrule === null ? "once" : (repeatOf(rrule, starts) ?? ownRule);
}

/** A decision on going on out of its form. */
export function writtenDecision(form: Fields, today: string): WrittenDecision {
  return {
    day: day(form, "dag") ?? today,
    outcome: oneOf(["renewed", "changed", "ended"], form.get("beslutning"), "renewed"),
    until: day(form, "ny"),
    note: text(form, "note"),
  };
}

const fields: Readonly<Record<string, string>> = {
  "problem.goal-title": "titel",
  "problem.goal-days": "til",
  "problem.partnership-months": "maaneder",
  "problem.partnership-cvr": "cvr",
  "problem.partnership-days": "dage",
  "problem.partnership-after": "foerste",
  "problem.wheel-rule": "regel",
  "problem.partnership-until": "ny",
  "problem.partnership-link": "adresse",
  "problem.partnership-links": "adresse",
};
// What a title is called in the form of each list.
const titles: Readonly<Partial<Record<string, string>>> = {
  parties: "navn",
  money: "navn",
  results: "tekst",
  orders: "opgave",
};

/** The field that a problem is about; null: the form as a whole. `list`: whose line was sent; null: the head. */
export function fieldOfPartnershipProblem({ key }: Problem, list: string | null): string | null {
  return (key === "problem.goal-title" ? titles[list ?? ""] : undefined) ?? fields[key] ?? null;
}
