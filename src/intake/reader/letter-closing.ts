import type { Line } from "./lines.ts";

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
