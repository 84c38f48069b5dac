import type { LoadedMinutes, LoadedOpinion } from "../../../features/meetings/approval/load-minutes.ts";
import { formatShortMoment } from "../../../output/texts/format.ts";
import { findingName } from "../../../output/texts/precheck.ts";
import { findingCodes } from "../../../records/finding.ts";
import type { Visit } from "../visit.ts";
import { PostForm } from "./form.tsx";

/** An item's title in fixed minutes, the whole one where it is closed; empty where it is erased. */
export function titleOfItem({ parts }: Pick<LoadedMinutes, "parts">, item: number): string {
  const heads = ["closed", "open"].map((under) => `items/${item}/${under}/head`);
  const value = heads.flatMap((name) => parts.find((part) => part.name === name)?.value ?? [])[0];
  const title = value !== null && typeof value === "object" && "title" in value ? value.title : null;
  return typeof title === "string" ? title : "";
}

interface OpinionsProps {
  readonly visit: Visit;
  readonly minutes: LoadedMinutes;
  /** Where a secretary releases one that waits; left out: the visitor may not. */
  readonly release?: string;
}

/** Deviating opinions on any version, as far as their words are there, with who may read them. */
export function Opinions({ visit, minutes, release }: OpinionsProps) {
  const { say, language } = visit;
  if (minutes.opinions.length === 0) return null;
  return (
    <section aria-labelledby="meninger">
      <h2 id="meninger">{say("approval.opinions")}</h2>
      {minutes.opinions.map((opinion) => (
        <div class="opinion">
          {opinion.item === null ? null : (
            <p>
              <strong>
                {say("approval.opinion.on", { item: String(opinion.item), title: titleOfItem(minutes, opinion.item) })}
              </strong>
            </p>
          )}
          <p class="quiet">
            {opinion.name === null ? "" : `${opinion.name}, `}
            {formatShortMoment(language, opinion.at)}
            {opinion.words === null ? "" : ` · ${stateOf(visit, opinion)}`}
          </p>
          <p lang="da" class="fixed-words">
            {opinion.words ?? say("fixed.erased")}
          </p>
          {release === undefined || !opinion.open || opinion.held.length === 0 || opinion.words === null ? null : (
            <PostForm visit={visit} action={release}>
              <input type="hidden" name="trin" value="released" />
              <input type="hidden" name="led" value={String(opinion.number)} />
              <p id={`vis-${opinion.number}`}>{say("approval.opinion.release.lead")}</p>
              <button class="button button-secondary" type="submit" aria-describedby={`vis-${opinion.number}`}>
                {say("approval.opinion.release")}
              </button>
            </PostForm>
          )}
        </div>
      ))}
    </section>
  );
}

function stateOf({ say, language }: Visit, { open, held }: LoadedOpinion): string {
  if (!open) return say("approval.opinion.closed");
  if (held.length === 0) return say("approval.opinion.public");
  const found = held.map((code) => {
    const known = findingCodes.find((each) => each === code);
    return known === undefined ? code : findingName(language, known);
  });
  return say("approval.opinion.held", { found: found.join(", ") });
}
