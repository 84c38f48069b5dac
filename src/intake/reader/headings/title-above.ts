import { accessFlag, closedMark } from "../constructs/closed.ts";
import type { HeadingCandidate } from "../constructs/item-heading.ts";
import { partHeading } from "../constructs/part-heading.ts";
import type { Signs } from "../outline.ts";
import type { ChosenHeading } from "./chosen-heading.ts";
import { nextLine, previousLine } from "./lines-around.ts";

/** `Sag nr. 129` below its title: the item begins at the title. */
export function titleAbove(signs: Signs, line: number, candidate: HeadingCandidate): ChosenHeading {
  const plain = { line, candidate };
  if (candidate.style !== "keyword" || candidate.titleAt[1] > candidate.titleAt[0] || candidate.closed) return plain;
  const below = signs.at(nextLine(signs, line));
  if (!below.section && below.decision?.form !== "heading" && !below.caseNumber) return plain;
  const previous = previousLine(signs, line);
  const title = signs.lines[previous];
  const sign = signs.at(previous);
  if (
    !title ||
    title.text.length > 200 ||
    sign.section ||
    sign.decision ||
    sign.caseNumber ||
    sign.item ||
    partHeading(title.text) ||
    accessFlag(title.text) !== null ||
    /[.:;]$/.test(title.text) ||
    !title.gap
  )
    return plain;
  const mark = closedMark(title.text);
  return {
    line: previous,
    numberLine: line,
    candidate: { ...candidate, titleAt: [mark.from, mark.to], closed: mark.closed },
  };
}
