import type { Viewer } from "../../../access/viewer.ts";
import type { Figure, Period } from "../../../records/figure.ts";
import type { FigureProposal } from "../../../records/figure-proposal.ts";
import type { Indicator } from "../../../records/indicator.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";
import { keepProposals, type PlacedProposal, placedProposal } from "../../../store/queries/goals/figure-proposals.ts";
import { figuresOfIndicators } from "../../../store/queries/goals/figures.ts";
import { indicatorsOf } from "../../../store/queries/goals/goals-of.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnGoals } from "../act-on-goals.ts";
import { addFiguresIn } from "../add-figures.ts";
import { quoteOf } from "./quote-of.ts";

/** What a person says of a proposed figure, having read its sentence. */
export interface SaidOfProposal {
  readonly indicatorId: string;
  /** What it is, where it was read wrongly; null: as it was read. */
  readonly corrected: {
    readonly period: Period;
    readonly value: number;
    readonly numerator: number | null;
    readonly denominator: number | null;
  } | null;
}

/**
 * Makes a proposed figure one of an indicator, as it was read or as a person corrects it, with the paper as its source and
 * its sentence as a quote. A figure that the indicator has of the period already is kept as the revision before; one that
 * says the same stays as it is. Gives the indicator's id. Problems: not allowed, no such proposal or indicator, it has been
 * confirmed already, its sentence is no longer public, it has no number, its period is not the length the indicator is
 * counted by, and what else `figureProblem` finds.
 */
export function confirmProposal(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string,
  said: SaidOfProposal,
  now: Date,
): Promise<string | Problem> {
  return actOnGoals<string>(store, viewer, bodyId, now, async (task) => {
    const { tx, at } = task;
    const found = await placedProposal(tx, bodyId, id);
    if (found === null) return problem("problem.proposal-unknown");
    if (found.state === "confirmed") return problem("problem.proposal-confirmed");
    // Closed stays closed: what was taken back since is not made public by being confirmed.
    if (found.before === null) return problem("problem.proposal-hidden");
    const [kept] = await indicatorsOf(tx, "staff", bodyId, [said.indicatorId]);
    if (kept === undefined) return problem("problem.indicator-unknown");
    const indicator = kept.record;
    const figure = figureOf(found, indicator, said, at);
    if (isProblem(figure)) return figure;
    const done = await addFiguresIn(task, { indicatorId: indicator.id }, [figure]);
    if (isProblem(done)) return done;
    const all = await figuresOfIndicators(tx, "staff", bodyId, [indicator.id]);
    const { kind, from } = figure.period;
    const own = all.find(
      (each) => each.area === figure.series.area && each.period.kind === kind && each.period.from === from,
    );
    if (own === undefined) throw new Error(`The figure that the proposal ${id} became was not stored.`);
    const proposal = {
      ...withoutPlace(found),
      state: "confirmed" as const,
      figureId: own.id,
      indicatorId: indicator.id,
    };
    await keepProposals(tx, bodyId, [{ ...proposal, chosen: true }], at);
    const details = { indicator: indicator.id, corrected: said.corrected !== null };
    return { entry: { verb: "confirmed", record: "figure-proposal", recordId: id, details }, answer: indicator.id };
  });
}

/** A proposal without what is only known from strangers' tables. */
export function withoutPlace({
  committee: _,
  title: __,
  before: ___,
  after: ____,
  ...own
}: PlacedProposal): FigureProposal {
  return own;
}

function figureOf(
  proposal: PlacedProposal,
  indicator: Indicator,
  { corrected }: SaidOfProposal,
  at: string,
): Figure | Problem {
  const { found, committee, title, documentId, itemId } = proposal;
  const { source, comparisons } = indicator;
  const areas = [source.area, ...comparisons.map((each) => each.area)];
  const same = (area: string) => area.toLocaleLowerCase("da") === found.series.area.toLocaleLowerCase("da");
  const period = corrected?.period ?? found.period;
  if (period.kind !== indicator.rhythm) {
    return problem("problem.proposal-period", { period: period.label, indicator: indicator.name });
  }
  if (corrected === null && found.value === null) {
    return problem("problem.proposal-no-number", { written: found.flag?.written ?? "" });
  }
  // A person has seen which period it is of; what the paper says wrongly stays flagged until it is corrected.
  const flag = corrected !== null || found.flag?.code === "period-unclear" ? null : found.flag;
  return {
    series: {
      table: source.table,
      measure: source.measure,
      area: areas.find(same) ?? source.area,
      group: source.group,
    },
    period,
    value: corrected?.value ?? found.value,
    numerator: corrected === null ? found.numerator : corrected.numerator,
    denominator: corrected === null ? found.denominator : corrected.denominator,
    unit: found.unit,
    withheld: null,
    flag,
    source: {
      kind: "minutes",
      name: [committee, title].filter((part) => part !== null).join(": ") || found.source.name,
      href: `/id/${itemId ?? documentId}`,
    },
    fetchedAt: at,
    quote: quoteOf(proposal),
  };
}
