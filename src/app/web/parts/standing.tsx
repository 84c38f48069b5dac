import type { Say } from "../../../output/texts/say.ts";
import type { Standing } from "../../../records/standing.ts";
import { Mark } from "./mark.tsx";
import { standingShapes } from "./shape.ts";

/** Where a promise stands: a word first, with a shape that repeats it. */
export function StandingMark({ say, standing }: { readonly say: Say; readonly standing: Standing }) {
  return <Mark name={`standing-${standing}`} shape={standingShapes[standing]} word={say(`standing.${standing}`)} />;
}
