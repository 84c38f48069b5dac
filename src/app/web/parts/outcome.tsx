import { outcomeWord } from "../../../output/texts/outcome-word.ts";
import type { Say } from "../../../output/texts/say.ts";
import type { Outcome } from "../../../records/outcome.ts";
import { Mark } from "./mark.tsx";
import { shapes } from "./shape.ts";

/** An outcome: a word first, with a shape and a colour that repeat it. */
export function OutcomeMark({
  say,
  outcome,
  final,
}: {
  readonly say: Say;
  readonly outcome: Outcome;
  readonly final: boolean | null;
}) {
  return <Mark name={`outcome-${outcome}`} shape={shapes[outcome]} word={outcomeWord(say, outcome, final)} />;
}

/** *Lukket*. */
export function ClosedMark({ say }: { readonly say: Say }) {
  return <Mark name="outcome-closed" shape={shapes.closed} word={say("item.closed")} />;
}
