import { readBounded } from "../bounded/read-bounded.ts";
import { type Source, sizeLimits } from "../source.ts";

/** The header may stand behind rubbish in the first 1,024 bytes, as readers of PDF have always allowed. */
export const pdf: Source = {
  id: "pdf",
  maxBytes: sizeLimits.pdf,
  recognise: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes("%PDF-"),
  open: (input) => readBounded("pdf", input),
  inspect: (input) => readBounded("pdf-inspection", input),
};
