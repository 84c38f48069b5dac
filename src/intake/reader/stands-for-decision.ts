import { startsWithOutcome } from "./constructs/clause-outcome.ts";
import type { Line } from "./lines.ts";
import type { Sign } from "./outline.ts";
import { plainHeading } from "./vocabulary.ts";

/** Headings that in some houses stand above the decision, in others above the matter: what stands below tells. */
const reports =
  /^(?:referat|mødereferat|referat af (?:punktet|drøftelsen|mødet)|(?:udvalgets|rådets|bestyrelsens|byrådets|mødets) (?:behandling|drøftelse|bemærkninger))$/;
const concludes = /^(?:behandling|konklusion|drøftelse|politisk behandling|resultat)$/;

/** `### Referat` and `Udvalgets behandling` as the last word of an item, *Konklusion* where a decision stands below. */
export function standsForDecision(line: Line, below: Line, sign: Sign): boolean {
  if (line.text.length > 40 || sign.section || sign.decision?.form === "heading") return false;
  const plain = plainHeading(line.text);
  if (concludes.test(plain))
    return startsWithOutcome(below.text) || /^(?:ingen )?orientering(?: givet)?\.?$/i.test(below.text);
  return reports.test(plain) && (line.level > 0 || line.gap || startsWithOutcome(below.text));
}
