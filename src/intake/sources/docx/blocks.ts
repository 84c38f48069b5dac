import type { ListLabel } from "./list-labels.ts";

/** A paragraph as it is seen. `text`: lines parted by `\n`, cells of a tabbed line by `\t`, a new page by `\f`. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly label: ListLabel | null;
  /** 1–6 where its style makes it a heading, else 0. */
  readonly level: number;
  /** Space above and below, in twentieths of a point; without the space between two of the same style if `contextual`. */
  readonly before: number;
  readonly after: number;
  readonly contextual: boolean;
  readonly style: string;
  /** All its letters are bold; the size of most of them, in half points. */
  readonly bold: boolean;
  readonly size: number;
  readonly pictures: number;
  /** Holds the number of the page. */
  readonly pageNumber: boolean;
}

/** `span`: over how many columns it reaches. */
export interface Cell {
  readonly blocks: readonly Block[];
  readonly span: number;
}

export interface Table {
  readonly kind: "table";
  readonly rows: readonly (readonly Cell[])[];
}

/** An empty paragraph, which people use for distance. */
export interface Gap {
  readonly kind: "gap";
}

export type Block = Paragraph | Table | Gap;

/** The paragraphs among blocks, those in tables too, in order. */
export function* paragraphsOf(blocks: readonly Block[]): Generator<Paragraph> {
  for (const block of blocks) {
    if (block.kind === "paragraph") yield block;
    else if (block.kind === "table") {
      for (const row of block.rows) for (const cell of row) yield* paragraphsOf(cell.blocks);
    }
  }
}
