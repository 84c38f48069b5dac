import type { Visit } from "./visit.ts";

/** Which part of a long list is asked for. */
export interface Paging {
  /** From 1. */
  readonly page: number;
  readonly offset: number;
  /** One more than is shown, so that it is known whether there is a next page. */
  readonly limit: number;
}

const furthest = 10_000;

/** The page asked for by `?side=`; the first where it is not a sensible number. `size` rows a page. */
export function pagingOf(visit: Visit, size: number): Paging {
  const asked = visit.query.get("side") ?? "1";
  const page = /^[1-9]\d{0,4}$/.test(asked) ? Math.min(Number(asked), furthest) : 1;
  return { page, offset: (page - 1) * size, limit: size + 1 };
}

/** Splits what `limit` brought: the page's rows, and whether there are more. */
export function onPage<Row>(
  paging: Paging,
  rows: readonly Row[],
): { readonly rows: readonly Row[]; readonly more: boolean } {
  return { rows: rows.slice(0, paging.limit - 1), more: rows.length === paging.limit };
}
