import { type Entry, isMinutesEntry } from "./entry.ts";
import { finding, type SealFinding } from "./finding.ts";
import { minutesHash } from "./minutes.ts";
import type { Sealed, SealedMinutes } from "./sealed.ts";
import { checkParts, erasedDigests } from "./verify-chain.ts";

/** How a fixed text stands. Times in UTC. */
export interface MinutesStanding {
  readonly meeting: string;
  readonly minutes: string;
  readonly hash: string;
  /** The text is in the export; else only that it was fixed is known. */
  readonly there: boolean;
  readonly version: number | null;
  readonly fixed: string;
  /** Set where a correction has come: this text is no longer the last. */
  readonly correctedBy: string | null;
  /** `doubtful`: the key that signed it was in others' hands. */
  readonly approvals: readonly {
    readonly person: string;
    readonly name: string | null;
    readonly at: string;
    readonly doubtful: boolean;
  }[];
  readonly deviations: number;
  /** Who has not approved, by permanent ids. */
  readonly missing: readonly string[];
  readonly withheld: number;
  readonly erased: number;
}

type Fixing = Extract<Entry, { kind: "minutes-fixed" | "correction" }>;
const isFixing = (entry: Entry): entry is Fixing => entry.kind === "minutes-fixed" || entry.kind === "correction";

/** The minutes beside the chain: what was fixed is there unchanged, and every entry is about something that was fixed. */
export function checkMinutes(sealed: Sealed): SealFinding[] {
  const erased = erasedDigests(sealed.entries);
  return [...checkTexts(sealed, erased), ...checkEntries(sealed)];
}

function checkTexts({ body, meeting, entries, minutes }: Sealed, erased: ReadonlySet<string>): SealFinding[] {
  const fixings = entries.map(({ entry }) => entry).filter(isFixing);
  const found = minutes.flatMap((text, place) => {
    const id = text.minutes.minutes;
    const at = { minutes: id };
    const fixed = fixings.find((entry) => entry.minutes === id);
    if (fixed === undefined || minutes.findIndex((other) => other.minutes.minutes === id) !== place) {
      return [finding("minutes-unknown", at)];
    }
    const own = text.minutes;
    const asFixed = minutesHash(own) === fixed.text && own.body === body.id && own.meeting === fixed.meeting;
    const inScope = meeting === null || own.meeting === meeting;
    return [
      ...(asFixed ? [] : [finding("minutes-changed", at)]),
      ...(inScope ? [] : [finding("minutes-unknown", at)]),
      ...checkParts(text.parts, own.parts, erased).map((each) => ({ ...each, ...at })),
    ];
  });
  const missing = fixings
    .filter((entry) => meeting === null || entry.meeting === meeting)
    .filter((entry) => !minutes.some((text) => text.minutes.minutes === entry.minutes))
    .map((entry) => finding("minutes-missing", { minutes: entry.minutes, entry: entry.number }));
  // An export of one meeting that the chain knows nothing of proves nothing.
  const nothing = meeting !== null && !fixings.some((entry) => entry.meeting === meeting);
  return [...found, ...missing, ...(nothing ? [finding("minutes-missing")] : [])];
}

/** Reads the chain from its beginning, as it was written. */
function checkEntries({ entries, minutes }: Sealed): SealFinding[] {
  const found: SealFinding[] = [];
  const fixed = new Map<string, Fixing>();
  const approved = new Set<string>();
  const approversOf = new Map(minutes.map((text) => [text.minutes.minutes, text.minutes.approvers]));
  const known = new Set<string>();
  const digestsOf = new Map(
    minutes.map((text) => [text.minutes.minutes, text.minutes.parts.map((part) => part.digest)]),
  );
  for (const { entry, parts } of entries) {
    if (!isMinutesEntry(entry)) continue;
    const at = { entry: entry.number, minutes: entry.minutes };
    for (const part of parts) known.add(part.digest);
    if (isFixing(entry)) {
      const stands = [...fixed.values()].filter((other) => other.meeting === entry.meeting).at(-1);
      const follows = entry.kind === "correction" ? stands?.text === entry.corrects : stands === undefined;
      if (!follows || fixed.has(entry.minutes)) found.push(finding("entry-stray", at));
      fixed.set(entry.minutes, entry);
      continue;
    }
    const text = fixed.get(entry.minutes);
    if (text === undefined || text.text !== entry.text || text.meeting !== entry.meeting) {
      found.push(finding("entry-stray", at));
    }
    if (entry.kind === "erasure") {
      const digests = digestsOf.get(entry.minutes);
      const stray = entry.erased.some((digest) => !known.has(digest) && digests?.includes(digest) === false);
      if (stray) found.push(finding("entry-stray", at));
      continue;
    }
    const key = `${entry.minutes} ${entry.person}`;
    if (approversOf.get(entry.minutes)?.includes(entry.person) === false) found.push(finding("approval-stranger", at));
    if (approved.has(key)) found.push(finding(entry.kind === "approval" ? "approval-double" : "deviation-late", at));
    if (entry.kind === "approval") approved.add(key);
  }
  return found;
}

/** How each fixed text stands, as the chain says. `doubtful`: the numbers of entries that are in doubt. */
export function standingOf({ entries, minutes }: Sealed, doubtful: ReadonlySet<number>): MinutesStanding[] {
  const fixings = entries.map(({ entry }) => entry).filter(isFixing);
  return fixings.map((fixing) => {
    const text = minutes.find((each) => each.minutes.minutes === fixing.minutes);
    const about = entries.filter(({ entry }) => isMinutesEntry(entry) && entry.minutes === fixing.minutes);
    const approvals = about.flatMap(({ entry, parts }) => {
      if (entry.kind !== "approval") return [];
      const [name] = parts;
      const said = name?.state === "whole" && typeof name.value === "string" ? name.value : null;
      return [{ person: entry.person, name: said, at: entry.at, doubtful: doubtful.has(entry.number) }];
    });
    const done = new Set(approvals.map(({ person }) => person));
    return {
      meeting: fixing.meeting,
      minutes: fixing.minutes,
      hash: fixing.text,
      there: text !== undefined,
      version: text?.minutes.version ?? null,
      fixed: fixing.at,
      correctedBy:
        fixings.find((other) => other.kind === "correction" && other.corrects === fixing.text)?.minutes ?? null,
      approvals,
      deviations: about.filter(({ entry }) => entry.kind === "deviation").length,
      missing: text?.minutes.approvers.filter((person) => !done.has(person)) ?? [],
      withheld: count(text, "withheld"),
      erased: count(text, "erased"),
    };
  });
}

function count(text: SealedMinutes | undefined, state: SealedMinutes["parts"][number]["state"]): number {
  return text?.parts.filter((part) => part.state === state).length ?? 0;
}
