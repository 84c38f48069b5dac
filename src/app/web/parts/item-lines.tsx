import { formatDay } from "../../../output/texts/format.ts";
import type { ItemLine } from "../../../store/queries/public/item-line.ts";
import { itemAddress } from "../address-of-line.ts";
import type { Visit } from "../visit.ts";
import { ClosedMark, OutcomeMark } from "./outcome.tsx";

interface ItemLinesProps {
  readonly visit: Visit;
  readonly items: readonly ItemLine[];
  /** Says committee and day on each line: for lists over several meetings. */
  readonly where: boolean;
  readonly label?: string;
}

/** Items as a list: what became of each, its title, and where it was treated. */
export function ItemLines({ visit, items, where, label }: ItemLinesProps) {
  const numbered = !where && items.some((line) => line.number !== null);
  return (
    <ol class="item-lines nobullet-list no-max-width" aria-label={label}>
      {items.map((line) => (
        <li class={numbered ? "item-line item-line-numbered" : "item-line"}>
          {numbered ? <span class="item-line-number">{line.number}</span> : null}
          <div class="item-line-main">
            <a class="item-line-title" href={itemAddress(line)} lang="da">
              {line.title}
            </a>
            {where ? (
              <p class="quiet">
                <span lang="da">{line.committee}</span>
                {line.day === null ? null : ` · ${formatDay(visit.language, line.day)}`}
              </p>
            ) : null}
          </div>
          <p class="item-line-outcome">
            {!line.open ? <ClosedMark say={visit.say} /> : null}
            {line.outcome === null ? null : <OutcomeMark say={visit.say} outcome={line.outcome} final={line.final} />}
          </p>
        </li>
      ))}
    </ol>
  );
}
