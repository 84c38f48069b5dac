import type { MeetingToPrint, PrintedApprovals, PrintedVersion } from "../../../records/meeting-to-print.ts";
import { formatShortMoment } from "../../texts/format.ts";
import { named } from "../../texts/named.ts";
import { type Language, type Say, say as sayIn } from "../../texts/say.ts";
import { type PrintBlock, printBlocks } from "./print-blocks.ts";

/** The last sheet of minutes: lines for the members to sign on, or how they have approved. */
export interface SignatureSheet {
  readonly heading: string;
  readonly lead: readonly string[];
  readonly groups: readonly SignatureGroup[];
  /** What a reader may check by, behind the groups. */
  readonly facts: readonly Fact[];
  readonly factsHeading: string;
}

interface SignatureGroup {
  readonly heading: string | null;
  readonly blocks: readonly PrintBlock[];
  readonly columns: readonly [name: string, what: string];
  readonly rows: readonly (readonly [name: string, what: string])[];
  /** High enough to write in. */
  readonly tall: boolean;
  readonly facts: readonly Fact[];
}

type Fact = readonly [label: string, value: string];

const linesWithoutNames = 9;

/** The sheet of a meeting's minutes (kommunestyrelsesloven § 13: the members who took part sign the protocol). */
export function signatureSheet(meeting: MeetingToPrint, language: Language): SignatureSheet {
  const say: Say = (key, fill) => sayIn(language, key, fill);
  const { approvals } = meeting;
  const heading = say("print.signatures");
  if (approvals !== null) return { heading, ...approved(approvals, language, say) };
  const columns = [say("print.signature.name"), say("print.signature")] as const;
  const rows = signing(meeting).map((name) => [name, ""] as const);
  const group = { heading: null, blocks: [], columns, rows, tall: true, facts: [] };
  return { heading, lead: [say("print.signatures.lead")], groups: [group], facts: [], factsHeading: "" };
}

const signs = new Set(["chair", "vice-chair", "member", "substitute", null]);

function signing({ attendanceStated, participants, absent, items }: MeetingToPrint): readonly string[] {
  const away = new Set(absent.map((one) => one.name));
  const there = participants.filter((one) => signs.has(one.role) && !away.has(one.name));
  const listed = new Set(there.map((one) => one.name));
  const substitutes = [...absent, ...items.flatMap((item) => item.absent ?? [])].flatMap((one) => one.substitute ?? []);
  const more = [...new Set(substitutes)].filter((name) => !listed.has(name));
  // Where only a substitute is named, the others have lines to write on.
  const known = attendanceStated && there.length > 0 ? [...there.map(named), ...more] : [];
  return known.length > 0 ? known : Array.from({ length: linesWithoutNames }, () => "");
}

function approved({ asFixed, versions, chain }: PrintedApprovals, language: Language, say: Say) {
  return {
    lead: [
      say("print.approvals.lead"),
      say("print.approvals.binds"),
      ...(asFixed ? [] : [say("print.approvals.differs")]),
    ],
    groups: versions.map((version) => versionGroup(version, language, say)),
    factsHeading: say("print.chain"),
    facts:
      chain === null
        ? []
        : [
            [say("print.chain.length"), String(chain.length)] as const,
            [say("print.chain.hash"), inGroups(chain.hash)] as const,
            [say("print.chain.key"), inGroups(chain.key)] as const,
          ],
  };
}

function versionGroup(version: PrintedVersion, language: Language, say: Say): SignatureGroup {
  const { hash, addition, fixed } = version;
  const when = formatShortMoment(language, fixed);
  const short = shortHash(hash);
  const key =
    addition === null
      ? "print.approvals.minutes"
      : addition.item === null
        ? "print.correction"
        : "print.correction.item";
  const words = addition?.words ?? null;
  const closed = addition !== null && words === null ? printBlocks(say("print.correction.closed")) : [];
  return {
    heading: say(key, { when, item: String(addition?.item ?? "") }),
    blocks:
      words === null
        ? closed
        : [...printBlocks(words.text), ...printBlocks(say("print.correction.reason", { reason: words.reason }))],
    columns: [say("print.signature.name"), say("print.approval", { short })],
    rows: approvalRows(version, language, say),
    tall: false,
    facts: [[say("print.approvals.hash"), inGroups(hash)]],
  };
}

function approvalRows({ approvals, missing }: PrintedVersion, language: Language, say: Say) {
  const state = (at: string | null) =>
    at === null ? say("print.missing") : say("print.approved", { when: formatShortMoment(language, at) });
  const named = approvals.flatMap(({ name, at }) => (name === null ? [] : [[name, state(at)] as const]));
  const nameless = approvals.filter(({ name }) => name === null);
  const rest = [
    ["print.nameless", nameless.filter(({ at }) => at !== null).length, say("print.approved.short")],
    ["print.others", missing + nameless.filter(({ at }) => at === null).length, say("print.missing")],
  ] as const;
  return [
    ...named,
    ...rest.flatMap(([key, count, what]) =>
      count === 0 ? [] : [[say(`${key}.${count === 1 ? "one" : "other"}`, { count: String(count) }), what] as const],
    ),
  ];
}

/** Enough of a hash to know it again by. */
export function shortHash(hash: string): string {
  return hash.slice(0, 8);
}

/** A hash in groups of eight, so that it can be read aloud and compared. */
function inGroups(hash: string): string {
  return hash.match(/.{1,8}/g)?.join(" ") ?? hash;
}
