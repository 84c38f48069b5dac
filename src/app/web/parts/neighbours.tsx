import type { Visit } from "../visit.ts";
import { Icon } from "./icon.tsx";

interface Neighbour {
  readonly href: string;
  readonly text: string;
  /** The text is a document's own words: Danish on English pages too. */
  readonly documentWords: boolean;
}

interface NeighboursProps {
  readonly visit: Visit;
  readonly before: Neighbour | null;
  readonly after: Neighbour | null;
  readonly labels: readonly [before: string, after: string];
}

/** The way to what stands before and after: items of a meeting, meetings of a committee. */
export function Neighbours({ visit, before, after, labels }: NeighboursProps) {
  if (before === null && after === null) return null;
  return (
    <nav class="neighbours" aria-label={labels.join(" / ")}>
      {before === null ? null : (
        <a class="neighbour" rel="prev" href={before.href}>
          <span class="quiet">
            <Icon visit={visit} name="arrow-back" />
            {labels[0]}
          </span>
          <span lang={before.documentWords ? "da" : undefined}>{before.text}</span>
        </a>
      )}
      {after === null ? null : (
        <a class="neighbour neighbour-after" rel="next" href={after.href}>
          <span class="quiet">
            {labels[1]}
            <Icon visit={visit} name="arrow-forward" />
          </span>
          <span lang={after.documentWords ? "da" : undefined}>{after.text}</span>
        </a>
      )}
    </nav>
  );
}
