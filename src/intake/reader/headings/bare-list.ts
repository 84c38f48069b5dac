import { type Line, limits } from "../lines.ts";
import type { Signs } from "../outline.ts";
import type { ChosenHeading } from "./chosen-heading.ts";
import { opensList, previousLine } from "./lines-around.ts";

/** Any heading of a part, of a decision, or case number. */
export function hasParts(signs: Signs): boolean {
  for (let at = 0; at < signs.lines.length; at++) {
    const sign = signs.at(at);
    if (sign.section || sign.caseNumber || sign.decision?.form === "heading") return true;
  }
  return false;
}

const announced = /(?<![\p{L}])(?:dagsorden|tillægsdagsorden|indkaldelse|referat|protokol)(?![\p{L}])/iu;

/** An agenda that is nothing but its list of titles (lov om kommunernes styrelse § 20): numbered 1, 2, 3 … */
export function bareList(signs: Signs): ChosenHeading[] {
  const { lines } = signs;
  if (!lines.slice(0, 25).some((line) => line.text.length < 150 && announced.test(line.text))) return [];
  const found: ChosenHeading[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const { item } = signs.at(at);
    if (line.noise || !item?.number || (item.titleAt[1] <= item.titleAt[0] && !item.closed) || line.text.length > 220)
      continue;
    if (
      /^at /i.test(line.text.slice(item.titleAt[0])) ||
      (opensList(signs, previousLine(signs, at)) && found.length > 0)
    )
      continue;
    const last = Number.parseInt(found.at(-1)?.candidate?.number ?? item.number, 10);
    const now = Number.parseInt(item.number, 10);
    if (found.length === 0 || now === last + 1) found.push({ line: at, candidate: item });
  }
  return found.length >= 2 ? found.slice(0, limits.items) : [];
}
