/**
 * The code points that a TrueType font has a glyph for, from its `cmap` table (OpenType 1.9, formats 4 and 12, which
 * all fonts of today have). Throws where the font has neither.
 */
export function fontCoverage(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableAt(view, "cmap");
  const covered = new Set<number>();
  let understood = false;
  for (let at = 0; at < view.getUint16(cmap + 2); at++) {
    const table = cmap + view.getUint32(cmap + 4 + at * 8 + 4);
    const format = view.getUint16(table);
    if (format === 4) addSegments(view, table, covered);
    else if (format === 12) addGroups(view, table, covered);
    else continue;
    understood = true;
  }
  if (!understood) throw new Error("The font has no table of characters in format 4 or 12.");
  return covered;
}

function tableAt(view: DataView, wanted: string): number {
  for (let at = 0; at < view.getUint16(4); at++) {
    const entry = 12 + at * 16;
    const tag = [0, 1, 2, 3].map((byte) => String.fromCharCode(view.getUint8(entry + byte))).join("");
    if (tag === wanted) return view.getUint32(entry + 8);
  }
  throw new Error(`The font has no table ${wanted}.`);
}

/** Format 4: segments of the first plane; a character whose glyph is 0 is not covered. */
function addSegments(view: DataView, table: number, covered: Set<number>): void {
  const doubled = view.getUint16(table + 6);
  const [ends, starts] = [table + 14, table + 16 + doubled];
  const [deltas, offsets] = [starts + doubled, starts + 2 * doubled];
  for (let segment = 0; segment < doubled; segment += 2) {
    const [from, to] = [view.getUint16(starts + segment), view.getUint16(ends + segment)];
    const [delta, offset] = [view.getUint16(deltas + segment), view.getUint16(offsets + segment)];
    for (let code = from; code <= to && code < 0xffff; code++) {
      const glyph = offset === 0 ? code : view.getUint16(offsets + segment + offset + (code - from) * 2);
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) covered.add(code);
    }
  }
}

/** Format 12: groups of all planes. */
function addGroups(view: DataView, table: number, covered: Set<number>): void {
  for (let at = 0; at < view.getUint32(table + 12); at++) {
    const group = table + 16 + at * 12;
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code++) {
      if (view.getUint32(group + 8) + code - view.getUint32(group) !== 0) covered.add(code);
    }
  }
}
