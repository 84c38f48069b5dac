import { committees, ownOnes } from "./actors.ts";
import type { Act } from "./construct.ts";
import type { Statement } from "./statement.ts";
import { classesOf } from "./word-classes.ts";

/** Who promises and who is told, as written; null where the sentence does not say. */
export function whoOf(statement: Statement, act: Act): { by: string | null; to: string | null } {
  const { sentence, words } = statement;
  const written = (from: number, to: number) => sentence.text.slice(from, to);
  const subject = act.frame.subject;
  const receives =
    /^(?:får|modtager|orienteres|præsenteres|forelægges|ønsker|ønskede|beder|bad|anmoder|anmodede|efterspørger|få|modtage)$/;
  const asked =
    /^(?:bad|beder|bede|anmoder|anmodede|pålægger|pålagde|opfordrer|opfordrede|bedes|bemyndiger|bemyndigede)$/;
  let by = subject?.kind === "own" ? written(subject.from, subject.to) : null;
  let to: string | null = null;
  if (subject && (classesOf(subject.text) & committees) !== 0) {
    const verb = words.findIndex((word) => receives.test(word.text) && Math.abs(word.from - subject.from) < 60);
    if (verb >= 0) {
      to = by;
      by = null;
    }
    const order = words.findIndex((word) => asked.test(word.text));
    const told =
      order < 0 ? undefined : words.slice(order + 1, order + 5).find((word) => (word.classes & ownOnes) !== 0);
    if (told) by = written(told.from, told.to);
  }
  if (to === null) {
    const other = words.find((word) => (word.classes & committees) !== 0 && word.from !== subject?.from);
    if (other) to = written(other.from, other.to);
  }
  return { by, to };
}
