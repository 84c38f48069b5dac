import { addressOf } from "../../../../records/address.ts";
import type { Indicator } from "../../../../records/indicator.ts";
import { partsOfStudy, type Study, type StudyLine, type StudyPart } from "../../../../records/study.ts";
import type { GoalLinks } from "../../goals/load-goals.ts";
import { Act } from "../../parts/act.tsx";
import { Done } from "../../parts/done.tsx";
import { Entry } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import { StudyStatusMark } from "../../parts/study-status.tsx";
import { studiesDesk, studyDesk } from "../../studies/study-address.ts";
import { StudyHeadForm, type StudyHeadFormProps } from "./study-head-form.tsx";
import { lineForm, StudyLineForm } from "./study-line-form.tsx";

export const studyDones = [
  "lavet",
  "gemt",
  "tilfoejet",
  "flyttet",
  "fjernet",
  "tilbage",
  "haengt",
  "taget-af",
] as const;
export type StudyDone = (typeof studyDones)[number];

interface StudyDeskProps extends Pick<StudyHeadFormProps, "visit" | "committees" | "goals" | "sent"> {
  readonly body: { readonly id: string; readonly slug: string };
  readonly study: Study;
  readonly links: GoalLinks;
  readonly indicators: readonly Indicator[];
  readonly done: StudyDone | null;
  /** The line that was taken away last, where that was what was done. */
  readonly removed: StudyLine | null;
}

/** Where an evaluation or an analysis is kept: its head, and its lines part by part. */
export function StudyDesk(props: StudyDeskProps) {
  const { visit, body, study, done, removed, sent } = props;
  const { say } = visit;
  const here = studyDesk(body.id, study.id);
  return (
    <>
      <p class="kicker">{say(`study.kind.${study.kind}`)}</p>
      <h1 lang="da">{study.title}</h1>
      {done === null ? null : (
        <div class="step-done">
          <Done text={say(`study-desk.done.${done}`)} />
          {removed === null ? null : (
            <Act
              visit={visit}
              action={here}
              fields={{ trin: "tilbage", linje: removed.id }}
              text={say("study-desk.restore")}
            />
          )}
        </div>
      )}
      <p>
        {study.public ? (
          <a href={addressOf.study(body.slug, study.id)}>{say("study-desk.see")}</a>
        ) : (
          say("study-desk.hidden")
        )}
      </p>
      <details class="fold" open={sent?.form === "hoved"}>
        <summary>{say("study-desk.head")}</summary>
        <StudyHeadForm {...props} action={here} />
      </details>
      {partsOfStudy[study.kind].map((part) => (
        <Part {...props} part={part} />
      ))}
      <details class="fold">
        <summary>{say("study-desk.remove")}</summary>
        <p>{say("study-desk.remove.lead")}</p>
        <Act visit={visit} action={here} fields={{ trin: "slet" }} text={say("study-desk.remove.button")} />
      </details>
      <p class="after-list">
        <a href={studiesDesk(body.id)}>{say("study-desk.back")}</a>
      </p>
    </>
  );
}

function Part(props: StudyDeskProps & { readonly part: StudyPart }) {
  const { visit, body, study, part, indicators, sent } = props;
  const { say } = visit;
  const lines = study.lines.filter((line) => line.part === part);
  const action = studyDesk(body.id, study.id);
  return (
    <section aria-labelledby={`del-${part}`}>
      <h2 id={`del-${part}`}>{say(`study.part.${part}`)}</h2>
      <p class="section-lead">{say(`study-desk.about.${part}`)}</p>
      {lines.length === 0 ? null : (
        <ol class="desk-lines nobullet-list no-max-width">
          {lines.map((line, at) => (
            <Line {...props} line={line} first={at === 0} last={at === lines.length - 1} />
          ))}
        </ol>
      )}
      <details class="fold" open={sent?.form === lineForm(part, null)}>
        <summary>{say(`study-desk.add.${part}`)}</summary>
        <StudyLineForm visit={visit} action={action} part={part} line={null} indicators={indicators} sent={sent} />
      </details>
    </section>
  );
}

interface LineProps extends StudyDeskProps {
  readonly line: StudyLine;
  readonly first: boolean;
  readonly last: boolean;
}

function Line({ visit, body, study, indicators, links, sent, line, first, last }: LineProps) {
  const { say } = visit;
  const action = studyDesk(body.id, study.id);
  const ref = { linje: line.id };
  const linked = linkTexts(line, links);
  const own = sent?.form === line.id || sent?.form === linkForm(line);
  return (
    <li class="desk-line" id={`linje-${line.id}`}>
      <h3 class="desk-title" lang="da">
        {line.title}
      </h3>
      {line.status === null ? null : (
        <p>
          <StudyStatusMark visit={visit} status={line.status} />
        </p>
      )}
      <div class="desk-steps">
        {first ? null : (
          <Act
            visit={visit}
            action={action}
            fields={{ trin: "op", ...ref }}
            look="tertiary"
            text={say("study-desk.up")}
            label={say("study-desk.up.of", { title: line.title })}
          />
        )}
        {last ? null : (
          <Act
            visit={visit}
            action={action}
            fields={{ trin: "ned", ...ref }}
            look="tertiary"
            text={say("study-desk.down")}
            label={say("study-desk.down.of", { title: line.title })}
          />
        )}
        <Act
          visit={visit}
          action={action}
          fields={{ trin: "fjern", ...ref }}
          look="tertiary"
          text={say("study-desk.line.remove")}
          label={say("study-desk.line.remove.of", { title: line.title })}
        />
      </div>
      <details class="fold" open={own}>
        <summary>{say("study-desk.line.change")}</summary>
        <StudyLineForm visit={visit} action={action} part={line.part} line={line} indicators={indicators} sent={sent} />
        <h4>{say("study-desk.links")}</h4>
        {linked.length === 0 ? <p class="quiet">{say("study-desk.links.none")}</p> : null}
        <ul class="nobullet-list">
          {linked.map(({ recordId, title }) => (
            <li>
              <span lang="da">{title}</span>{" "}
              <Act
                visit={visit}
                action={action}
                fields={{ trin: "tag-af", ...ref, hvad: recordId }}
                look="tertiary"
                text={say("study-desk.unlink")}
                label={say("study-desk.unlink.of", { title })}
              />
            </li>
          ))}
        </ul>
        <PostForm visit={visit} action={action} class="narrow-form">
          <input type="hidden" name="trin" value="haeng" />
          <input type="hidden" name="linje" value={line.id} />
          <Entry
            visit={visit}
            form={linkForm(line)}
            sent={sent}
            name="adresse"
            label={say("study-desk.link")}
            hint={say("study-desk.link.hint")}
            type="text"
            required
          />
          <button class="button button-secondary" type="submit">
            {say("study-desk.link.button")}
          </button>
        </PostForm>
      </details>
    </li>
  );
}

/** The name of the form that hangs a line on something. */
export const linkForm = (line: Pick<StudyLine, "id">): string => `haeng-${line.id}`;

/** What a line hangs on, by title; what nobody can read any more keeps its place. */
function linkTexts(line: StudyLine, { items, promises, cases }: GoalLinks) {
  const titles = new Map([
    ...items.map(({ id, title }) => [id, title] as const),
    ...promises.map(({ id, record }) => [id, record.what ?? ""] as const),
    ...cases.map(({ id, title }) => [id, title] as const),
  ]);
  return line.links.map(({ recordId }) => ({ recordId, title: titles.get(recordId) ?? "—" }));
}
