import { challenges } from "./challenges.ts";
import { groups } from "./groups.ts";
import { offerKinds } from "./offer-kinds.ts";
import { situations } from "./situations.ts";
import type { Term, TermSet } from "./term.ts";

/** The vocabulary of offers as it is shipped. A body adds its own words and terms (`records/own-term.ts`). */
export const offerTerms: Readonly<Record<TermSet, readonly Term[]>> = {
  challenge: challenges,
  group: groups,
  situation: situations,
  kind: offerKinds,
};
