import { ownOnes } from "../actors.ts";
import type { Act, PromiseConstruct } from "../construct.ts";
import { frameOf } from "../frames.ts";
import { isAdverb, type Statement } from "../statement.ts";
import { remembered } from "../word-classes.ts";

/** Words in -r that say what one of ours does; *er, har, kan, mener, finder* say what it is, may and thinks. */
const does = remembered(
  /^(?!(?:er|har|var|kan|skal|vil|bør|må|efter|over|under|eller|heller|ønsker|mener|finder|vurderer|oplever|anser|håber|forventer|består|udgør|består|hører|indstiller|anbefaler|foreslår|godkender|tiltræder|tilslutter|oplyser|bemærker|noterer|konstaterer|kvitterer|anerkender|støtter|bakker|roser|takker|medlemmer|borgere|sager|møder|forvaltninger|lærer|leder|partier|ejer|driver|råder|dækker|fordeler)$)\p{L}{2,}(?:er|år|ør)$/u,
);

/**
 * One of ours does something, in few words and right behind its name: *Formanden svarer foreningen*, *Det giver Kalle
 * videre*, *Koordinatoren ser på det*. Of these verbs everything may be said; what is decided so will be done.
 */
export const ownAct: PromiseConstruct = {
  name: "own-act",
  read(statement) {
    if ((statement.classes & ownOnes) === 0 || statement.words.length > 34) return [];
    const { words } = statement;
    const at = words.findIndex(({ text }) => does(text));
    const word = words[at];
    if (!word || at > 9) return [];
    const subject = subjectBeside(statement, at);
    const frame = subject && frameOf(statement, at, "present");
    if (!frame || frame.type === "relative") return [];
    const act: Act = {
      kind: /^(?:orienterer|fremlægger|forelægger|præsenterer|redegør)$/.test(word.text) ? "report-back" : "deliver",
      from: word.from,
      to: word.to,
      frame: { ...frame, subject },
      form: "present",
      weight: 0,
      weighed: "any",
      needsTime: false,
    };
    return [act];
  },
};

/** One of ours that the verb agrees with: in front of it with at most its own field between, or right behind it. */
function subjectBeside({ words }: Statement, at: number): NonNullable<Act["frame"]["subject"]> | null {
  for (let back = at - 1; back >= 0 && back >= at - 4; back--) {
    const word = words[back];
    if (word?.stop !== "") return null;
    if ((word.classes & ownOnes) !== 0)
      return /^(?:af|for|til|med|fra|hos|i|på|mellem|om)$/.test(words[back - 1]?.text ?? "")
        ? null
        : { kind: "own", text: word.text, from: word.from, to: word.to };
    if (!isAdverb(word.text) && !/^(?:fra|i|for|og|\p{L}{4,})$/u.test(word.text)) return null;
  }
  const next = words[at + 1];
  if (at > 0 && next && (next.classes & ownOnes) !== 0 && words[at]?.stop === "")
    return { kind: "own", text: next.text, from: next.from, to: next.to };
  return null;
}
