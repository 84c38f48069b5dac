import { type AgendaItem, emptyMatter } from "../../records/agenda-item.ts";
import type { Notice } from "../../records/notice.ts";
import type { Reading } from "../../records/reading.ts";

/** What is left of a closed item: its number, neutral title and case number. */
const kept = /^\/items\/\d+(?:\/(?:number|title|caseNumber|case))?$/;

/** The item that a pointer stands in; -1 outside the items. */
function itemOf(pointer: string): number {
  if (!pointer.startsWith("/items/")) return -1;
  const end = pointer.indexOf("/", 7);
  return Number(end < 0 ? pointer.slice(7) : pointer.slice(7, end));
}

/**
 * Takes everything out of closed items but number, neutral title and case number: the values, their spans and the
 * messages of notices that stand in them. Lov om kommunernes styrelse § 10: what is dealt with behind closed doors.
 */
export function redact(reading: Reading): Reading {
  const closed = new Set(reading.items.flatMap((item, at) => (item.public ? [] : [at])));
  if (closed.size === 0) return reading;
  const ranges = [...closed].map((at) => reading.spans[`/items/${at}`]).filter((span) => span !== undefined);
  const inClosed = (span: Notice["span"]) =>
    span !== null && ranges.some((range) => span[0] < range[1] && span[1] > range[0]);
  const spans: Reading["spans"] = {};
  const origins: Reading["origins"] = {};
  for (const pointer of Object.keys(reading.spans)) {
    const span = reading.spans[pointer];
    if (span === undefined || (closed.has(itemOf(pointer)) && !kept.test(pointer))) continue;
    spans[pointer] = span;
    const origin = reading.origins[pointer];
    if (origin !== undefined) origins[pointer] = origin;
  }
  return {
    ...reading,
    items: reading.items.map((item) => (item.public ? item : covered(item))),
    notices: reading.notices.map((notice) =>
      inClosed(notice.span) ? { ...notice, message: "Something in a closed item; its words are not shown." } : notice,
    ),
    spans,
    origins,
  };
}

/** Names what stays, so that a new field of an item is closed until somebody says otherwise. */
function covered({ number, title, public: open, caseNumber, case: parts }: AgendaItem): AgendaItem {
  return { number, title, public: open, caseNumber, case: parts, ...emptyMatter() };
}
