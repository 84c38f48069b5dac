import type { UnderstoodSearch } from "../figures/count-use.ts";

/** What a search comes to of which nothing was understood. */
export const nothingUnderstood: UnderstoodSearch = {
  terms: { challenge: [], group: [], situation: [], kind: [] },
  ages: null,
};
