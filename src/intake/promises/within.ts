import type { TextPassage } from "./passages.ts";

/**
 * Lines that begin another text inside a passage: councils that publish a party's motion and the answer to it below the
 * decision set such headings in capitals (*BESLUTNINGSFORSLAG FRA V*, *INDSTILLING FRA TEKNIK*, *SVAR*).
 */
const opens =
  /^(?:(?<motion>(?:BESLUTNINGS|ÆNDRINGS|MEDLEMS)?FORSLAG (?:FRA|STILLET AF) [^\n]{1,80}|(?:Beslutnings|Ændrings|Medlems)forslag fra [^\n.]{1,60})|(?<told>(?:INDSTILLING|SVAR|BESVARELSE|REDEGØRELSE)(?: (?:FRA|PÅ|AF) [^\n]{1,80})?))$/gmu;
/** Where a motion ends though no heading in capitals follows. */
const closes = /^(?:Sagsforløb|Beslutningspunkter|Bilag|Resume|Resumé|Indstilling|Høring|Økonomi)\s*$/gmu;

/** A stretch of a passage: its own words, the motion of a party, or what is told below the decision. */
interface Stretch {
  readonly from: number;
  readonly what: "own" | "motion" | "told";
  readonly heading: string | null;
}

/** The passage as it is to be read at a place of its text; null inside a motion, which binds nobody by itself. */
export function passageAt(passage: TextPassage): (offset: number) => TextPassage | null {
  const stretches = stretchesOf(passage.text);
  if (stretches.length === 1) return () => passage;
  const told = stretches.map(({ what, heading }): TextPassage | null => {
    if (what === "motion") return null;
    if (what === "own" || passage.role !== "decision") return passage;
    return { ...passage, role: "section", kind: "presentation", heading };
  });
  return (offset) => told[stretches.findLastIndex(({ from }) => from <= offset)] ?? null;
}

function stretchesOf(text: string): Stretch[] {
  const own: Stretch = { from: 0, what: "own", heading: null };
  if (!/FORSLAG|forslag fra/u.test(text)) return [own];
  const found = [...text.matchAll(opens)].map(
    ({ 0: heading, index, groups }): Stretch => ({ from: index, what: groups?.motion ? "motion" : "told", heading }),
  );
  if (!found.some(({ what }) => what === "motion")) return [own];
  const ends = [...text.matchAll(closes)].map(
    ({ 0: heading, index }): Stretch => ({ from: index, what: "told", heading }),
  );
  const first = found[0]?.from ?? 0;
  return [own, ...[...found, ...ends.filter(({ from }) => from > first)].sort((a, b) => a.from - b.from)];
}
