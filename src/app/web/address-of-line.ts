import { addressOf } from "../../records/address.ts";
import type { ItemLine } from "../../store/queries/public/item-line.ts";
import type { MeetingLine } from "../../store/queries/public/meeting-line.ts";

/** The address of an item, from a line of a list. */
export function itemAddress(line: ItemLine): string {
  return addressOf.item(line.bodySlug, line.committeeSlug, line.meetingSlug, line.slug);
}

/** The address of the meeting an item was on. */
export function meetingAddressOfItem(line: ItemLine): string {
  return addressOf.meeting(line.bodySlug, line.committeeSlug, line.meetingSlug);
}

/** The address of a meeting, from a line of a list. */
export function meetingAddress(line: MeetingLine): string {
  return addressOf.meeting(line.bodySlug, line.committeeSlug, line.slug);
}
