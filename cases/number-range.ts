/** `1-3` or `1,2` or `1a` as the numbers they mean. */
export function numbersOf(said: string): string[] {
  return said.split(",").flatMap((part) => {
    const [from = "", to] = part.trim().split("-");
    if (to === undefined) return [from];
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => String(Number(from) + index));
  });
}
