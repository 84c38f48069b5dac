import { formatDay, formatNumber } from "../../../output/texts/format.ts";
import { type Language, say as sayIn } from "../../../output/texts/say.ts";
import type { MarkCriteria } from "../../../records/mark.ts";
import { groupsOf } from "../../../records/mark-share.ts";
import { inLanguage } from "../../../records/survey.ts";
import { percentOf } from "./share-lines.ts";

/** A round's criteria in sentences: the period, what is asked by size, and what must lie in the municipality. */
export function criteriaLines(language: Language, criteria: MarkCriteria): string[] {
  const several = groupsOf(criteria).length > 1;
  const { from, to, sizes, place } = criteria;
  const asked = [...sizes]
    .sort((a, b) => a.from - b.from)
    .map((size) => {
      const number = size.from === 1 ? "one" : "other";
      return sayIn(language, several ? `marks.criteria.size.groups.${number}` : `marks.criteria.size.${number}`, {
        from: formatNumber(language, size.from),
        share: percentOf(language, Math.round(size.share * 10)),
        groups: size.groups,
      });
    });
  const days = { from: formatDay(language, from), to: formatDay(language, to) };
  return [sayIn(language, "marks.criteria.period", days), ...asked, sayIn(language, `marks.criteria.place.${place}`)];
}

/** The schemes by name, each with its group where there are several. */
export function schemeLines(language: Language, criteria: MarkCriteria): string[] {
  const several = groupsOf(criteria).length > 1;
  return groupsOf(criteria).flatMap((group) =>
    criteria.schemes
      .filter((scheme) => scheme.group === group)
      .map(({ name }) =>
        several
          ? `${inLanguage(name, language)} (${sayIn(language, "marks.group", { group }).toLowerCase()})`
          : inLanguage(name, language),
      ),
  );
}
