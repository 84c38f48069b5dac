import { limits } from "../lines.ts";
import type { Signs } from "../outline.ts";
import type { ChosenHeading } from "./chosen-heading.ts";

/** Documents without any heading of items: each begins with its case number's line, or where the parts begin anew after a decision. */
export function bareItems(signs: Signs, inContents: Uint8Array): ChosenHeading[] {
  const labelled: number[] = [];
  const sections: number[] = [];
  for (let at = 0; at < signs.lines.length; at++) {
    if (inContents[at]) continue;
    const sign = signs.at(at);
    if (sign.caseNumber) labelled.push(at);
    if ((sign.section && !sign.section.competence) || sign.decision?.form === "heading") sections.push(at);
  }
  if (labelled.length > 0 && sections.length > 0) {
    const heads = labelled.filter(
      (at, index) => index === 0 || sections.some((one) => one > (labelled[index - 1] ?? 0) && one < at),
    );
    return heads.slice(0, limits.items).map((line) => ({ line, candidate: null }));
  }
  return restarts(signs, sections);
}

function restarts(signs: Signs, sections: readonly number[]): ChosenHeading[] {
  const heads: ChosenHeading[] = [];
  let decided = false;
  let seen = new Set<string>();
  const isDecision = (at: number) => signs.at(at).decision !== null || signs.at(at).section?.kind === "decision";
  if (!sections.some(isDecision)) return [];
  for (const at of sections) {
    const kind = isDecision(at) ? "decision" : (signs.at(at).section?.kind ?? "other");
    const restart = decided && seen.has(kind) && (kind === "decision" || startKinds.has(kind));
    if (heads.length === 0 || restart) {
      heads.push({ line: at, candidate: null });
      decided = false;
      seen = new Set();
    }
    seen.add(kind);
    if (kind === "decision") decided = true;
  }
  return heads.slice(0, limits.items);
}

const startKinds = new Set(["presentation", "resume", "occasion", "background", "recommendation", "route"]);
