/**
 * A piece of a record as it is read aloud: without the signs by which Markdown and tables are written. Cells stand
 * side by side, a row of dashes is nothing, a link is its words. Takes a sentence or a row, not a whole document.
 */
export function plainText(text: string): string {
  return text
    .replace(/\|[ \t]*:?-{2,}:?[ \t]*(?=\||$)/gm, " ") // |---|---
    .replace(/!?\[([^\][\n]{0,200})\]\([^()\s]{0,300}\)/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+.!|-])/g, "$1")
    .replace(/<\/?[a-z][a-z0-9]{0,9} ?\/?>/gi, " ")
    .replace(/\*\*|__|`+|~~/g, "")
    .replace(/(?<![\p{L}\p{N}*])\*(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.,:;!?])\*(?![\p{L}\p{N}*])/gu, "")
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+•▪●◦○])(?:[ \t]+|$)/gm, "")
    .replace(/[|\s]+/g, " ")
    .trim();
}

/** True for a row of a table, as Markdown writes it or with tabs between the cells. */
export function isTableRow(text: string): boolean {
  const line = text.trim();
  return line.startsWith("|") || line.split("|", 3).length > 2 || line.split("\t", 3).length > 2;
}
