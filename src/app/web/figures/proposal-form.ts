import type { SaidOfProposal } from "../../../features/goals/proposals/confirm-proposal.ts";
import { unitFor } from "../../../features/goals/proposals/match-indicator.ts";
import { readPeriod } from "../../../intake/figures/read-period.ts";
import { formatDay, formatNumber } from "../../../output/texts/format.ts";
import type { Language } from "../../../output/texts/say.ts";
import { quantity } from "../../../output/texts/what-it-shows.ts";
import type { FigureProposal } from "../../../records/figure-proposal.ts";
import type { FoundFigure } from "../../../records/found-figure.ts";
import type { Indicator } from "../../../records/indicator.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { type ProposalView, proposalViews } from "../../../store/queries/goals/figure-proposals.ts";
import { asDanish, danishNumber, type Fields, text } from "../goals/goal-forms.ts";

/** The lists of figures that were read, and what their addresses call them. */
const called: Readonly<Record<ProposalView, string>> = {
  matched: "ligner",
  unmatched: "uden",
  confirmed: "bekraeftet",
  dismissed: "afvist",
};

/** Where figures that were read in papers are looked at. */
export const proposalsDesk = (bodyId: string, view: ProposalView = "matched"): string =>
  `/konto/laeste-tal/${bodyId}${view === "matched" ? "" : `?vis=${called[view]}`}`;
export const proposalDesk = (bodyId: string, id: string): string => `/konto/laeste-tal/${bodyId}/${id}`;

/** The list that an address asks for. */
export const viewOf = (asked: string | null): ProposalView =>
  proposalViews.find((view) => called[view] === asked) ?? "matched";

/** A figure as a paper has it, in words: with the unit of the indicator it is of, else with the paper's own. */
export function foundText(language: Language, found: FoundFigure, indicator: Indicator | null): string {
  if (found.value === null) return found.flag?.written ?? "–";
  if (indicator !== null && found.unit === "pct.") {
    const decimals = Math.max(indicator.decimals, `${found.value}`.split(".")[1]?.length ?? 0);
    return quantity(language, found.value, { unit: indicator.unit, decimals });
  }
  const unit = found.unit === "pct." ? " %" : found.unit === null ? "" : ` ${found.unit}`;
  return `${formatNumber(language, found.value)}${unit}`;
}

/** The period of a figure as the paper says it; null: it says none. */
export function foundPeriod(language: Language, { period, flag }: FoundFigure): string | null {
  if (flag?.code === "period-unclear") return null;
  return /^\d{4}-\d\d-\d\d$/.test(period.label) ? formatDay(language, period.from) : period.label;
}

/** What the form of a proposal shows before anybody has written in it. */
export const proposalFields = ({ found }: FigureProposal) => ({
  periode: found.flag?.code === "period-unclear" ? "" : found.period.label,
  tal: found.value === null ? "" : asDanish(found.value),
  taeller: found.numerator === null ? "" : asDanish(found.numerator),
  naevner: found.denominator === null ? "" : asDanish(found.denominator),
});

/** What a person says of a proposal by its form: a correction only where something differs from what was read. */
export function saidOfProposal(fields: Fields, proposal: FigureProposal): SaidOfProposal | Problem {
  const indicatorId = text(fields, "indikator");
  if (indicatorId === "") return problem("problem.proposal-indicator");
  const read = proposalFields(proposal);
  const names = Object.keys(read) as (keyof typeof read)[];
  if (names.every((name) => !fields.has(name) || text(fields, name) === read[name])) {
    return { indicatorId, corrected: null };
  }
  const written = text(fields, "periode");
  const period = written === read.periode ? proposal.found.period : readPeriod(written);
  if (period === null) return problem("problem.goal-period", { text: written.slice(0, 80) });
  const [value, numerator, denominator] = (["tal", "taeller", "naevner"] as const).map((name) => {
    const said = text(fields, name);
    return said === "" ? null : (danishNumber(said) ?? Number.NaN);
  });
  const unread = [value, numerator, denominator].some((each) => each !== undefined && Number.isNaN(each));
  if (unread || value === null || value === undefined)
    return problem("problem.goal-amount", { text: text(fields, "tal").slice(0, 40) });
  return { indicatorId, corrected: { period, value, numerator: numerator ?? null, denominator: denominator ?? null } };
}

/** An indicator as a proposed figure would be the first of, for a person to finish. Not public before they say so. */
export function indicatorOf({ found }: FigureProposal): Omit<Indicator, "id"> {
  const { series, unit, value, period } = found;
  return {
    name: series.measure,
    counts: series.measure,
    numerator: null,
    denominator: null,
    unit: unitFor(unit),
    decimals: Math.min(3, `${value ?? 0}`.split(".")[1]?.length ?? 0),
    directions: [{ from: null, wanted: "none", note: null }],
    target: null,
    source: { kind: "minutes", table: null, measure: series.measure, group: null, area: series.area },
    rhythm: period.kind === "day" ? "quarter" : period.kind,
    nextFigure: null,
    targetGroup: null,
    comparisons: [],
    public: true,
  };
}
