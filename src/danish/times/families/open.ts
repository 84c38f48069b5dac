import { isoOf } from "../../calendar.ts";
import type { Family, Match } from "../match.ts";
import { firstWord, type Scan, wordAt } from "../scan.ts";

/** What has no other end than now: `fremover`, `fra nu af`, `indtil videre`, `snarest muligt`. */
export const open: Family = { name: "open", read: readOpen };

function readOpen(scan: Scan, at: number): Match | null {
  const next = wordAt(scan, at + 1);
  const from: Match["value"] = { kind: "window", from: isoOf(scan.today), anchor: "today", bound: "from" };
  switch (firstWord(scan, at)) {
    case "fremover":
    case "fremadrettet":
    case "fremefter":
      return { end: at + 1, value: from };
    case "fra":
      return next === "nu" && wordAt(scan, at + 2) === "af" ? { end: at + 3, value: from } : null;
    case "indtil":
      return next === "videre" ? { end: at + 2, value: { kind: "window", bound: "until" } } : null;
    case "snarest":
      return { end: next === "muligt" ? at + 2 : at + 1, value: { ...from, approximate: true } };
    default:
      return null;
  }
}
