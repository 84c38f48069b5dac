import type { DocumentSpan } from "../../store/queries/public/document.ts";
import type { DocumentItem } from "../../store/queries/public/items-of-document.ts";
import type { IdsOf } from "./document-html.ts";
import { itemIndex } from "./document-parts.ts";
import { type PlaceName, placeId } from "./place-id.ts";

const places: readonly (readonly [RegExp, PlaceName])[] = [
  [/^\/title$/, "title"],
  [/^\/recommendation(?:\/|$)/, "recommendation"],
  [/^\/decision(?:\/text)?$/, "decision"],
  [/^\/decision\/votes\//, "votes"],
  [/^\/absent\//, "absent"],
  [/^\/attachments\//, "attachments"],
];
const section = /^\/sections\/(\d+)(?:\/|$)/;

/**
 * Gives ids to the marks that an item's page links to: the first mark of each part has the part's id.
 * Items of the reading and of the store are paired by their titles in order, since a renumbered or merged meeting may
 * count them differently.
 */
export function placeIds(spans: readonly DocumentSpan[], items: readonly DocumentItem[], text: string): IdsOf {
  const slugs = slugByIndex(spans, items, text);
  const given = new Set<string>();
  return (pointers) => {
    const ids: string[] = [];
    for (const pointer of pointers) {
      const index = itemIndex(pointer);
      const slug = index === null ? undefined : slugs.get(index);
      if (index === null || slug === undefined) continue;
      const id = idOf(slug, pointer.slice(`/items/${index}`.length));
      if (id === null || given.has(id)) continue;
      given.add(id);
      ids.push(id);
    }
    return ids;
  };
}

function idOf(slug: string, rest: string): string | null {
  const at = section.exec(rest)?.[1];
  if (at !== undefined) return placeId(slug, `sections-${Number(at)}`);
  const found = places.find(([pattern]) => pattern.test(rest));
  return found === undefined ? null : placeId(slug, found[1]);
}

function slugByIndex(
  spans: readonly DocumentSpan[],
  items: readonly DocumentItem[],
  text: string,
): ReadonlyMap<number, string> {
  const byTitle = new Map<string, string[]>();
  for (const item of items) byTitle.set(plain(item.title), [...(byTitle.get(plain(item.title)) ?? []), item.slug]);
  const slugs = new Map<number, string>();
  const titles = spans
    .filter((span) => /^\/items\/\d+\/title$/.test(span.pointer))
    .sort((a, b) => (itemIndex(a.pointer) ?? 0) - (itemIndex(b.pointer) ?? 0));
  for (const span of titles) {
    const slug = byTitle.get(plain(text.slice(span.from, span.to)))?.shift();
    const index = itemIndex(span.pointer);
    if (slug !== undefined && index !== null) slugs.set(index, slug);
  }
  return slugs;
}

/** Letters and digits only: a title's line breaks and signs may differ between text and reading. */
function plain(title: string): string {
  return title.replace(/[^\p{L}\p{N}]+/gu, "").toLocaleLowerCase("da");
}
