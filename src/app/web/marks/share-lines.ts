import { say as sayIn } from "../../../output/texts/say.ts";
import type { MarkAnswers, MarkCriteria } from "../../../records/mark.ts";
import { markShare } from "../../../records/mark-share.ts";

/** The texts that a share is said with, by the names that `static/mark-share.js` has for them. */
export interface ShareTexts {
  readonly share: string;
  readonly group: string;
  readonly asked: string;
  readonly askedGroups: string;
  readonly met: string;
  readonly not: string;
  readonly none: string;
  readonly over: string;
}

/** The texts, with their places unfilled. */
export function shareTexts(language: "da" | "en"): ShareTexts {
  const say = (key: Parameters<typeof sayIn>[1]) => sayIn(language, key);
  return {
    share: say("mark-apply.share"),
    group: say("mark-apply.share.group"),
    asked: say("mark-apply.share.asked"),
    askedGroups: say("mark-apply.share.asked.groups"),
    met: say("mark-apply.share.met"),
    not: say("mark-apply.share.not"),
    none: say("mark-apply.share.none"),
    over: say("mark-apply.share.over"),
  };
}

/** The mark between whole and tenths in a language. */
export const decimalOf = (language: "da" | "en") => (language === "da" ? "," : ".");

/** Tenths of a percent as they are read: 98 is *9,8*, 100 is *10*. */
export function percentOf(language: "da" | "en", tenths: number): string {
  const whole = String(Math.floor(tenths / 10));
  return tenths % 10 === 0 ? whole : `${whole}${decimalOf(language)}${tenths % 10}`;
}

/**
 * A company's share beside what is asked of it, a line each; the same words as `static/mark-share.js` says while the numbers
 * are typed.
 */
export function shareLines(
  language: "da" | "en",
  criteria: Pick<MarkCriteria, "schemes" | "sizes">,
  answers: Pick<MarkAnswers, "employees" | "counts">,
): string[] {
  const say = (key: Parameters<typeof sayIn>[1], fill?: Parameters<typeof sayIn>[2]) => sayIn(language, key, fill);
  if (answers.employees < 1) return [say("mark-apply.share.none")];
  const { people, tenths, groups, size, met } = markShare(criteria, answers);
  if (people > answers.employees) return [say("mark-apply.share.over")];
  const several = groups.length > 1;
  const lines = several
    ? groups.map((each) =>
        say("mark-apply.share.group", { group: each.group, share: percentOf(language, each.tenths) }),
      )
    : [say("mark-apply.share", { share: percentOf(language, tenths) })];
  if (size === null) return lines;
  const asked = { share: percentOf(language, Math.round(size.share * 10)), groups: size.groups };
  return [
    ...lines,
    say(several ? "mark-apply.share.asked.groups" : "mark-apply.share.asked", asked),
    say(met ? "mark-apply.share.met" : "mark-apply.share.not"),
  ];
}
