import { addressOf } from "../../../records/address.ts";
import type { ItemPage } from "../../../store/queries/public/item.ts";
import { type PlaceName, placeId } from "../place-id.ts";
import type { Visit } from "../visit.ts";

interface WhereProps {
  readonly visit: Visit;
  readonly item: ItemPage;
  readonly part: PlaceName | `${PlaceName}-${number}`;
  /** What the part is called, for those who hear the link out of its place. */
  readonly name: string;
}

/** *Vis hvor det står*: leads to the sentence in the document that a value was read from. */
export function Where({ visit, item, part, name }: WhereProps) {
  if (item.documentId === null) return null;
  const href = `${addressOf.document(item.bodySlug, item.documentId)}#${placeId(item.slug, part)}`;
  return (
    <p class="where">
      <a href={href} rel="nofollow">
        {visit.say("item.show-where")}
        <span class="sr-only"> ({name})</span>
      </a>
    </p>
  );
}
