const lookAlikes = /(?<!\p{L})[OoIl]{1,3}(?=\d)|(?<=\d)[OoIl]{1,3}(?!\p{L})/gu;

/** The text with the letters O, o, I and l that stand among digits as the digits they look like; every offset holds. */
export function withDigits(text: string): string {
  return text.replace(lookAlikes, (letters) => letters.replace(/[Oo]/g, "0").replace(/[Il]/g, "1"));
}
