import type { Problem } from "../../../../records/problem.ts";
import { writtenKinds } from "../../../../records/proposed-item.ts";
import { itemsOf } from "../../items/item-address.ts";
import { Done } from "../../parts/done.tsx";
import { FormProblem } from "../../parts/entry.tsx";
import { Field, PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

interface HeadingsProps {
  readonly visit: Visit;
  readonly bodyId: string;
  /** By kind: the heading, or nothing. */
  readonly fields: ReadonlyMap<string, string>;
  readonly done: boolean;
  readonly wrong: Problem | null;
}

/** Under which headings the body's items are written. */
export function Headings({ visit, bodyId, fields, done, wrong }: HeadingsProps) {
  const { say } = visit;
  return (
    <>
      <h1>{say("headings.title")}</h1>
      {done ? <Done text={say("headings.done")} /> : null}
      {wrong === null ? null : <FormProblem visit={visit} wrong={wrong} />}
      <p class="font-lead">{say("headings.lead")}</p>
      <PostForm visit={visit} action={`${itemsOf(bodyId)}/overskrifter`} class="narrow-form">
        {writtenKinds.map((kind) => (
          <Field
            visit={visit}
            type="text"
            autocomplete="off"
            required={false}
            name={kind}
            label={`headings.kind.${kind}`}
            value={fields.get(kind) ?? ""}
          />
        ))}
        <button class="button button-primary" type="submit">
          {say("headings.save")}
        </button>
      </PostForm>
      <p class="after-list">
        <a href={itemsOf(bodyId)}>{say("item-desk.back")}</a>
      </p>
    </>
  );
}
