const termWord = /(?<!\d)((?:19|20)(\d\d)) ?[-–] ?((?:19|20)?(\d\d))(?![-\d])/;

/** `2014-17` and `2014 – 2017` as `2014-2017`, with its place; null where the figures are no term of office. */
export function termIn(text: string): { term: string; from: number; to: number } | null {
  const match = termWord.exec(text);
  const [whole = "", first = "", short = "", , last = ""] = match ?? [];
  const years = (Number(last) - Number(short) + 100) % 100;
  if (!match || years < 1 || years > 8) return null;
  const end = String(Number(first) + years);
  return { term: `${first}-${end}`, from: match.index, to: match.index + whole.length };
}
