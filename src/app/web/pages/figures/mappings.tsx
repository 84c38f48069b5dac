import type { SavedMapping } from "../../../../records/figure-mapping.ts";
import type { Problem } from "../../../../records/problem.ts";
import { mappingDesk, mappingsDesk } from "../../figures/mapping-form.ts";
import { goalsDesk } from "../../goals/desk-address.ts";
import { Done } from "../../parts/done.tsx";
import { FormProblem } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

/** What can just have been done, as the address says it. */
export const mappingDones = ["gemt", "fjernet", "tilbage", "uden"] as const;

interface MappingsProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly saved: readonly SavedMapping[];
  readonly done: (typeof mappingDones)[number] | null;
  /** The mapping that something was just done to. */
  readonly doneId: string | null;
  readonly wrong: Problem | null;
}

/** How a body's files of figures are read: one line for each kind of file. */
export function Mappings({ visit, bodyId, saved, done, doneId, wrong }: MappingsProps) {
  const { say } = visit;
  const table = saved.find(({ id }) => id === doneId)?.table ?? "";
  return (
    <>
      <h1>{say("mappings.title")}</h1>
      <p class="font-lead">{say("mappings.lead")}</p>
      {done === null ? null : <Done text={say(`mappings.done.${done}`, { table })} />}
      {done === "fjernet" && doneId !== null ? (
        <Step visit={visit} bodyId={bodyId} id={doneId} step="tilbage" text={say("mappings.restore")} label={null} />
      ) : null}
      {wrong === null ? null : <FormProblem visit={visit} wrong={wrong} />}
      {saved.length === 0 ? (
        <p class="empty">{say("mappings.empty")}</p>
      ) : (
        <ul class="desk-lines nobullet-list no-max-width">
          {saved.map(({ id, mapping, table: own, columns }) => {
            const { name } = mapping;
            return (
              <li class="desk-line">
                <h2 class="desk-title" lang="da">
                  {name}
                </h2>
                <p>{say("mappings.table", { table: own })}</p>
                <p class="quiet">
                  {say("mappings.columns")}: <span lang="da">{columns.join(", ")}</span>
                </p>
                <div class="desk-steps">
                  <a
                    class="button button-secondary"
                    href={mappingDesk(bodyId, id)}
                    aria-label={say("mappings.change.of", { name })}
                  >
                    {say("mappings.change")}
                  </a>
                  <Step
                    visit={visit}
                    bodyId={bodyId}
                    id={id}
                    step="fjern"
                    text={say("mappings.remove")}
                    label={say("mappings.remove.of", { name })}
                  />
                  <a
                    href={`${mappingDesk(bodyId, id)}/opsaetning.json`}
                    aria-label={say("mappings.download.of", { name })}
                  >
                    {say("mappings.download")}
                  </a>
                </div>
              </li>
            );
          })}
        </ul>
      )}
      <p class="after-list">
        <a href={`${goalsDesk(bodyId)}#indlaes`}>{say("mappings.import")}</a>
      </p>
    </>
  );
}

interface StepProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly id: string;
  readonly step: "fjern" | "tilbage";
  readonly text: string;
  readonly label: string | null;
}

function Step({ visit, bodyId, id, step, text, label }: StepProps) {
  return (
    <PostForm visit={visit} action={mappingsDesk(bodyId)} class="inline-form">
      <input type="hidden" name="trin" value={step} />
      <input type="hidden" name="opsaetning" value={id} />
      <button class="button button-secondary" type="submit" aria-label={label ?? undefined}>
        {text}
      </button>
    </PostForm>
  );
}
