/** An age in whole years, or a span of them, both included. */
export interface Ages {
  readonly from: number;
  readonly to: number;
}

const rules: readonly (readonly [RegExp, (one: number, other: number) => Ages | null])[] = [
  // 13-17 år, mellem 13 og 17 år
  [/(\d{1,3})\s*(?:-|–|til|to|og)\s*(\d{1,3})\s*-?\s*(?:år|aar|years)/, (one, other) => ({ from: one, to: other })],
  // 16 år, 16-årig, 16årige, 16 years old
  [/(\d{1,3})\s*-?\s*(?:år|aar|years?\b|yrs?\b)/, (one) => ({ from: one, to: one })],
  // 4 måneder, 6 uger gammel
  [/(\d{1,2})\s*-?\s*(?:måneder|måned|mdr|uger|months|weeks)\s*(?:gammel|gamle|old)/, () => ({ from: 0, to: 1 })],
  // min søn på 16, en pige på 9
  [/\bpå\s+(\d{1,3})\b(?!\s*(?:kr|km|uger|timer|dage|gange|procent|%))/, (one) => ({ from: one, to: one })],
  [/\b(?:fylder|fyldt|aged?)\s+(\d{1,3})\b/, (one) => ({ from: one, to: one })],
  // i 8. klasse: børn begynder i 0. klasse i det år, de fylder 6 (folkeskoleloven § 34).
  [/\b(\d{1,2})\.?\s*(?:klasse|kl\b)/, (one) => (one <= 10 ? { from: one + 6, to: one + 7 } : null)],
];
const asDigits: readonly (readonly [RegExp, string])[] = [
  [/\b(?:nul|nulte)\b/g, "0"],
  [/\bfør?ste (?=klasse)/g, "1. "],
  [/\banden (?=klasse)/g, "2. "],
  [/\btredje (?=klasse)/g, "3. "],
  [/\bfjerde (?=klasse)/g, "4. "],
  [/\bfemte (?=klasse)/g, "5. "],
  [/\bsjette (?=klasse)/g, "6. "],
  [/\bsyvende (?=klasse)/g, "7. "],
  [/\bottende (?=klasse)/g, "8. "],
  [/\bniende (?=klasse)/g, "9. "],
  [/\b(?:et|ét) år\b/g, "1 år"],
  [/\bto år\b/g, "2 år"],
  [/\btre år\b/g, "3 år"],
  [/\bfire år\b/g, "4 år"],
  [/\bfem år\b/g, "5 år"],
  [/\bseks år\b/g, "6 år"],
  [/\bsyv år\b/g, "7 år"],
  [/\botte år\b/g, "8 år"],
  [/\bni år\b/g, "9 år"],
  [/\bti år\b/g, "10 år"],
];
/** A time, not an age: *i 3 år*, *for 2 år siden*. */
const durations = /\b(?:i|for|efter|de sidste|seneste|in|for)\s+(?:\d+|\p{L}+)\s+år(?:\s+siden)?\b/gu;
const oldest = 120;

/** The ages that a question speaks of, the first it names; null: none. Takes small letters. */
export function agesIn(text: string): Ages | null {
  const plain = asDigits.reduce((out, [from, to]) => out.replace(from, to), text.replace(durations, " "));
  for (const [pattern, read] of rules) {
    const [, one, other] = pattern.exec(plain) ?? [];
    if (one === undefined) continue;
    const found = read(Number(one), Number(other ?? one));
    if (found !== null && found.from <= found.to && found.to <= oldest) return found;
  }
  return null;
}
