import type { SearchHit, Segment } from "../../../features/search/search-query.ts";
import { formatDay } from "../../../output/texts/format.ts";
import type { Visit } from "../visit.ts";
import { ClosedMark, OutcomeMark } from "./outcome.tsx";

/** What was found: title, outcome, where and when, and the sentence that matches with what was looked for marked. */
export function SearchHits({ visit, hits }: { readonly visit: Visit; readonly hits: readonly SearchHit[] }) {
  const { say, language } = visit;
  return (
    <ol class="results nobullet-list no-max-width">
      {hits.map((hit) => (
        <li class="result">
          <h3 class="result-title">
            <a class="item-line-title" href={encodeURI(hit.path)} lang="da">
              <Segments segments={hit.titleSegments} />
            </a>
          </h3>
          <p class="quiet">
            {hit.committee === null ? (
              <span lang="da">{hit.body.name}</span>
            ) : (
              <a href={encodeURI(hit.committee.path)} lang="da">
                {hit.committee.name}
              </a>
            )}
            {hit.day === null ? "" : ` · ${formatDay(language, hit.day)}`}
            {hit.kind === "minutes" ? "" : ` · ${say(`search.kind.${hit.kind}`)}`}
          </p>
          {hit.outcome === null && hit.open ? null : (
            <p class="result-line">
              {hit.open ? null : <ClosedMark say={say} />}
              {hit.outcome === null ? null : <OutcomeMark say={say} outcome={hit.outcome} final={hit.final} />}
            </p>
          )}
          {hit.snippet.length === 0 ? null : (
            <p lang="da">
              <Segments segments={hit.snippet} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function Segments({ segments }: { readonly segments: readonly Segment[] }) {
  return <>{segments.map(({ text, mark }) => (mark ? <mark>{text}</mark> : text))}</>;
}
