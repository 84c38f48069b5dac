import type { Block } from "./block.ts";

/** A mail as plain text: the same blocks, one under the other. */
export function mailPlain(name: string, blocks: readonly Block[], foot: readonly Block[]): string {
  const below = foot.length === 0 ? [] : ["-- ", ...foot.map(blockText)];
  return [name, ...blocks.map(blockText), ...below].join("\n\n").concat("\n");
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "heading":
      return [block.text.toLocaleUpperCase("da"), ...(block.href === null ? [] : [block.href])].join("\n");
    case "entry":
      return [
        `* ${block.mark === null ? "" : `${block.mark}: `}${block.text}`,
        ...(block.note === null ? [] : [`  ${block.note}`]),
        `  ${block.href}`,
      ].join("\n");
    case "button":
    case "link":
      return `${block.text}:\n${block.href}`;
    default:
      return block.text;
  }
}
