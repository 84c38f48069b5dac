import { phrasesFor } from "../../../features/meetings/room/phrases.ts";
import { outcomeSchema } from "../../../records/outcome.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import type { RoomValue } from "../../../records/room-command.ts";

/** What the form of one decision holds: a ready phrase by its place (from 1), or an outcome with words of one's own. */
export interface DecisionFields {
  readonly phrase: string;
  readonly outcome: string;
  readonly text: string;
}

/** The fields that show a decision. Words that are a ready phrase are shown as that. */
export function decisionFields(value: RoomValue<"decision"> | undefined, isCouncil: boolean): DecisionFields {
  if (value === undefined) return { phrase: "", outcome: "", text: "" };
  const at = phrasesFor(isCouncil).findIndex(
    (phrase) => phrase.outcome === value.outcome && phrase.text === value.text,
  );
  return at < 0
    ? { phrase: "", outcome: value.outcome, text: value.text }
    : { phrase: String(at + 1), outcome: "", text: "" };
}

/**
 * The decision that the fields say; null where they are empty: it is taken back. A ready phrase with words of one's own
 * gives its outcome to them. A problem where words are given and nobody says what they did, or an outcome without words.
 */
export function decisionFrom(fields: DecisionFields, isCouncil: boolean): RoomValue<"decision"> | null | Problem {
  const phrase = phrasesFor(isCouncil)[Number(fields.phrase) - 1];
  if (phrase !== undefined) return fields.text === "" ? phrase : { outcome: phrase.outcome, text: fields.text };
  if (fields.text === "" && fields.outcome === "") return null;
  const outcome = outcomeSchema.safeParse(fields.outcome);
  if (fields.text === "" || !outcome.success) return problem("problem.room-decision-words");
  return { outcome: outcome.data, text: fields.text };
}
