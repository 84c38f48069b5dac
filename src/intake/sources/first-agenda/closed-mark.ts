/** Where the words that mark an item as closed stand in its title, and where the title without them. */
export interface ClosedTitle {
  readonly mark: string;
  readonly before: boolean;
  readonly title: string;
  /** False where only caution calls it closed: the word stands first, without the colon the mark has. */
  readonly certain: boolean;
}

const prefix = /^\s*(\(?\s*lukke(?:t|de|n)(?: (?:punkt|sag|dagsordenspunkt|behandling))?\s*(?:\)?\s*[:–-]|\)))\s*/i;
const suffix = /\s*([-–,(]\s*lukket(?: (?:punkt|sag|dagsordenspunkt|behandling))?\s*\)?)\s*$/i;
const bareWord = /^\s*(lukket(?: (?:punkt|sag|dagsordenspunkt))?)(?=\s|$)\s*/i;

/** A title longer than this is no title; the expressions above look at no more. */
const longestTitle = 2000;

/** The closed mark of a title, or null where it bears none. Unknown wording counts as closed. */
export function closedMark(title: string): ClosedTitle | null {
  const within = title.slice(0, longestTitle).replace(/\s+/g, " ").trim();
  const first = prefix.exec(within);
  if (first) return { mark: first[1] ?? "", before: true, title: within.slice(first[0].length), certain: true };
  const last = suffix.exec(within);
  if (last) return { mark: last[1] ?? "", before: false, title: within.slice(0, last.index), certain: true };
  const bare = bareWord.exec(within);
  if (!bare) return null;
  const rest = within.slice(bare[0].length);
  return { mark: bare[1] ?? "", before: true, title: rest, certain: rest === "" };
}

const part = /^(åbn?e?t?|lukke(?:t|de)) (?:sager|punkter|dagsorden|dagsordenspunkter|referat|del|møde)\s*:?$/i;

/** Whether words are the heading of an open or a closed part of an agenda (*Lukkede sager*, *Åben dagsorden*). */
export function partHeading(title: string): "open" | "closed" | null {
  const found = part.exec(title.slice(0, 80).trim());
  if (!found) return null;
  return (found[1] ?? "").toLowerCase().startsWith("å") ? "open" : "closed";
}

/** Whether the name of a whole document calls it closed (*Lukket referat*). */
export function isClosedName(name: string): boolean {
  return /\blukke(?:t|de)\b/i.test(name);
}
