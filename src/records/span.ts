/** Half-open range of UTF-16 offsets into the text that `traad read --text` prints: `[from, to)`. */
export type Span = readonly [from: number, to: number];

/** True when `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}
