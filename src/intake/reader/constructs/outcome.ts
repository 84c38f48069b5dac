import type { Outcome } from "../../../records/outcome.ts";
import { answersProposal, isAmendment, isTheMatter } from "./amendment.ts";
import { type FoundOutcome, outcomeOfClause } from "./clause-outcome.ts";
import { type Clause, clauseAt, clausesOf } from "./clauses.ts";
import { type Exception, exceptionsIn } from "./exceptions.ts";
import { outcomeVerbs } from "./outcome-verbs.ts";

/** What a decision did, with its points. */
export interface DecisionOutcome {
  readonly outcome: Outcome;
  readonly final: boolean | null;
  readonly points: readonly Point[];
}

/** *Anbefales ikke* turns a matter down without the last word. */
const notFinal = /(?:anbefal\p{L}*|indstill(?:es|er|ede|et))(?: \p{L}+)? ikke|ikke (?:at )?(?:anbefal|indstill)/iu;
const nothingSaid =
  /^(?:(?:udvalget )?(?:er |blev )?orienteret|orientering(?:en|erne)? (?:er |blev )?(?:givet|modtaget|foretaget)|(?:der )?(?:er |blev )?(?:givet|modtaget) orientering)\.?$/i;

interface Point {
  readonly points: readonly string[];
  readonly outcome: Outcome;
  readonly from: number;
  readonly to: number;
}

/**
 * Judges a decision by its words. `text` holds no attendance lines; `known` are the numbers of the recommendation's
 * points, so that *Godkendt, dog ikke punkt 3* says what became of the others. `ofAgenda`: it is the
 * agenda that was decided on, so that points are other items. A decision that decides nothing is `other`.
 */
export function outcomeOf(text: string, known: readonly string[] = [], ofAgenda = false): DecisionOutcome {
  const clauses = withoutProposals(
    clausesOf(text).flatMap((clause) => byPoints(text, clause)),
    known,
  );
  // "Forslaget faldt" speaks of the amendment where one was moved.
  // Approving the agenda, "Punkt 7 udgår" speaks of another item.
  const onAgenda = ofAgenda || /^dagsorden/i.test(text);
  const amended =
    /ændringsforslag|modforslag|stillede (?:følgende )?forslag|foreslog/i.test(text) ||
    clauses.some((clause) => isAmendment(clause.text));
  const points: Point[] = [];
  const excepted: Point[] = [];
  let current: { points: readonly string[]; from: number; to: number; outcome: Outcome | null } | null = null;
  let main: FoundOutcome | null = null;
  let mainAt: Clause | null = null;
  let aside: FoundOutcome | null = null;
  let moved = false;
  const close = () => {
    if (current?.outcome && current.outcome !== "other")
      points.push({ points: current.points, outcome: current.outcome, from: current.from, to: current.to });
    current = null;
  };
  clauses.forEach((clause, index) => {
    const exceptions = onAgenda || clause.points !== null ? [] : exceptionsIn(clause);
    const judged = exceptions.some((one) => one.leftOut) ? without(clause, exceptions) : clause;
    const found = outcomeOfClause(judged, index > 0 && clause.points === null && main !== null);
    for (const one of exceptions) {
      const outcome = exceptionOutcome(one, clause, main ?? found, known);
      if (outcome)
        excepted.push({
          points: one.points,
          outcome,
          from: clause.textFrom + one.from,
          to: clause.textFrom + one.to,
        });
    }
    if (clause.points !== null) {
      close();
      current = { points: clause.points, from: clause.from, to: clause.to, outcome: null };
    }
    const answers = moved && clause.points === null && answersProposal(clause.text);
    const proposes =
      isAmendment(clause.text) || (amended && /^forslaget(?![\p{L}])/iu.test(clause.text) && !isTheMatter(clause.text));
    moved = answers ? false : proposes || found?.weight === "aside" || (moved && !found && !isTheMatter(clause.text));
    if (!found || (onAgenda && clause.named)) return;
    if (found.weight === "aside" || proposes || answers) {
      // A number of its own makes the proposal a point of the decision.
      if (current?.outcome === null && clause.points !== null)
        current = { ...current, outcome: found.outcome, to: clause.to };
      else aside = found;
      return;
    }
    if (current && current.outcome === null) {
      current = { ...current, outcome: found.outcome, to: clause.to };
      return;
    }
    if (current && !ofTheRest.test(clause.text)) return;
    if (
      main === null ||
      (main.weight === "weak" && found.weight === "strong") ||
      (main.outcome === "resumed" && found.outcome === "discussed")
    ) {
      main = found;
      mainAt = clause;
    }
  });
  close();
  points.push(...excepted);
  const whole = overall(
    main,
    aside,
    points.map((point) => point.outcome),
  );
  if (whole === "mixed") points.unshift(...others(main, mainAt, points, known));
  const outcome = nothingSaid.test(text) ? "noted" : whole;
  return { outcome, final: finality(outcome, main, points, text), points };
}

/**
 * Where amendments are numbered among what was voted on, the numbers are no points of the recommendation: *1.
 * Ændringsforslag fra F: forkastet. 2. Indstillingen: godkendt.* What was decided in the end is the outcome.
 */
function withoutProposals(clauses: readonly Clause[], known: readonly string[]): readonly Clause[] {
  const numbered = clauses.filter((clause) => clause.points !== null);
  if (!numbered.some((clause) => !clause.named && isAmendment(clause.text))) return clauses;
  // Where the recommendation has these very points, they are what was decided on.
  if (known.length > 1 && numbered.every((clause) => clause.points?.every((point) => known.includes(point))))
    return clauses;
  return clauses.map((clause) =>
    clause.points !== null && (isAmendment(clause.text) || isTheMatter(clause.text))
      ? { ...clause, points: null }
      : clause,
  );
}

/** *De øvrige punkter blev godkendt.* */
const ofTheRest =
  /^(?:og |men |mens )?(?:de |indstillingens )?(?:øvrige|resterende)(?: \p{L}*(?:punkter|at.er|indstillinger|dele))?(?![\p{L}])/iu;
const nextPoint =
  /(?:,|;)? (?:og |men |mens |samt )?(?=(?:indstillings|beslutnings|del)?(?:punkt|pkt\.?|punkterne) \d|(?:de |indstillingens )?(?:øvrige|resterende) )/giu;

/** A sentence that says one thing of one point and another of the next: *punkt 1 godkendes, punkt 2 udsættes, øvrige drøftes*. */
function byPoints(text: string, clause: Clause): Clause[] {
  if (clause.points === null || clause.text.length > 1500) return [clause];
  const parts: Clause[] = [];
  let from = clause.from;
  for (const match of clause.text.matchAll(nextPoint)) {
    const at = clause.textFrom + match.index;
    if (!saysOutcome(text.slice(Math.max(from, clause.textFrom), at))) continue;
    parts.push(clauseAt(text, from, at));
    from = at + match[0].length;
  }
  if (from === clause.from) return [clause];
  parts.push(clauseAt(text, from, clause.to));
  return parts;
}

function saysOutcome(words: string): boolean {
  return (words.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => outcomeVerbs.has(word));
}

/** The sentence without what it says of the points it leaves out; offsets stay. */
function without(clause: Clause, exceptions: readonly Exception[]): Clause {
  let { text } = clause;
  for (const { from, to } of exceptions) text = text.slice(0, from) + " ".repeat(to - from) + text.slice(to);
  return { ...clause, text };
}

/** What an exception does with its points, or null where it does with them what is done with the rest. */
function exceptionOutcome(
  one: Exception,
  clause: Clause,
  main: FoundOutcome | null,
  known: readonly string[],
): Outcome | null {
  if (main === null || (known.length > 0 && !one.points.every((point) => known.includes(point)))) return null;
  const words = one.leftOut ? one.words.slice(one.words.indexOf("punktet")) : one.words;
  const said = outcomeOfClause({ ...clause, text: words, points: one.points }, false);
  const outcome = said?.weight === "strong" ? said.outcome : one.leftOut ? "rejected" : null;
  return outcome === main.outcome || outcome === "other" ? null : outcome;
}

/** The points that a decision of mixed outcome names nowhere are met by its main words. */
function others(
  main: FoundOutcome | null,
  at: Clause | null,
  points: readonly Point[],
  known: readonly string[],
): Point[] {
  const named = new Set(points.flatMap((point) => point.points));
  const rest = known.filter((number) => !named.has(number));
  if (main?.weight !== "strong" || at === null || rest.length === 0) return [];
  return [{ points: rest, outcome: main.outcome, from: at.from, to: at.to }];
}

function overall(main: FoundOutcome | null, aside: FoundOutcome | null, points: readonly Outcome[]): Outcome {
  const all = main ? [main.outcome, ...points] : [...points];
  const judged = main?.weight === "strong" ? [main.outcome] : points.length > 0 ? points : all;
  const first = judged[0];
  if (first === undefined) return aside?.outcome ?? "other";
  if (main?.weight === "strong" && points.some((point) => point !== main.outcome)) return "mixed";
  return judged.every((one) => one === first) ? first : "mixed";
}

function finality(
  outcome: Outcome,
  main: FoundOutcome | null,
  points: DecisionOutcome["points"],
  text: string,
): boolean | null {
  if (outcome === "recommended" || outcome === "referred") return false;
  if (outcome === "rejected") return !notFinal.test(text);
  if (outcome === "mixed")
    return !(
      main?.outcome === "recommended" ||
      points.some((point) => point.outcome === "recommended") ||
      notFinal.test(text)
    );
  if (outcome === "approved" || outcome === "noted" || outcome === "discussed" || outcome === "withdrawn") return true;
  return null;
}
