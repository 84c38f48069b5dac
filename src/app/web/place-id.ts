/** The parts of an item that the document's page has a place for. */
export type PlaceName = "title" | "recommendation" | "decision" | "absent" | "attachments" | "sections" | "votes";

/** The id, in the document's page, of a part of the item with the slug `slug`. */
export function placeId(slug: string, part: PlaceName | `${PlaceName}-${number}`): string {
  return `punkt-${slug}-${part}`;
}
