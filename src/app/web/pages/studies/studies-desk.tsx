import type { Study } from "../../../../records/study.ts";
import { Done } from "../../parts/done.tsx";
import { studiesDesk, studyDesk } from "../../studies/study-address.ts";
import type { Visit } from "../../visit.ts";
import { studyState } from "./studies.tsx";
import { StudyHeadForm, type StudyHeadFormProps } from "./study-head-form.tsx";

interface StudiesDeskProps extends Pick<StudyHeadFormProps, "committees" | "goals" | "sent"> {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly studies: readonly Study[];
  /** One was just taken away. */
  readonly removed: boolean;
}

/** A body's evaluations and analyses, public or not, and the form of a new one. */
export function StudiesDesk(props: StudiesDeskProps) {
  const { visit, bodyId, studies, sent, removed } = props;
  const { say } = visit;
  return (
    <>
      <h1>{say("studies-desk.title")}</h1>
      {removed ? <Done text={say("studies-desk.removed")} /> : null}
      {studies.length === 0 ? (
        <p class="empty">{say("studies-desk.empty")}</p>
      ) : (
        <ol class="desk-lines nobullet-list no-max-width">
          {studies.map((study) => (
            <li class="desk-line">
              <p class="desk-title" lang="da">
                <a href={studyDesk(bodyId, study.id)}>{study.title}</a>
              </p>
              <p class="quiet">
                {[say(`study.kind.${study.kind}`), studyState(visit, study)].join(" · ")}
                {study.public ? null : ` · ${say("study-desk.hidden")}`}
              </p>
            </li>
          ))}
        </ol>
      )}
      {visit.mayPost(studiesDesk(bodyId)) ? (
        <section aria-labelledby="ny">
          <h2 id="ny">{say("studies-desk.new")}</h2>
          <StudyHeadForm {...props} action={studiesDesk(bodyId)} study={null} sent={sent} />
        </section>
      ) : null}
    </>
  );
}
