import { findNames } from "../find-names.ts";
import { type Hit, type PrecheckRule, warnAt } from "../rule.ts";
import { textsOf } from "../subject.ts";

/** Words that say of the matter itself that it is not for the public; not words about secrecy in general. */
const saysClosed =
  /(?<![\p{L}])(?:(?:punktet|sagen|bilaget|bilagene|notatet|dokumentet|materialet|indholdet|oplysningerne|tilbuddene|dette (?:punkt|bilag|notat|dokument))\s+(?:er|behandles|bør behandles|skal behandles|skal være|holdes)\s+(?:derfor\s+)?(?:lukkede?|fortrolige?t?|(?:for|bag) lukkede døre|undtaget fra (?:aktindsigt|offentlighed))|må ikke (?:offentliggøres|videregives|deles uden for)|ikke til (?:offentliggørelse|offentligheden)|lukket (?:bilag|punkt|dagsorden(?:spunkt)?)(?=\s*[:)\]\n]|$)|(?:jf\.?|efter|i henhold til|med henvisning til)\s+(?:lov om kommunernes styrelse(?:s)?|styrelseslovens?|kommunestyrelseslovens?)\s+§\s?10(?!\d))(?![\p{L}])/giu;
/** A stamp on a line of its own, or at the start of a title. */
const stamp =
  /(?:^|\n)[ \t]*[([*_]*(?:strengt )?(?:fortroligt?|internt arbejdspapir|intern(?:t)? brug|til intern brug|lukket|personfølsomt)[)\]*_!]*[ \t]*(?=\n|$|[:–-] )/giu;

/** Matter that its own words call closed in an item that is open, and a closed item whose title names somebody. */
export const closedMatter: PrecheckRule = {
  name: "closed-matter",
  check(subject) {
    const { item } = subject;
    if (item?.public === false) return titleNames(subject);
    // What stands outside the items is their list, which tells of closed items by right.
    const within = textsOf(subject).filter(({ file, text }) => file !== null || text.field !== "outside");
    const closed = (item?.attachments ?? []).filter((attachment) => !attachment.public).map(({ title }) => title);
    const marks = (line: string): boolean => closed.some((title) => line.includes(title));
    return within.flatMap((place) =>
      [saysClosed, stamp].flatMap((pattern) =>
        [...place.text.text.matchAll(pattern)].flatMap((match): Hit[] => {
          // The mark of an attachment that is closed, on the list of attachments.
          if (marks(lineOf(place.text.text, match.index + match[0].length))) return [];
          const lead = /^\s*/.exec(match[0])?.[0].length ?? 0;
          return [warnAt("closed-words", place, [match.index + lead, match.index + match[0].length])];
        }),
      ),
    );
  },
};

function lineOf(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  return text.slice(text.lastIndexOf("\n", at - 1) + 1, Math.min(end < 0 ? text.length : end, at + 300));
}

function titleNames({ texts, context }: Parameters<PrecheckRule["check"]>[0]): Hit[] {
  return texts
    .filter(({ field }) => field === "title")
    .flatMap((text) =>
      findNames(text.text, context.people).map(({ span }) => warnAt("closed-title-names", { file: null, text }, span)),
    );
}
