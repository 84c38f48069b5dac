import type { Span } from "../../../records/span.ts";
import { closedMark } from "./closed-mark.ts";
import type { AgendaItemJson } from "./meeting-json.ts";
import { parseHtml, wordsOfHtml } from "./parse-html.ts";
import { renderHtml } from "./render-html.ts";
import type { Tell } from "./render-meeting.ts";
import type { TextBuilder } from "./text-builder.ts";

/** Writes one item: number and title, case number, its fields, its attachments. `closed`: its part or meeting is. */
export function renderItem(item: AgendaItemJson, closed: boolean, builder: TextBuilder, tell: Tell): void {
  builder.breakLines(2);
  const from = builder.start();
  const marked = writeTitle(item, builder, tell);
  const caseNumber = (item.CaseNumber?.trim() || item.SagsNummer?.trim()) ?? "";
  if (caseNumber !== "") {
    builder.breakLines(1);
    builder.field("item-case-number", caseNumber);
  }
  for (const field of item.Felter) writeField(field, builder, tell);
  writeDecision(item, builder, tell);
  writeAttachments(item, builder);
  const span: Span = [from, builder.end()];
  builder.mark({ kind: "field", name: "item", span });
  // Where no words of the item say it, the mark covers the item itself.
  if (closed && !marked) builder.mark({ kind: "field", name: "item-closed", span });
}

/** Writes `6. Lukket: Titel`; true where the title bears a closed mark. */
function writeTitle(item: AgendaItemJson, builder: TextBuilder, tell: Tell): boolean {
  const number = item.Number?.trim() || item.Punktnummer?.trim() || "";
  if (number !== "") {
    const bare = number.replace(/\.$/, "");
    builder.field("item-number", bare);
    builder.sign(". ");
  }
  const title = item.Caption?.trim() || item.Navn?.trim() || "";
  const closed = closedMark(title);
  if (!closed) {
    if (title !== "") builder.field("item-title", title);
    return false;
  }
  if (closed.before) builder.field("item-closed", closed.mark);
  if (closed.title !== "") {
    builder.words(" ");
    const span = builder.field("item-title", closed.title);
    if (!closed.certain) {
      tell("closed-by-caution", "warning", "The title begins with *Lukket* and the item is taken as closed.", [
        ...span,
      ]);
    }
  }
  if (!closed.before) {
    builder.words(" ");
    builder.field("item-closed", closed.mark);
  }
  return true;
}

function writeField(field: AgendaItemJson["Felter"][number], builder: TextBuilder, tell: Tell): void {
  const name = field.Navn?.trim() ?? "";
  const html = field.Html ?? "";
  const plain = html.trim() === "" ? (field.Tekst ?? "") : "";
  if (html.trim() === "" && plain.trim() === "") return;
  builder.breakLines(2);
  if (name !== "") writeHeading(name, builder);
  if (plain === "") {
    writeHtml(html, builder, tell);
    return;
  }
  for (const line of plain.split("\n")) {
    builder.words(line);
    builder.oneMoreBreak();
  }
}

function writeHeading(words: string, builder: TextBuilder): void {
  builder.breakLines(2);
  const span = builder.field("section-heading", words);
  builder.mark({ kind: "heading", span, level: 3 });
  builder.breakLines(2);
}

function writeHtml(html: string, builder: TextBuilder, tell: Tell): void {
  const nodes = parseHtml(html);
  if (!nodes) {
    const from = builder.start();
    builder.words(wordsOfHtml(html));
    tell("html-beyond-measure", "warning", "An item's HTML is nested beyond all measure; only its words were read.", [
      from,
      builder.end(),
    ]);
    return;
  }
  const met = { pictures: 0 };
  renderHtml(nodes, builder, met);
  if (met.pictures > 0) {
    const at = builder.end();
    tell("picture-left-out", "info", `${met.pictures} pictures stand here in the original.`, [at, at]);
  }
}

/** `ItemDecision` is empty in most sites; where it holds the decision and no field does, it is written as one. */
function writeDecision(item: AgendaItemJson, builder: TextBuilder, tell: Tell): void {
  const decision = item.ItemDecision?.trim() ?? "";
  if (decision === "" || item.Felter.some((field) => /<h[1-6][^>]{0,200}>\s{0,50}Beslutning/i.test(field.Html ?? ""))) {
    return;
  }
  writeHeading("Beslutning", builder);
  writeHtml(decision, builder, tell);
}

function writeAttachments(item: AgendaItemJson, builder: TextBuilder): void {
  const named = item.Bilag.filter((attachment) => attachment.Navn?.trim()).toSorted((a, b) => a.Order - b.Order);
  if (named.length === 0) return;
  writeHeading("Bilag", builder);
  for (const attachment of named) {
    builder.breakLines(1);
    builder.sign("- ");
    builder.field("attachment", attachment.Navn ?? "");
  }
}
