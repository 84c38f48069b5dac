/** A file in a zip as the head in front of it tells. `packed`: up to the next head, or to the end of what there is. */
export interface LocalEntry {
  readonly name: Buffer;
  readonly deflated: boolean;
  readonly packed: Buffer;
}

const head = Buffer.from("PK\x03\x04", "latin1");
const headLength = 30;

/** Every file that begins in a zip, in order, by the heads in front of them. For zips whose end is lost. Linear. */
export function* localEntries(zip: Buffer): Generator<LocalEntry> {
  let at = zip.indexOf(head);
  while (at >= 0 && at + headLength <= zip.length) {
    const method = zip.readUInt16LE(at + 8);
    const stated = zip.readUInt32LE(at + 18);
    const nameEnd = at + headLength + zip.readUInt16LE(at + 26);
    const from = nameEnd + zip.readUInt16LE(at + 28);
    if (from > zip.length) return;
    // Where the length stands behind the file, it is 0 here; deflated data know their own end.
    const after = stated > 0 && from + stated <= zip.length ? from + stated : from;
    const next = zip.indexOf(head, after);
    const packed = zip.subarray(from, stated > 0 ? Math.min(from + stated, zip.length) : next < 0 ? zip.length : next);
    if (method === 0 || method === 8)
      yield { name: zip.subarray(at + headLength, nameEnd), deflated: method === 8, packed };
    at = next;
  }
}
