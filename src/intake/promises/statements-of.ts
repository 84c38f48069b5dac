import { stemWord } from "../../danish/stems.ts";
import type { Span } from "../../records/span.ts";
import type { TextPassage } from "./passages.ts";
import { placesIn } from "./place-in-source.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { type Around, type Statement, statementOf } from "./statement.ts";
import { verbClass } from "./verb-classes.ts";
import type { View } from "./view.ts";
import { passageAt } from "./within.ts";

/** A sentence with its place in the source. */
export interface Placed {
  readonly statement: Statement;
  readonly span: Span;
}

/** A sentence as it stands, and the parts it may be divided into; none where it says one thing. */
export interface Divided {
  readonly whole: Placed;
  readonly parts: readonly Placed[];
}

/** The sentences of a passage, without those that are set aside, in the order of the text. */
export function statementsOf(passage: TextPassage, view: View): Divided[] {
  const place = placesIn(passage.text, view.text, passage.span);
  const within = passageAt(passage);
  const placed = (sentence: Sentence, around: Around): Placed => {
    const from = exactly(view.text, sentence.text, place(sentence.from));
    return {
      statement: statementOf(sentence, within(sentence.from) ?? passage, around),
      span: [
        from,
        view.text.startsWith(sentence.text, from)
          ? from + sentence.text.length
          : Math.max(from, place(sentence.to - 1) + 1),
      ],
    };
  };
  const sentences = sentencesOf(passage.text);
  let before: number | null = null;
  return sentences.flatMap((sentence, at): Divided[] => {
    const around: Around = { place: placeAmong(at, sentences.length), before };
    const whole = placed(sentence, around);
    before = whole.statement.cues;
    if (within(sentence.from) === null || isSetAside(view, passage, whole.span)) return [];
    return [{ whole, parts: partsOf(sentence).map((part) => placed(part, around)) }];
  });
}

/** Within a mended line a place is only reckoned: where the words themselves stand nearby, they tell it. */
function exactly(source: string, words: string, from: number): number {
  const begin = words.slice(0, 30);
  if (source.startsWith(begin, from)) return from;
  const near = Math.max(0, from - 60);
  const at = source.slice(near, from + 120).indexOf(begin);
  return at < 0 ? from : near + at;
}

function placeAmong(at: number, count: number): Around["place"] {
  if (count === 1) return "only";
  return at === 0 ? "first" : at === count - 1 ? "last" : "middle";
}

/** Where a sentence says two things: *går i gang i august, og stien forventes færdig i december*. */
const joint =
  /(?:(?:, (?:og|samt|men|idet|hvorefter|hvorfor) | hvorfor |(?: og| samt) (?=at |der |sagen |\p{L}{4,}(?:en|et|ne) (?:skal|vil|er|bliver|forventes|tages|behandles|evalueres|forelægges|fremlægges|genoptages) ))(?=(?:at|der) |(?:[\p{L}]+ ){1,5}(?:skal|vil|er|bliver|står|går|\p{L}+es|\p{L}{3,}er) )|; )/gu;

/** *kontakter ejerne og vender tilbage til udvalget*: another act of the same ones. */
const joined = /,? (?:og|samt) (?=(\p{Ll}{3,}(?:er|es|år|ås)) \p{Ll})/gu;

function partsOf(sentence: Sentence): Sentence[] {
  const { text } = sentence;
  if (text.length !== sentence.to - sentence.from) return [];
  if (!/[,;]| (?:og|samt|hvorfor) /.test(text)) return [];
  const also = [...text.matchAll(joined)].filter(
    ({ 1: verb = "", index }) => verbClass(stemWord(verb)) === "ends" && hasVerb(text.slice(0, index), verb),
  );
  const cuts = [...text.matchAll(joint), ...also]
    .map((match) => [match.index, match.index + match[0].length] as const)
    .sort(([a], [b]) => a - b)
    .filter(([from], at, all) => at === 0 || from >= (all[at - 1]?.[1] ?? 0));
  if (cuts.length === 0 || cuts.length > 5) return [];
  const starts = [0, ...cuts.map(([, to]) => to)];
  return starts.flatMap((from, at): Sentence[] => {
    const to = cuts[at]?.[0] ?? text.length;
    if (from === to) return [];
    return [
      {
        ...sentence,
        text: text.slice(from, to),
        from: sentence.from + from,
        to: sentence.from + to,
        points: at === starts.length - 1 ? sentence.points : [],
      },
    ];
  });
}

/** A verb of the same form stands in front: *taler* beside *tager*, *lægges* beside *annonceres*. */
const hasVerb = (before: string, verb: string): boolean =>
  (verb.endsWith("s") ? /\p{Ll}{3,}(?:es|ås)(?![\p{L}])/u : /\p{Ll}{3,}(?:er|år)(?![\p{L}])/u).test(before);

/** A member's dissent is no promise of the committee's, nor what an older decision quoted inside the item says. */
function isSetAside({ reading }: View, passage: TextPassage, span: Span): boolean {
  const { item } = passage;
  const of = item === null ? undefined : reading.items[item];
  if (!of) return false;
  const inside = (pointer: string): boolean => {
    const range = reading.spans[`/items/${item}/${pointer}`];
    return range !== undefined && range[0] <= span[0] && span[1] <= range[1] + 1;
  };
  if (!passage.adopted && of.earlierDecisions.some((_, at) => inside(`earlierDecisions/${at}`))) return true;
  return (
    passage.role === "decision" && (of.decision?.dissents ?? []).some((_, at) => inside(`decision/dissents/${at}`))
  );
}
