import { loadWheel, type Wheel } from "../../../features/followup/wheel/load-wheel.ts";
import { calendarYear, fourQuarters, type Period } from "../../../features/followup/wheel/period.ts";
import { addressOf } from "../../../records/address.ts";
import { body } from "../../../store/queries/public/body.ts";
import { committee } from "../../../store/queries/public/committee.ts";
import type { Transaction } from "../../../store/transaction.ts";
import type { Visit } from "../visit.ts";
import type { Below } from "./below-address.ts";

/** Whose wheel it is, as its pages name it. `address` is that of the committee or the body. */
export interface WheelOwner {
  readonly bodyId: string;
  readonly body: string;
  readonly bodySlug: string;
  /** Null: the wheel of all the body's committees. */
  readonly committeeId: string | null;
  readonly name: string;
  readonly address: string;
}

/** The committee, or the body where `of.id` is the body; null where it is not public any more. */
export async function wheelOwner(tx: Transaction, of: Below): Promise<WheelOwner | null> {
  if (of.id === of.bodyId) {
    const found = await body(tx, of.bodyId);
    if (found === null || found.deleted !== null) return null;
    const { name, slug } = found;
    return { bodyId: of.bodyId, body: name, bodySlug: slug, committeeId: null, name, address: addressOf.body(slug) };
  }
  const found = await committee(tx, of.bodyId, of.id);
  if (found === null || found.deleted !== null) return null;
  return {
    bodyId: of.bodyId,
    body: found.body,
    bodySlug: found.bodySlug,
    committeeId: of.id,
    name: found.name,
    address: addressOf.committee(found.bodySlug, found.slug),
  };
}

/** What a visitor asked to see: `?aar=2026`, or the four quarters from today's. */
export interface WheelView {
  readonly kind: "year" | "quarters";
  readonly period: Period;
  /** The calendar year shown, or the current one. */
  readonly year: number;
}

/** The view a visit asks for; the calendar year of today where it does not say. */
export function viewOf(visit: Visit): WheelView {
  const asked = visit.query.get("aar") ?? "";
  const year = Number(/^(?:19|20)\d\d$/.test(asked) ? asked : visit.today.slice(0, 4));
  return visit.query.get("visning") === "kvartaler"
    ? { kind: "quarters", period: fourQuarters(visit.today), year: Number(visit.today.slice(0, 4)) }
    : { kind: "year", period: calendarYear(year), year };
}

/** The query that asks for a view. */
export function queryOf(view: Pick<WheelView, "kind" | "year">): string {
  return view.kind === "quarters" ? "?visning=kvartaler" : `?aar=${view.year}`;
}

/** A wheel with its owner; null where the owner is gone. */
export async function ownedWheel(
  tx: Transaction,
  visit: Visit,
  of: Below,
  period: Period,
  options: { readonly removed?: boolean } = {},
): Promise<{ readonly owner: WheelOwner; readonly wheel: Wheel } | null> {
  const owner = await wheelOwner(tx, of);
  return owner === null ? null : { owner, wheel: await loadWheel(tx, of.seenBy, owner, period, visit.today, options) };
}
