import type { Outcome } from "../../records/outcome.ts";
import type { FacetName } from "../../store/queries/search/lexemes.ts";

export type { FacetName };

/**
 * What is asked. `filters` hold values as `FacetValue.value` gives them (a committee is `body-slug/committee-slug`, a
 * case `body-slug/case-slug`, a body its slug, a year `2024`); an unknown value matches nothing.
 * `cursor` is a `next` or `previous` of an earlier answer; one that is broken means the first page.
 */
export interface SearchQuery {
  readonly text: string;
  readonly filters?: Readonly<Partial<Record<FacetName, string>>>;
  readonly order?: "best" | "newest";
  readonly cursor?: string | null;
  /** Hits on a page: 1 to 100, 20 when left out. */
  readonly size?: number;
}

/** `more`: there are more than `n`. Counting stops at 1,000. */
export interface Count {
  readonly n: number;
  readonly more: boolean;
}

/** A piece of text; `mark` true where it is what was looked for. */
export interface Segment {
  readonly text: string;
  readonly mark: boolean;
}

export interface SearchHit {
  readonly itemId: string;
  readonly bodyId: string;
  readonly kind: "minutes" | "agenda" | "document";
  /** The readable address (`addressOf.item` or `addressOf.document`). */
  readonly path: string;
  readonly number: string | null;
  readonly title: string;
  readonly titleSegments: readonly Segment[];
  /** False: a closed item, found by its neutral title; it has no snippet. */
  readonly open: boolean;
  readonly body: { readonly name: string; readonly path: string };
  readonly committee: { readonly name: string; readonly path: string } | null;
  readonly meetingPath: string | null;
  readonly caseNumber: string | null;
  /** Of the meeting or the document; null where none is stated. */
  readonly day: string | null;
  readonly outcome: Outcome | null;
  readonly final: boolean | null;
  readonly modified: string;
  /** The sentence that matches best; the first sentence where only the title matches; empty where nothing may be shown. */
  readonly snippet: readonly Segment[];
}

/** `label` is a name to show for bodies, committees and cases; for the others a key or a year, equal to `value`. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: Count;
  readonly chosen: boolean;
}

export interface Facet {
  readonly name: FacetName;
  readonly values: readonly FacetValue[];
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  readonly total: Count;
  readonly facets: readonly Facet[];
  readonly order: "best" | "newest";
  readonly next: string | null;
  readonly previous: string | null;
  /** A question that would find something, where this one finds nothing. */
  readonly didYouMean: string | null;
  /** Words that were left out because nothing holds all that was asked for. */
  readonly ignored: readonly string[];
}
