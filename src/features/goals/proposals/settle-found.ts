import type { FigureProposal } from "../../../records/figure-proposal.ts";
import type { FoundFigure } from "../../../records/found-figure.ts";
import { derivedId } from "../../../store/derived-id.ts";
import { type KnownIndicator, matchIndicator } from "./match-indicator.ts";

/** A figure as it stands in one of a home's published documents: `words`, its sentence in the public text. */
export type ReadFigure = Pick<FigureProposal, "documentId" | "itemId" | "found" | "words" | "context">;

/** What becomes of a home's proposals: those to be kept as they now are, and those that go. */
export interface SettledProposals {
  readonly kept: readonly FigureProposal[];
  readonly gone: readonly string[];
}

/**
 * Holds what a meeting's documents, or a paper, now tell against what was proposed of them before. A figure that is there
 * already keeps its id and what a person said of it, also where its words are read a little otherwise; one that is told in
 * two documents of a meeting is one. What is no longer told goes where nobody has looked at it, and is marked where
 * somebody has. Pure.
 */
export function settleFound(
  home: Pick<FigureProposal, "homeId" | "day">,
  read: readonly ReadFigure[],
  before: readonly FigureProposal[],
  indicators: readonly KnownIndicator[],
): SettledProposals {
  const byId = new Map<string, ReadFigure>();
  for (const figure of read) byId.set(idOf(home.homeId, figure.found), figure);
  const known = new Map(before.map((each) => [each.id, each]));
  const fresh = [...byId].filter(([id]) => !known.has(id));
  const left = before.filter((each) => !byId.has(each.id));
  // Read with other words: the same only where no other could be meant, on either side.
  const same = new Map<string, FigureProposal>();
  for (const [id, figure] of fresh) {
    const key = factsOf(figure.found);
    const old = left.filter((each) => factsOf(each.found) === key);
    const others = fresh.filter(([, other]) => factsOf(other.found) === key);
    const [only] = old;
    if (only !== undefined && old.length === 1 && others.length === 1) same.set(id, only);
  }
  const kept: FigureProposal[] = [];
  let place = 0;
  for (const [id, figure] of byId) {
    const old = known.get(id) ?? same.get(id);
    place += 1;
    const now = { ...home, ...figure, place, missing: false };
    const match = () => matchIndicator(figure, indicators)?.id ?? null;
    if (old === undefined) {
      kept.push({ ...now, id, state: "proposed", indicatorId: match(), chosen: false, figureId: null });
      continue;
    }
    const looked = old.state !== "proposed" || old.chosen;
    kept.push({ ...old, ...now, indicatorId: looked ? old.indicatorId : match() });
  }
  const again = new Set([...same.values()].map((each) => each.id));
  const lost = left.filter((each) => !again.has(each.id));
  const looked = lost.filter((each) => each.state !== "proposed" || each.chosen);
  return {
    kept: [...kept, ...looked.map((each) => ({ ...each, missing: true }))],
    gone: lost.filter((each) => !looked.includes(each)).map((each) => each.id),
  };
}

/** What a figure says beside the words for what it counts. */
function factsOf({ series, period, value, numerator, denominator, flag }: FoundFigure): string {
  const written = value === null ? (flag?.written ?? "") : "";
  return JSON.stringify([series.area, period.kind, period.from, value, numerator, denominator, written]);
}

const idOf = (homeId: string, found: FoundFigure) =>
  derivedId(homeId, "figure", factsOf(found), found.series.measure.toLocaleLowerCase("da"));
