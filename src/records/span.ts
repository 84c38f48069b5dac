/** Half-open range of UTF-16 offsets into the text that `traad read --text` prints: `[from, to)`. */
export type Span = readonly [from: number, to: number];
