import { listPersons } from "../../danish/names.ts";
import { caseNumberIn } from "./constructs/case-number.ts";
import { decisionHeading } from "./constructs/decision-heading.ts";
import { itemHeading } from "./constructs/item-heading.ts";
import type { Line } from "./lines.ts";
import { sectionHeading } from "./vocabulary.ts";

const greeting =
  /^(?:med (?:de )?(?:venlig(?:e)?|bedste) hilsen(?:er)?|(?:venlig|bedste|mange|kærlig)e? hilsen(?:er)?|mvh\.?|hilsen|på (?:udvalgets|rådets|bestyrelsens|byrådets) vegne)[,.!:]?$/i;
/** A letter ends in few and short lines: who signs, and where to reach them. */
const most = 8;

/** Leaves out how a letter ends: *Med venlig hilsen* and the names below it are no part of the last item. */
export function markLetterClosing(lines: readonly Line[]): void {
  const last: Line[] = [];
  for (let at = lines.length - 1; at >= 0 && last.length <= most; at--) {
    const line = lines[at] as Line;
    if (line.noise) continue;
    if (line.text.length > 80) return;
    last.push(line);
    if (!greeting.test(line.text)) continue;
    for (const one of last) one.noise = "letter-closing";
    return;
  }
}

const signatures = /^(?:underskrift(?:er)?|signatures)$/i;
/** The members of the largest council, a line for each, and what stands above them. */
const mostSigning = 50;

/** Leaves out the sheet that is signed: *Underskrifter* and the names below it, to the end, are no part of the last item. */
export function markSignatures(lines: readonly Line[]): void {
  const headed = headedSheet(lines);
  if (headed !== null) {
    for (const line of headed) if (!line.noise) line.noise = "signatures";
    return;
  }
  const sheet: Line[] = [];
  let names = false;
  for (let at = lines.length - 1; at >= 0 && sheet.length <= mostSigning; at--) {
    const line = lines[at] as Line;
    if (line.noise) continue;
    if (signatures.test(line.text)) {
      if (names) for (const one of [line, ...sheet]) one.noise = "signatures";
      return;
    }
    if (line.text.length > 120 || isOfAnItem(line)) return;
    names ||= tableHead.test(line.text) || listPersons(line.text).length > 0;
    sheet.push(line);
  }
}

/** The table's head says what it is for: *Navn, Underskrift*, or how members have approved. */
const tableHead = /^(?:navn|name)\b.*(?:underskrift|godkendelse|signature|approval)/i;

/**
 * A sheet under a heading of its own that no heading as high follows: all of it to the end, whatever stands in it
 * (corrections, with what they say of an item). Null where there is none.
 */
function headedSheet(lines: readonly Line[]): readonly Line[] | null {
  const at = lines.findLastIndex(({ level, text }) => level > 0 && signatures.test(text));
  const level = lines[at]?.level ?? 0;
  const sheet = at < 0 ? [] : lines.slice(at);
  const ends = sheet.slice(1).some((line) => !line.noise && line.level > 0 && line.level <= level);
  return !ends && sheet.some((line) => tableHead.test(line.text)) ? sheet : null;
}

function isOfAnItem({ text, level }: Line): boolean {
  return (
    sectionHeading(text, level > 0) !== null ||
    decisionHeading(text) !== null ||
    itemHeading(text) !== null ||
    caseNumberIn(text) !== null
  );
}
