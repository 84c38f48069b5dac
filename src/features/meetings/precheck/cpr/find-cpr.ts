import type { Span } from "../../../../records/span.ts";
import { type Columns, columnsOf } from "./columns.ts";
import { type DigitGroup, digitGroups } from "./digit-groups.ts";
import { type Form, formOf } from "./forms.ts";
import { type Label, labelAt, labelOfHeading } from "./labels.ts";
import { withDigits } from "./look-alikes.ts";
import { birthDayOf, maskedNumber, passesModulus } from "./person-number.ts";
import { surroundingsOf } from "./surroundings.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

/**
 * A number that is or may be a personal number. `stop`: it is; `release`: a second person must look; `broken`: the text
 * calls it a personal number, but it holds no day of the calendar. Only `masked` may be shown.
 */
export interface FoundNumber {
  readonly span: Span;
  readonly verdict: Exclude<Verdict, null>;
  readonly masked: string;
  /** What made it one: the words beside it, the way it is written, or the check digit. */
  readonly why: "label" | "written" | "modulus" | "date";
}

/**
 * The personal numbers of a text, in order, without overlap: however they are divided, with whatever dash, across lines,
 * inside brackets, glued to words, with letters for digits. `today` (days since 1970): later days of birth are none;
 * null where it is not known. Takes time in proportion to the text.
 */
export function findCpr(text: string, today: number | null): FoundNumber[] {
  const plain = scan(text, text, today);
  const mended = withDigits(text);
  if (mended === text) return plain;
  // Where letters stand for digits, the number must be plain otherwise.
  const more = scan(mended, text, today).filter(
    (one) => !plain.some(({ span }) => span[0] < one.span[1] && one.span[0] < span[1]),
  );
  return [...plain, ...more].sort((a, b) => a.span[0] - b.span[0]);
}

function scan(text: string, original: string, today: number | null): FoundNumber[] {
  const groups = digitGroups(text);
  const found: FoundNumber[] = [];
  let columns: Columns | null = null;
  let last: { readonly to: number; readonly label: Label } | null = null;
  for (let at = 0; at < groups.length; ) {
    const form = formOf(groups, at);
    const first = groups[at];
    const final = form ? groups[at + form.count - 1] : undefined;
    if (!form || !first || !final) {
      at += 1;
      continue;
    }
    const span: Span = [first.from, final.to];
    let label = labelAt(text, ...span);
    if (label === null) {
      columns ??= columnsOf(text);
      const heading = columns.headingAt(span[0]);
      label = heading === null ? null : labelOfHeading(heading);
    }
    // "CPR-numre: 010190-1234, 020285-1234 og …": the label holds for the whole list.
    if (label === null && last?.label === "cpr" && goesOn(text.slice(last.to, span[0]))) label = "cpr";
    const one = judge(text, original, groups, at, form, label, today);
    if (one) {
      found.push(one);
      last = { to: span[1], label };
      at += form.count;
    } else at += 1;
  }
  return found;
}

const goesOn = (between: string): boolean => between.length < 12 && /^[\s,;/&•*-]*(?:og|samt)?\s*$/.test(between);

function judge(
  text: string,
  original: string,
  groups: readonly DigitGroup[],
  at: number,
  form: Form,
  label: Label,
  today: number | null,
): FoundNumber | null {
  const run = groups.slice(at, at + form.count);
  const digits = run.map((group) => group.digits).join("");
  const span: Span = [run[0]?.from ?? 0, run.at(-1)?.to ?? 0];
  const birth = birthDayOf(digits);
  const born = birth !== null && (today === null || birth <= today);
  const modulus = passesModulus(digits);
  const lettered = text !== original && original.slice(...span) !== text.slice(...span);
  const verdict = verdictOf({ form, label, born, modulus, lettered, ...surroundingsOf(text, groups, at, form.count) });
  if (verdict === null) return null;
  const written = form.name === "halves" && form.joint === "dash";
  const why = label === "cpr" ? "label" : written ? "written" : modulus ? "modulus" : "date";
  return { span, verdict, masked: maskedNumber(digits), why };
}
