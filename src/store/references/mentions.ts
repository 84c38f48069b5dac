import { readTimes } from "../../danish/times/times.ts";
import type { AgendaItem } from "../../records/agenda-item.ts";
import { committeeKey } from "../import/match-names.ts";

/**
 * An earlier meeting that an item's own words refer to (*på mødet den 21. august 2019*, *7. december godkendte udvalget*),
 * or an earlier item (*jf. punkt 47*). `committee`: its name as compared; null for the item's own. `day`: null where only
 * an item's number is told.
 */
export interface Mention {
  readonly committee: string | null;
  readonly day: string | null;
  readonly number: string | null;
}

/** What makes a day in the past the day of a meeting: that somebody met, or did what only a committee does. */
const meetingWord =
  /\bmøde[tr]?\b|\b(?:byrådet|kommunalbestyrelsen|regionsrådet|udvalget|\S{3,30}(?:udvalget|nævnet|bestyrelsen))\b|\b(?:vedtog|tiltrådte|besluttede|godkendte|behandlede|drøftede|anbefalede|udsatte|forelagt|præsenteret|orienteret)\b/i;
const itemNumber = /\b(?:punkt|pkt\.?|dagsordenspunkt|sag nr\.?)[ \u00a0]{0,2}(?:nr\.?[ \u00a0]?)?(\d{1,4}[a-z]?)\b/i;
const referring = /\b(?:jf\.?|jævnfør|se|henviser til|henvises til)\b/i;
const committeeName =
  /\b(?:(?:[Uu]dvalget|[Rr]ådet|[Nn]ævnet) for [A-ZÆØÅ][\p{L}-]{1,30}(?:(?:, | og )[A-ZÆØÅ][\p{L}-]{1,30}){0,4}|[A-ZÆØÅ][\p{L}-]{1,30}(?:(?:-,? (?:og )?| og )[\p{L}-]{2,30}){0,3}(?:udvalget|rådet|nævnet)|Byrådet|Kommunalbestyrelsen|Regionsrådet)(?![\p{L}-])/u;

/** No sentence longer than this is looked into: what is longer is a table run together. */
const longestSentence = 1000;

/**
 * The earlier meetings and items that an open item's text refers to, each once. `day`: the item's meeting day, ISO; days
 * without a year are the last of their name before it. Older decisions that the item quotes are not among them.
 */
export function mentionsOf(item: AgendaItem, day: string | null): Mention[] {
  if (item.public !== true || day === null) return [];
  const found = new Map<string, Mention>();
  for (const sentence of sentencesOf(item)) {
    for (const mention of mentionsIn(sentence, day)) {
      found.set(`${mention.committee}@${mention.day}#${mention.number}`, mention);
    }
  }
  return [...found.values()].filter(({ number, day: of }) => of !== null || number !== item.number);
}

function sentencesOf(item: AgendaItem): string[] {
  const texts = item.sections
    .filter(({ kind }) => kind !== "history" && kind !== "route" && kind !== "attachments")
    .map((section) => section.text);
  const points = item.recommendation?.points.map((point) => point.text) ?? [];
  return [...texts, ...points, item.decision?.text ?? ""].flatMap((text) =>
    text
      .split(/(?<=[.!?:])\s+(?=[\p{Lu}\d])|\n{1,}/u)
      .filter((sentence) => sentence.length <= longestSentence && /\d/.test(sentence)),
  );
}

function mentionsIn(sentence: string, day: string): Mention[] {
  const number = itemNumber.exec(sentence)?.[1]?.toLowerCase() ?? null;
  const committee = committeeName.exec(sentence)?.[0] ?? null;
  const of = committee === null ? null : committeeKey(committee);
  if (meetingWord.test(sentence)) {
    const days = readTimes(sentence, { date: day }).flatMap(({ kind, from, to }) =>
      kind === "date" && from !== undefined && from === to && from < day ? [from] : [],
    );
    if (days.length > 0) {
      const only = days.length === 1 ? number : null;
      return days.map((each) => ({ committee: of, day: each, number: only }));
    }
  }
  return number !== null && referring.test(sentence) ? [{ committee: of, day: null, number }] : [];
}
