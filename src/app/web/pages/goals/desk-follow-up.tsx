import { raw } from "hono/html";
import type { FollowUpPaper, PaperTable } from "../../../../records/follow-up-paper.ts";
import { followUpDesk, goalsDesk, planDesk } from "../../goals/desk-address.ts";
import type { FollowUpWhole } from "../../goals/follow-up-paper.ts";
import { DeskFields } from "../../parts/desk-fields.tsx";
import { Done } from "../../parts/done.tsx";
import { FormProblem, type SentForm } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

interface DeskFollowUpProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly loaded: FollowUpWhole;
  readonly paper: FollowUpPaper;
  /** Whether the visitor may write an item for the plan's committee. */
  readonly mayPutOn: boolean;
  readonly saved: boolean;
  readonly sent: SentForm | null;
}

/** A follow-up on the desk: what is written of each goal, and the paper as the committee gets it. */
export function DeskFollowUp({ visit, bodyId, loaded, paper, mayPutOn, saved, sent }: DeskFollowUpProps) {
  const { say } = visit;
  const { followUp, whole } = loaded;
  const address = followUpDesk(bodyId, followUp.id);
  return (
    <>
      <p class="kicker">
        <a href={planDesk(bodyId, whole.plan.id)} lang="da">
          {whole.plan.name}
        </a>
      </p>
      <h1 lang="da">{paper.title}</h1>
      {saved ? <Done text={say("follow-up.saved")} /> : null}
      {sent === null ? null : <FormProblem visit={visit} wrong={sent.wrong} />}
      <p>
        {say("follow-up.download")}: <a href={`${address}/opfoelgning.pdf`}>PDF</a> ·{" "}
        <a href={`${address}/opfoelgning.docx`}>Word</a>
      </p>
      {mayPutOn ? (
        <PostForm visit={visit} action={`${goalsDesk(bodyId)}/opfoelgning-punkt`}>
          <input type="hidden" name="opfoelgning" value={followUp.id} />
          <button class="button button-secondary" type="submit">
            {say("follow-up.put-on")}
          </button>
        </PostForm>
      ) : (
        <p class="quiet">{say(whole.plan.committeeId === null ? "follow-up.no-committee" : "follow-up.not-writer")}</p>
      )}
      <PostForm visit={visit} action={`${goalsDesk(bodyId)}/opfoelgning-tekst`} class="goals-form">
        <h2>{say("follow-up.write")}</h2>
        <input type="hidden" name="opfoelgning" value={followUp.id} />
        <DeskFields
          visit={visit}
          form="opfoelgning"
          sent={sent}
          fields={[{ name: "indledning", label: "follow-up.intro", type: "long", value: followUp.lead }]}
        />
        {whole.goals.map((goal) => (
          <div class="form-group">
            <label class="form-label" for={`opfoelgning-${goal.id}`} lang="da">
              {goal.title}
            </label>
            <textarea
              class="form-input entry-long"
              id={`opfoelgning-${goal.id}`}
              name={`tekst-${goal.id}`}
              rows={3}
              maxlength={10_000}
            >
              {sent?.form === "opfoelgning"
                ? (sent.values.get(`tekst-${goal.id}`) ?? "")
                : (followUp.texts.find((each) => each.goalId === goal.id)?.text ?? "")}
            </textarea>
          </div>
        ))}
        <button class="button button-primary" type="submit">
          {say("goals-desk.save")}
        </button>
      </PostForm>
      <section aria-labelledby="papir">
        <h2 id="papir">{say("follow-up.paper")}</h2>
        <Paper paper={paper} />
      </section>
    </>
  );
}

function Paper({ paper }: { readonly paper: FollowUpPaper }) {
  return (
    <div lang="da">
      <p class="quiet">{paper.lead}</p>
      {paper.intro === null ? null : <p>{paper.intro}</p>}
      <h3>{paper.changesTitle}</h3>
      {paper.changes.length === 0 ? (
        <p>{paper.noChanges}</p>
      ) : (
        <ul>
          {paper.changes.map((change) => (
            <li>{change}</li>
          ))}
        </ul>
      )}
      <h3>{paper.overviewTitle}</h3>
      <TableOf table={paper.overview} numbers={false} />
      {paper.goals.map((goal) => (
        <>
          <h3>{goal.title}</h3>
          <p>
            <strong>{goal.status}</strong>
            {goal.reason === null ? null : <>. {goal.reason}</>}
          </p>
          {goal.text === null ? null : <p>{goal.text}</p>}
          {goal.indicators.map((indicator) => (
            <>
              <h4>{indicator.name}</h4>
              {indicator.aim === null ? null : <p class="quiet">{indicator.aim}</p>}
              {indicator.sentences.map((sentence) => (
                <p>{sentence}</p>
              ))}
              {indicator.svg === null ? null : <figure class="indicator-picture">{raw(indicator.svg)}</figure>}
              {indicator.table === null ? null : <TableOf table={indicator.table} numbers={true} />}
            </>
          ))}
          {goal.actions === null ? null : (
            <>
              <h4>{paper.actionsTitle}</h4>
              <TableOf table={goal.actions} numbers={false} />
            </>
          )}
          {goal.cases.length === 0 ? null : (
            <ul>
              {goal.cases.map((each) => (
                <li>{each}</li>
              ))}
            </ul>
          )}
        </>
      ))}
    </div>
  );
}

function TableOf({ table, numbers }: { readonly table: PaperTable; readonly numbers: boolean }) {
  return (
    <div class="table--responsive-scroll">
      <table class="table">
        <thead>
          <tr>
            {table.columns.map((column, at) => (
              <th scope="col" class={numbers && at > 0 ? "number" : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr>
              {row.map((cell, at) => (
                <td class={numbers && at > 0 ? "number" : undefined}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
