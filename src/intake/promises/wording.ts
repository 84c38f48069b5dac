import type { TimeExpression } from "../../danish/times/time-expression.ts";
import type { Act } from "./construct.ts";
import type { Statement } from "./statement.ts";

const condition =
  /(?:^|[\s,])((?:når|hvis|såfremt|så snart|under forudsætning af|betinget af|forudsat|med forbehold for|afhængig af|i det omfang)(?![\p{L}])[^,.;]{6,160})/iu;

/** The condition a promise hangs on, as written. */
export function conditionOf(text: string): string | null {
  const found = condition.exec(text)?.[1]?.trim() ?? null;
  return found === null || /^når (?:det gælder|det kommer)/i.test(found) ? null : found;
}

/** What was promised in the text's own words: the sentence from its act on, without who and when at its ends. */
export function whatOf(statement: Statement, act: Act, when: TimeExpression | undefined): string {
  const { sentence, words } = statement;
  const { text } = sentence;
  let from = 0;
  let to = text.length;
  const first = words.findIndex((word) => word.from >= act.from);
  const subject = act.frame.subject;
  if (subject && subject.to <= act.from && act.from - subject.to < 60) from = subject.to;
  else if (first > 0 && act.from > 80) from = words[Math.max(0, first - 3)]?.from ?? 0;
  if (when && when.span[0] <= from + 2 && when.span[1] < act.from) from = Math.max(from, when.span[1]);
  if (when && when.span[1] >= to - 2 && when.span[0] > act.to) to = when.span[0];
  const points = sentence.points.length > 0 ? ` ${sentence.points.join("; ")}` : "";
  const what = `${text.slice(from, to)}${points}`
    .replace(/^[\s,;:–-]*(?:at\s+|og\s+|vil\s+|skal\s+|der\s+)*/i, "")
    .replace(/[\s,;:.–-]*(?:\s(?:til|på|i|inden|senest|den|om|efter))?[\s,;.–]*$/i, "")
    .trim();
  return what === "" ? text : what;
}
