import { type NumberExpression, readNumbers } from "../../../../danish/numbers/numbers.ts";
import { type Hit, type PrecheckRule, warnAt } from "../rule.ts";
import { type TextOf, textsOf } from "../subject.ts";

/** What may stand between a share in numbers and the same in per cent. */
const equals =
  /^(?:[ \u00a0\n]{1,2}[\p{L}-]{1,30}){0,4}[ \u00a0\n,;]{0,2}(?:=|≈|~|svarende til|hvilket svarer til|det svarer til|svarer til|hvilket er|dvs\.?|det vil sige|\()[ \u00a0\n]{0,2}(?:til )?(?:en andel på |andel på )?$/iu;
/** `38 % (3 af 8)`. */
const inBrackets = /^(?:[ \u00a0\n][\p{L}-]{1,30}){0,4}[ \u00a0\n]?\($/u;

/** Shares that do not come to the percentage beside them: `3 af 8 = 38 %` is right. */
export const shares: PrecheckRule = {
  name: "shares",
  check: (subject) => textsOf(subject).flatMap((place) => [...wrongShares(place), ...wrongSums(place)]),
};

function wrongShares(place: TextOf): Hit[] {
  const { text } = place.text;
  if (!/%|pct|procent/i.test(text)) return [];
  const numbers = readNumbers(text);
  return numbers.flatMap((share, at): Hit[] => {
    if (share.of === undefined || share.of === 0 || share.unit === "percent" || share.value === null) return [];
    if (share.to !== undefined || share.value > share.of) return [];
    const percent = besidePercent(text, share, numbers[at - 1], numbers[at + 1]);
    if (!percent || percent.value === null || percent.to !== undefined) return [];
    const right = (100 * share.value) / share.of;
    if (Math.abs(right - percent.value) <= tolerance(share, percent)) return [];
    const span = [Math.min(share.span[0], percent.span[0]), Math.max(share.span[1], percent.span[1])] as const;
    return [warnAt("share-wrong", place, span, { right: rounded(right, decimalsOf(percent.text)) })];
  });
}

function besidePercent(
  text: string,
  share: NumberExpression,
  before: NumberExpression | undefined,
  after: NumberExpression | undefined,
): NumberExpression | null {
  if (after?.unit === "percent" && equals.test(between(text, share, after))) return after;
  if (before?.unit === "percent" && inBrackets.test(between(text, before, share))) return before;
  return null;
}

const between = (text: string, first: NumberExpression, second: NumberExpression): string =>
  second.span[0] - first.span[1] > 120 ? "\0" : text.slice(first.span[1], second.span[0]);

const decimalsOf = (figure: string): number => /,(\d+)/.exec(figure)?.[1]?.length ?? 0;

/** Half of the last decimal; about two points where the text itself says *ca.*, *knap*, *over*. */
function tolerance(share: NumberExpression, percent: NumberExpression): number {
  const loose = [share, percent].some((one) => one.approximate || one.bound !== undefined);
  return loose ? Math.max(2, (percent.value ?? 0) * 0.05) : 0.5 * 10 ** -decimalsOf(percent.text) + 1e-9;
}

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

const figure = "\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,4})?|\\d{1,9}(?:,\\d{1,4})?";
const unit = "(?:[ \\u00a0]?(?:mio\\.?|kr\\.?|t\\.kr\\.?|%|pct\\.?)){0,2}";
const sum = new RegExp(
  `(?<![\\d.,+/-]|[+=][ \\u00a0])(${figure})${unit}((?:[ \\u00a0]?\\+[ \\u00a0]?(?:${figure})${unit}){1,12})[ \\u00a0]?=[ \\u00a0]?(${figure})(?![\\d/])`,
  "giu",
);

/** `12 + 30 = 41`. */
function wrongSums(place: TextOf): Hit[] {
  const { text } = place.text;
  if (!text.includes("+")) return [];
  return [...text.matchAll(sum)].flatMap((match): Hit[] => {
    const parts = [match[1] ?? "", ...(match[2] ?? "").split("+").slice(1)].map((part) => figureIn(part));
    const stated = figureIn(match[3] ?? "");
    const right = parts.reduce((total, part) => total + part, 0);
    const decimals = Math.max(...[match[1] ?? "", match[2] ?? "", match[3] ?? ""].map(decimalsOf));
    if (Math.abs(right - stated) <= (decimals > 0 ? 1.5 * 10 ** -decimals : 0) + 1e-9) return [];
    return [
      warnAt("sum-wrong", place, [match.index, match.index + match[0].length], { right: rounded(right, decimals) }),
    ];
  });
}

const figureIn = (words: string): number =>
  Number((/\d[\d.]*(?:,\d+)?/.exec(words)?.[0] ?? "0").replaceAll(".", "").replace(",", "."));
