import { mayReadGoals } from "../../../../access/may.ts";
import { formatDay, formatNumber } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import { type Study, studyKinds } from "../../../../records/study.ts";
import type { Body } from "../../../../store/queries/public/body.ts";
import { studiesDesk } from "../../studies/study-address.ts";
import type { Visit } from "../../visit.ts";

interface StudiesPageProps {
  readonly visit: Visit;
  readonly body: Body;
  readonly studies: readonly Study[];
}

/** A body's evaluations, its analyses and the papers it follows. */
export function StudiesPage({ visit, body, studies }: StudiesPageProps) {
  const { say } = visit;
  return (
    <>
      <h1>{say("studies.title", { name: body.name })}</h1>
      <p class="font-lead">{say("studies.lead")}</p>
      {studies.length === 0 ? <p class="empty">{say("studies.empty")}</p> : null}
      {studyKinds.map((kind) => {
        const own = studies.filter((study) => study.kind === kind);
        return own.length === 0 ? null : (
          <section aria-labelledby={kind}>
            <h2 id={kind}>{say(`studies.kind.${kind}`)}</h2>
            <ul class="promise-lines nobullet-list no-max-width">
              {own.map((study) => (
                <li class={study.ended === null ? "promise-line" : "promise-line promise-line-closed"}>
                  <p class="promise-what">
                    <a href={addressOf.study(body.slug, study.id)} lang="da">
                      {study.title}
                    </a>
                  </p>
                  <p class="promise-due quiet">{[studyState(visit, study), ...tally(visit, study)].join(" · ")}</p>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {mayReadGoals(visit.viewer, body.id) ? (
        <p class="no-print">
          <a href={studiesDesk(body.id)}>{say("studies.keep")}</a>
        </p>
      ) : null}
    </>
  );
}

/** Whether a study goes on or when it was finished. */
export function studyState({ say, language }: Visit, { ended }: Study): string {
  return ended === null ? say("study.goes-on") : say("study.ended", { day: formatDay(language, ended) });
}

/** How many of what is held to be so held, and of what is to be done is done: *2 af 5 antagelser holdt*. */
function tally({ say, language }: Visit, { lines }: Study): string[] {
  const claims = lines.filter(({ part }) => part === "aim" || part === "theory" || part === "hypothesis");
  const doings = lines.filter(({ part }) => part === "action" || part === "point");
  const text = (key: "study.tally.claims" | "study.tally.doings", of: Study["lines"], status: "holds" | "done") =>
    of.length === 0
      ? []
      : [
          say(key, {
            count: formatNumber(language, of.filter((line) => line.status === status).length),
            all: formatNumber(language, of.length),
          }),
        ];
  return [...text("study.tally.claims", claims, "holds"), ...text("study.tally.doings", doings, "done")];
}
