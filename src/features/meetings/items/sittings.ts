import type { RevisionLine } from "../../../store/queries/items/item-revisions.ts";

/** What one person wrote without a longer pause: revisions `first` to `last`, the newest of `lines` first. */
export interface Sitting {
  readonly first: number;
  readonly last: number;
  readonly author: string | null;
  /** When the first and the last of them were saved, ISO. */
  readonly began: string;
  readonly ended: string;
  readonly lines: readonly RevisionLine[];
}

/** Longer than this between two saves, in minutes, and somebody has sat down anew. */
const longestPause = 30;

/** An item's revisions (the newest first) by sittings, the newest first: a text that is saved as it is typed has many. */
export function sittingsOf(lines: readonly RevisionLine[]): Sitting[] {
  const sittings: RevisionLine[][] = [];
  for (const line of lines) {
    const later = sittings.at(-1)?.at(-1);
    if (later !== undefined && isOneSitting(line, later)) sittings.at(-1)?.push(line);
    else sittings.push([line]);
  }
  return sittings.flatMap((own) => {
    const [newest, oldest] = [own[0], own.at(-1)];
    if (newest === undefined || oldest === undefined) return [];
    const { author } = newest;
    return [
      { first: oldest.number, last: newest.number, author, began: oldest.created, ended: newest.created, lines: own },
    ];
  });
}

/** Joined with what another wrote, or by nobody known: each by itself. */
function isOneSitting(earlier: RevisionLine, later: RevisionLine): boolean {
  const pause = Date.parse(later.created) - Date.parse(earlier.created);
  return (
    earlier.accountId !== null &&
    earlier.accountId === later.accountId &&
    later.basedOn === earlier.number &&
    pause <= longestPause * 60_000
  );
}
