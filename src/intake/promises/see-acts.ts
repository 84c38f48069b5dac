import type { TimeExpression } from "../../danish/times/time-expression.ts";
import { readTimes } from "../../danish/times/times.ts";
import type { Outcome } from "../../records/outcome.ts";
import type { Act } from "./construct.ts";
import { promiseConstructs } from "./constructs/registry.ts";
import { timesAhead } from "./due.ts";
import { joinLengths } from "./joined-times.ts";
import { isConditional, objectionTo } from "./objections.ts";
import { outcomeAt } from "./passages.ts";
import { ruledConfidence } from "./ruled.ts";
import type { Sentence } from "./sentences.ts";
import type { TimeWeight } from "./signals.ts";
import type { Statement } from "./statement.ts";
import { contextOf, type View } from "./view.ts";
import { conditionOf } from "./wording.ts";

/** An act at first sight: what is known of it before times are read and objections heard. */
export interface Glimpse {
  readonly act: Act;
  /** What became of the point of the recommendation it stands in. */
  readonly outcome: Outcome | null;
  /** Done only where a condition comes. */
  readonly conditional: boolean;
}

/** An act with all that is weighed of it. */
export interface SeenAct extends Glimpse {
  /** The times that may be when it is to be, the likeliest first. */
  readonly ahead: readonly TimeExpression[];
  readonly time: TimeWeight;
  readonly ruled: number;
}

export interface Seen {
  readonly acts: readonly SeenAct[];
  readonly times: readonly TimeExpression[];
}

const nothing: Seen = { acts: [], times: [] };

/**
 * What the constructs see in a sentence that begins at a place of the source, with its times; nothing that is objected to.
 * Of an act that cannot come to anything (`mayCount`) no more is asked: that is most of what is told.
 */
export function seeActs(
  statement: Statement,
  from: number,
  view: View,
  mayCount: (glimpse: Glimpse) => boolean = () => true,
): Seen {
  const acts = promiseConstructs.flatMap((construct) => construct.read(statement));
  if (acts.length === 0) return nothing;
  const { passage, sentence, lower } = statement;
  const outcome =
    passage.role === "recommendation" && passage.item !== null ? outcomeAt(view.reading, passage.item, from) : null;
  const conditional = isConditional(statement);
  const glimpses = acts.map((act) => ({ act, outcome, conditional })).filter(mayCount);
  if (glimpses.length === 0) return nothing;
  const times = timesOf(sentence, view);
  const condition = conditionOf(sentence.text);
  const seen = glimpses.flatMap((glimpse): SeenAct[] => {
    const { act } = glimpse;
    const own =
      act.when === undefined
        ? times
        : readTimes(act.when, contextOf(view)).map((time) => ({ ...time, span: [0, 0] as const }));
    const ahead = timesAhead(own, lower, act, view.day);
    const time = weightOf(ahead[0], condition);
    if (objectionTo(statement, act, time, outcome) !== null) return [];
    return [{ ...glimpse, ahead, time, ruled: ruledConfidence(statement, act, time, outcome) }];
  });
  return { acts: seen, times };
}

/** A day, a month, a season tells when; a whole year or a condition only nearly so. */
function weightOf(time: TimeExpression | undefined, condition: string | null): TimeWeight {
  if (!time) return condition !== null && /^(?:når|så snart)/i.test(condition) ? "vague" : "none";
  if (time.recurrence || time.everyMeeting) return "recurring";
  if (time.bound || !time.from || !time.to) return "exact";
  return Date.parse(time.to) - Date.parse(time.from) > 200 * 86_400_000 ? "vague" : "exact";
}

function timesOf(sentence: Sentence, view: View): readonly TimeExpression[] {
  const context = contextOf(view);
  const own = [...joinLengths(readTimes(sentence.text, context), sentence.text), ...everyMeeting(sentence.text)];
  if (own.length > 0 || sentence.intro === null) return own;
  // *I 1. kvartal 2025 skal forvaltningen:* says when for every point below it.
  return readTimes(sentence.intro, context).map((time) => ({ ...time, span: [0, 0] as const }));
}

/** *på alle udvalgsmøder*: each of them. */
function everyMeeting(text: string): TimeExpression[] {
  const match = /på (?:alle|samtlige) (?:udvalgets |udvalgs ?)?(?:ordinære )?møder/i.exec(text);
  if (!match) return [];
  return [
    {
      text: match[0],
      span: [match.index, match.index + match[0].length],
      kind: "recurring",
      anchor: "meeting",
      everyMeeting: 1,
    },
  ];
}
