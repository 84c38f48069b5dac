import { escapeXml } from "../../output/formats/escape-xml.ts";
import type { Say } from "../../output/texts/say.ts";
import type { DocumentMark } from "./document-marks.ts";

/** Gives the ids that links to a mark use, from the pointers it was read for. */
export type IdsOf = (pointers: readonly string[]) => readonly string[];

/**
 * The stretch `[from, to)` of a document's text as markup, every mark labelled with its name. Written as text and not
 * through components: a long document has thousands of marks.
 */
export function documentHtml(
  text: string,
  marks: readonly DocumentMark[],
  say: Say,
  idsOf: IdsOf,
  notices: readonly NoticePlace[],
): string {
  const out: string[] = [];
  const places = [...notices].sort((a, b) => a.at - b.at);
  const write = (from: number, to: number) => {
    let at = from;
    for (let place = places[0]; place !== undefined && place.at < to; place = places[0]) {
      out.push(
        escapeXml(text.slice(at, Math.max(at, place.at))),
        `<span class="notice-place" id="${place.id}"></span>`,
      );
      at = Math.max(at, place.at);
      places.shift();
    }
    out.push(escapeXml(text.slice(at, to)));
  };
  const walk = (from: number, to: number, inside: readonly DocumentMark[]) => {
    let at = from;
    for (const mark of inside) {
      write(at, mark.from);
      const [id, ...more] = idsOf(mark.pointers);
      for (const other of more) out.push(`<span class="place" id="${escapeXml(other)}"></span>`);
      const { group, label } = mark.name;
      const block = isBlock(text, mark);
      const names = `part part-${group}${block ? " part-block" : ""}`;
      out.push(`<span class="${names}"${id === undefined ? "" : ` id="${escapeXml(id)}"`}>`);
      out.push(`<span class="part-label" lang="${say("site.lang")}">${escapeXml(say(label))}</span>`);
      walk(mark.from, mark.to, mark.inner);
      out.push("</span>");
      // A block ends its line by itself.
      at = block && text[mark.to] === "\n" && mark.to < to ? mark.to + 1 : mark.to;
    }
    write(at, to);
  };
  walk(0, text.length, marks);
  for (const place of places) out.push(`<span class="notice-place" id="${place.id}"></span>`);
  return out.join("");
}

/** True for a part of several lines that begins a line: it stands as a block of its own. */
function isBlock(text: string, { from, to }: DocumentMark): boolean {
  const newline = text.indexOf("\n", from);
  return newline !== -1 && newline < to && (from === 0 || text[from - 1] === "\n");
}

/** Where in the text a notice belongs, and the id its link uses. */
export interface NoticePlace {
  readonly id: string;
  readonly at: number;
}
