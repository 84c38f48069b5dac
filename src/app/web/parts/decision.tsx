import { list } from "../../../output/texts/list.ts";
import type { ItemPage } from "../../../store/queries/public/item.ts";
import type { Visit } from "../visit.ts";
import { Explained } from "./abbreviation.tsx";
import { DocumentWords } from "./document-words.tsx";
import { OutcomeMark } from "./outcome.tsx";
import { Where } from "./where.tsx";

interface PanelProps {
  readonly visit: Visit;
  readonly item: ItemPage;
}

/** What was recommended, point by point. */
export function Recommended({ visit, item }: PanelProps) {
  const { say } = visit;
  const recommendation = item.record.recommendation ?? null;
  return (
    <section class="panel" aria-labelledby="indstillet">
      <h2 id="indstillet" class="panel-heading">
        {say("item.recommended")}
      </h2>
      {recommendation === null ? (
        <p class="quiet">{say("item.recommended.none")}</p>
      ) : (
        <>
          {recommendation.by === null ? null : (
            <p class="quiet">
              {say("item.recommended.by", { by: "" }).trim()}{" "}
              <span lang="da">
                <Explained visit={visit} text={recommendation.by} />
              </span>
            </p>
          )}
          <ol class="points nobullet-list no-max-width" lang="da">
            {recommendation.points.map((point) => (
              <li>
                {point.number === null ? null : <span class="point-number">{point.number}.</span>}
                <span>
                  <Explained visit={visit} text={point.text} />
                </span>
              </li>
            ))}
          </ol>
          <Where visit={visit} item={item} part="recommendation" name={say("part.label.recommendation")} />
        </>
      )}
    </section>
  );
}

/**
 * What was decided: the outcome first, then the document's own words. `stoppedBy`: who had the matter brought before the
 * council, where nothing here says that it has decided.
 */
export function Decided({ visit, item, stoppedBy }: PanelProps & { readonly stoppedBy: readonly string[] }) {
  const { say } = visit;
  const decision = item.record.decision ?? null;
  if (decision === null) {
    return (
      <section class="panel panel-decided" aria-labelledby="besluttet">
        <h2 id="besluttet" class="panel-heading">
          {say("item.decided")}
        </h2>
        <p class="quiet">{say(item.meetingKind === "agenda" ? "item.decided.later" : "item.decided.none")}</p>
      </section>
    );
  }
  return (
    <section class="panel panel-decided" aria-labelledby="besluttet">
      <h2 id="besluttet" class="panel-heading">
        {say("item.decided")}
      </h2>
      {decision.outcome === null ? null : (
        <p class="panel-outcome">
          <OutcomeMark say={say} outcome={decision.outcome} final={decision.final} />
        </p>
      )}
      {stoppedBy.length === 0 ? null : (
        <p class="note">
          <strong>{say("item.stopped")}.</strong> {say("item.stopped.why", { names: list(visit.language, stoppedBy) })}
        </p>
      )}
      <DocumentWords visit={visit} text={decision.text} />
      {decision.outcome === "mixed" ? (
        <ul class="nobullet-list mixed">
          {decision.points.map((point) => (
            <li>
              {say("item.point", { points: point.points.join(", ") })}:{" "}
              <OutcomeMark say={say} outcome={point.outcome} final={decision.final} />
            </li>
          ))}
        </ul>
      ) : null}
      {decision.final === false ? <p class="quiet">{say("item.not-final")}</p> : null}
      <Where visit={visit} item={item} part="decision" name={say("part.label.decision")} />
    </section>
  );
}
