/** Words that stand in the file and are not shown. */
export type AsideKind = "hidden" | "deleted" | "comment";

/** What was set aside while a document was read, in order, and what is told of the reading. */
export interface Aside {
  readonly texts: Record<AsideKind, string[]>;
  /** Who changed or commented. */
  readonly people: Set<string>;
  inserted: boolean;
  /** Contents of other files that Word shows in the place (`altChunk`, `subDoc`). */
  foreign: number;
  unknownSymbols: number;
  comments: number;
}

/** More of each kind is not kept: enough to look for what must not be published. */
const most = 1024 * 1024;

/** Nothing set aside yet. */
export function emptyAside(): Aside & { put(kind: AsideKind, words: string): void } {
  const texts: Aside["texts"] = { hidden: [], deleted: [], comment: [] };
  const lengths: Record<AsideKind, number> = { hidden: 0, deleted: 0, comment: 0 };
  return {
    texts,
    people: new Set(),
    inserted: false,
    foreign: 0,
    unknownSymbols: 0,
    comments: 0,
    put(kind, words) {
      if (lengths[kind] > most) return;
      lengths[kind] += words.length;
      texts[kind].push(words);
    },
  };
}
