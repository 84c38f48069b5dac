import { readTimes } from "../../../../danish/times/times.ts";
import { type Hit, type PrecheckRule, warnAt } from "../rule.ts";
import { type Subject, type TextOf, textsOf } from "../subject.ts";

const ofThisAgenda =
  /(?<![\p{L}])(?:dagsordenens[ \u00a0](?:punkt|pkt\.|sag)(?:[ \u00a0]nr\.?)?[ \u00a0](\d{1,4})|(?:punkt|pkt\.|sag(?:en)?)(?:[ \u00a0]nr\.?)?[ \u00a0](\d{1,4})[ \u00a0](?:på|i)[ \u00a0](?:denne|dagens|samme|mødets)[ \u00a0]dagsorden(?:en)?)(?![\p{L}\d])/giu;
const ownMeeting =
  /(?<![\p{L}])(?:udvalgets (?:ordinære |ekstraordinære |sidste |forrige |næste )?møde|udvalgsmødet|udvalgsmøde|på (?:sit |sidste |forrige |næste )?mødet?)[ \u00a0](?=(?:den|d\.)[ \u00a0]?\d)/giu;

/** Items of this agenda and meetings of this committee that the text speaks of and the caller does not know. */
export const references: PrecheckRule = {
  name: "references",
  check: (subject) =>
    textsOf(subject)
      .filter(({ file }) => file === null)
      .flatMap((place) => [...items(subject, place), ...meetings(subject, place)]),
};

function items({ context }: Subject, place: TextOf): Hit[] {
  const known = context.items;
  if (!known) return [];
  const numbers = new Set(known.map((number) => number.replace(/\D/g, "")));
  return [...place.text.text.matchAll(ofThisAgenda)].flatMap((match): Hit[] => {
    const number = match[1] ?? match[2] ?? "";
    const after = place.text.text.slice(match.index + match[0].length, match.index + match[0].length + 24);
    // "dagsordenens punkt 5 den 3. juni", "fra mødet i maj": another agenda.
    if (numbers.has(number) || /^[ \u00a0,(]{1,2}(?:den|d\.|fra|for|til|på)[ \u00a0]/i.test(after)) return [];
    return [warnAt("item-unknown", place, [match.index, match.index + match[0].length], { number })];
  });
}

function meetings({ context }: Subject, place: TextOf): Hit[] {
  const known = [...(context.meetings ?? [])].sort();
  const [first, last] = [known[0], known.at(-1)];
  const { text } = place.text;
  if (first === undefined || last === undefined || context.day === null) return [];
  return [...text.matchAll(ownMeeting)].flatMap((match): Hit[] => {
    const from = match.index + match[0].length;
    const [time] = readTimes(text.slice(from, from + 40), { date: context.day ?? "", meetings: known });
    const day = time?.span[0] === 0 && time.from === time.to ? time.from : undefined;
    // Outside what the caller knows nothing can be said.
    if (!time || day === undefined || day < first || day > last) return [];
    const held = [day, ...(time.alternatives ?? []).map((other) => other.from)];
    if (held.some((one) => one !== undefined && known.includes(one))) return [];
    return [warnAt("meeting-unknown", place, [match.index, from + time.span[1]], { day })];
  });
}
