import { crc32, deflateRawSync } from "node:zlib";

/** A part of a package: its path, and its text or bytes. */
export interface Part {
  readonly name: string;
  readonly text: string | Uint8Array;
}

// 1 January 1980, the first day a ZIP file can name: the same parts make the same bytes.
const firstDay = 0x21;

/** The parts as a ZIP file (PKWARE's APPNOTE 6.3), deflated, names in UTF-8. For parts of less than 4 GB in all. */
export function zipOf(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of parts) {
    const bytes = typeof text === "string" ? Buffer.from(text, "utf8") : Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const path = Buffer.from(name, "utf8");
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0); // version needed
    head.writeUInt16LE(0x0800, 2); // names in UTF-8
    head.writeUInt16LE(8, 4); // deflated
    head.writeUInt16LE(firstDay, 8);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(path.length, 22);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    head.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    const signature = Buffer.from([0x50, 0x4b, 3, 4]);
    locals.push(signature, head, path, packed);
    entries.push(entry, path);
    offset += signature.length + head.length + path.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}
