import { readBounded } from "../bounded/read-bounded.ts";
import { type Source, sizeLimits } from "../source.ts";

const zipSign = "PK\x03\x04";

/** Word's files: a zip that has the folder `word` and tells the types of its parts. Names stand unpacked in a zip. */
export const docx: Source = {
  id: "docx",
  maxBytes: sizeLimits.docx,
  recognise(bytes) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (buffer.subarray(0, 4).toString("latin1") !== zipSign) return false;
    return (buffer.includes("word/") || buffer.includes("word\\")) && !buffer.includes("xl/workbook");
  },
  open: (input) => readBounded("docx", input),
  inspect: (input) => readBounded("docx-inspection", input),
};
