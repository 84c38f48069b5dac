import { docx } from "./docx/source.ts";
import { firstAgenda } from "./first-agenda/source.ts";
import { otherFormats } from "./other-formats.ts";
import { pdf } from "./pdf/source.ts";
import type { Source } from "./source.ts";
import { markdown } from "./text/markdown.ts";
import { plainText } from "./text/plain-text.ts";

/** Every format that is read, the most particular first: plain text takes what nobody else knows. */
export const sources: readonly Source[] = [pdf, docx, firstAgenda, otherFormats, markdown, plainText];
