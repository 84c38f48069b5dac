import type { AgendaProposal } from "../../../../features/followup/wheel/next-agenda.ts";
import type { Problem } from "../../../../records/problem.ts";
import type { ProposedItem } from "../../../../records/proposed-item.ts";
import type { NamedCommittee } from "../../../../store/queries/items/committees-to-prepare.ts";
import { itemsOf, newItemAddress, proposedItemAddress } from "../../items/item-address.ts";
import type { ItemFields } from "../../items/item-form.ts";
import { FileField } from "../../parts/area.tsx";
import { Editor } from "../../parts/editor.tsx";
import { FormProblem } from "../../parts/entry.tsx";
import { Choice, PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";
import { ItemFieldsView } from "./item-fields.tsx";

export interface NewItemProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly committees: readonly NamedCommittee[];
  readonly committeeId: string;
  readonly form: ProposedItem;
  readonly fields: ItemFields;
  /** What the promise that the item is to answer says. */
  readonly promise: { readonly id: string; readonly what: string } | null;
  readonly fromWheel: boolean;
  /** What the wheel proposes for the chosen committee's next agenda. */
  readonly proposals: readonly AgendaProposal[];
  readonly wrong: Problem | null;
}

/** Where an item begins: by hand, by a file, by what the wheel proposes. */
export function NewItem(props: NewItemProps) {
  const { visit, bodyId, form, fields, promise, fromWheel, wrong } = props;
  const { say } = visit;
  return (
    <>
      <h1>{say("item-desk.new")}</h1>
      {wrong === null ? null : <FormProblem visit={visit} wrong={wrong} />}
      {promise === null ? null : <p>{say("item-desk.from.promise", { what: promise.what })}</p>}
      <FromWheel {...props} />
      <details class="fold">
        <summary>
          <h2 class="h4">{say("item-desk.from.word")}</h2>
        </summary>
        <PostForm visit={visit} action={`${itemsOf(bodyId)}/fra-fil`} class="narrow-form" withFile={true}>
          <CommitteeChoice {...props} name="udvalg-fil" />
          <FileField name="fil" label={say("item-desk.file")} hint={say("item-desk.from.word.hint")} />
          <button class="button button-secondary" type="submit">
            {say("item-desk.from.word.button")}
          </button>
        </PostForm>
      </details>
      <PostForm visit={visit} action={newItemAddress(bodyId)} class="wheel-form">
        {promise === null ? null : <input type="hidden" name="loefte" value={promise.id} />}
        {fromWheel ? <input type="hidden" name="aarshjul" value="ja" /> : null}
        <CommitteeChoice {...props} name="udvalg" />
        <ItemFieldsView visit={visit} of={form} fields={fields} files={[]} />
        <button class="button button-primary" type="submit">
          {say("item-desk.create")}
        </button>
        <Editor visit={visit} saveAsTyped={null} />
      </PostForm>
      <p class="after-list">
        <a href={itemsOf(bodyId)}>{say("item-desk.back")}</a>
      </p>
    </>
  );
}

/** Two forms of the page ask it: each names its own field. */
function CommitteeChoice({ visit, committees, committeeId, name }: NewItemProps & { readonly name: string }) {
  return (
    <Choice
      visit={visit}
      name={name}
      label="item-desk.committee"
      value={committeeId}
      options={committees.map(({ id, name }) => ({ value: id, text: name }))}
    />
  );
}

function FromWheel({ visit, bodyId, committees, committeeId, proposals }: NewItemProps) {
  const { say } = visit;
  const committee = committees.find(({ id }) => id === committeeId)?.name ?? "";
  if (proposals.length === 0) return null;
  return (
    <details class="fold">
      <summary>
        <h2 class="h4">{say("item-desk.from.wheel")}</h2>
      </summary>
      <p class="quiet">{say("item-desk.from.wheel.hint", { committee })}</p>
      <ul class="nobullet-list next-agenda no-max-width">
        {proposals.map(({ title, href }) => (
          <li>
            <p lang="da">
              <strong>{title}</strong>
            </p>
            <a
              class="button button-tertiary"
              href={proposedItemAddress(bodyId, committeeId, { title, href })}
              aria-label={say("item-desk.from.wheel.write", { title })}
            >
              {say("item-desk.from.wheel.short")}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
