import { type PromiseKind, promiseKinds } from "../../records/promise.ts";
import { type Standing, standings } from "../../records/standing.ts";
import type { PromiseOrder } from "../../store/queries/followup/promises-page.ts";
import type { Visit } from "./visit.ts";

/** Which promises an address asks for; null: not asked about. */
export interface AskedPromises {
  /** A committee's slug. */
  readonly committee: string | null;
  readonly year: number | null;
  readonly standing: Standing | null;
  readonly kind: PromiseKind | null;
  readonly order: PromiseOrder;
}

/** Reads the query of a page of promises, or of its feed. `committees`: the slugs of the body's; others are not asked for. */
export function askedOf(visit: Visit, committees: ReadonlySet<string>): AskedPromises {
  const { query } = visit;
  const oneOf = <T extends string>(name: string, known: readonly T[]): T | null =>
    known.find((value) => value === query.get(name)) ?? null;
  const year = query.get("aar") ?? "";
  const committee = query.get("udvalg") ?? "";
  return {
    committee: committees.has(committee) ? committee : null,
    year: /^(?:19|20)\d\d$/.test(year) ? Number(year) : null,
    standing: oneOf<Standing>("stand", standings),
    kind: oneOf<PromiseKind>("slags", promiseKinds),
    order: query.get("orden") === "nyeste" ? "newest" : "due",
  };
}
