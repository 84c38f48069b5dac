import { mayReadClosed } from "../../../../access/may.ts";
import type { Clash } from "../../../../features/meetings/items/merge-items.ts";
import type { NextOnRoute } from "../../../../features/meetings/items/route-item.ts";
import { formatShortMoment } from "../../../../output/texts/format.ts";
import { list } from "../../../../output/texts/list.ts";
import type { Problem } from "../../../../records/problem.ts";
import type { ProposedItem } from "../../../../records/proposed-item.ts";
import type { DemandOrigin } from "../../../../store/queries/demands/demanded-items.ts";
import type { NamedCommittee } from "../../../../store/queries/items/committees-to-prepare.ts";
import type { ItemLine, StoredProposedItem } from "../../../../store/queries/items/find-items.ts";
import type { ItemFile } from "../../../../store/queries/items/item-files.ts";
import type { ItemRemark } from "../../../../store/queries/items/item-remarks.ts";
import { largestAttachment } from "../../../agenda/attachment-kinds.ts";
import { demandsPath } from "../../desk-address.ts";
import { agendaAt, itemAt, itemsOf } from "../../items/item-address.ts";
import type { ItemFields } from "../../items/item-form.ts";
import { Act } from "../../parts/act.tsx";
import { Area, FileField, Tick } from "../../parts/area.tsx";
import { Done } from "../../parts/done.tsx";
import { Editor } from "../../parts/editor.tsx";
import { FormProblem } from "../../parts/entry.tsx";
import { Field, PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";
import { ItemFieldsView } from "./item-fields.tsx";
import { ItemRead, Paragraphs } from "./item-read.tsx";
import { partName } from "./part-name.ts";
import { isChangedSince, namesSince, stateOf } from "./state-of.ts";

/** What the viewer may do with the item. */
export interface MayDo {
  readonly write: boolean;
  readonly approve: boolean;
  readonly change: boolean;
}

export interface ItemDeskProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly item: StoredProposedItem;
  /** The item with all sections of its form. */
  readonly form: ProposedItem;
  readonly fields: ItemFields;
  /** The revision the form's text was written from. */
  readonly basedOn: number;
  readonly committees: readonly NamedCommittee[];
  readonly files: readonly ItemFile[];
  readonly remarks: readonly ItemRemark[];
  readonly following: readonly ItemLine[];
  readonly next: NextOnRoute;
  readonly promise: string | null;
  /** The committee's item that was demanded brought before the council by this one. */
  readonly demand: DemandOrigin | null;
  readonly may: MayDo;
  readonly done: string | null;
  readonly wrong: Problem | null;
  readonly clashes: readonly Clash[];
}

/** One item: where it stands, what can be done with it, its remarks, its text. */
export function ItemDesk(props: ItemDeskProps) {
  const { visit, bodyId, item, may, done, wrong, clashes, promise, demand } = props;
  const { say, language } = visit;
  const canWrite = may.change;
  const isDraft = item.state === "draft" || wrong !== null || clashes.length > 0;
  return (
    <>
      <p class="kicker" lang="da">
        {item.committee}
      </p>
      <h1 lang="da">{item.title}</h1>
      {done === null ? null : <Done text={done} />}
      {wrong === null ? null : <FormProblem visit={visit} wrong={wrong} />}
      <p class="quiet">
        {[
          stateOf(visit, item),
          say(`item-desk.made-from.${item.madeFrom}`),
          say("item-desk.modified", { when: formatShortMoment(language, item.modified) }),
        ].join(" · ")}{" "}
        <a href={itemAt(bodyId, item.id, "udgaver")}>{say("item-desk.revision", { number: item.revision })}</a>
      </p>
      {promise === null ? null : <p>{say("item-desk.from.promise", { what: promise })}</p>}
      {demand === null ? null : (
        <p>
          {say("item-desk.from.demand", {
            committee: demand.committee ?? say("item-desk.from.demand.committee"),
            names: list(language, demand.names),
          })}{" "}
          {mayReadClosed(visit.viewer, bodyId) ? (
            <a href={`${demandsPath}#punkt-${demand.itemId}`}>{say("item-desk.from.demand.see")}</a>
          ) : null}
        </p>
      )}
      <Changed {...props} />
      <Clashes {...props} />
      <Remarks {...props} />
      <Steps {...props} />
      {isDraft && canWrite ? (
        <section aria-labelledby="skriv">
          <h2 id="skriv">{say("item-desk.edit")}</h2>
          <ItemForm {...props} />
        </section>
      ) : (
        <>
          <section aria-labelledby="laes">
            <h2 id="laes">{say("item-desk.read")}</h2>
            <ItemRead {...props} itemId={item.id} item={item.content} />
          </section>
          {canWrite ? (
            <details class="fold">
              <summary>
                <h2 class="h4">{say("item-desk.edit")}</h2>
              </summary>
              <ItemForm {...props} />
            </details>
          ) : null}
        </>
      )}
      {canWrite ? <Attach {...props} /> : null}
      <p class="after-list">
        <a href={itemsOf(bodyId)}>{say("item-desk.back")}</a>
      </p>
    </>
  );
}

/** What became of the approval of an item that was changed since, and the way back. */
function Changed({ visit, bodyId, item, may }: ItemDeskProps) {
  const { say } = visit;
  const { approvedRevision: approved, revision, agendaId, takenRevision } = item;
  if (approved === null || !isChangedSince(item)) return null;
  const compare = `${itemAt(bodyId, item.id, "udgaver")}?fra=${approved}&til=${revision}`;
  return (
    <section class="alert alert-warning" aria-labelledby="aendret">
      <div class="alert-body">
        <h2 class="alert-heading" id="aendret">
          {say("item-desk.change.title")}
        </h2>
        <p class="alert-text">
          {say("item-desk.change.what", { approved, names: namesSince(visit, item.changedBy) })}{" "}
          {agendaId === null
            ? null
            : takenRevision === null
              ? `${say("item-desk.change.agenda")} ${say("item-desk.change.closed")}`
              : say("item-desk.change.taken", { number: takenRevision })}
        </p>
        <p>
          <a href={compare}>{say("item-desk.change.compare")}</a>
        </p>
        {may.change ? (
          <Act
            visit={visit}
            action={itemAt(bodyId, item.id, "tilbage-til")}
            fields={{ fra: String(approved), udgave: String(revision) }}
            text={say("item-desk.change.back", { approved })}
          />
        ) : null}
      </div>
    </section>
  );
}

function ItemForm({ visit, bodyId, item, form, fields, files, basedOn, may }: ItemDeskProps) {
  const { say } = visit;
  return (
    <PostForm visit={visit} action={itemAt(bodyId, item.id, "gem")} class="wheel-form">
      <input type="hidden" name="udgave" value={String(basedOn)} />
      <ItemFieldsView visit={visit} of={form} fields={fields} files={files} />
      {item.state === "draft" ? null : may.approve ? (
        <Tick
          name="godkendt"
          label={say("item-desk.change.approves")}
          hint={say("item-desk.change.approves.hint")}
          checked={fields.has("godkendt")}
        />
      ) : (
        <p>{say("item-desk.change.needs")}</p>
      )}
      <button class="button button-primary" type="submit">
        {say("item-desk.save")}
      </button>
      <Editor visit={visit} saveAsTyped={item.state === "draft" ? itemAt(bodyId, item.id, "gem-undervejs") : null} />
    </PostForm>
  );
}

function Attach({ visit, bodyId, item }: ItemDeskProps) {
  const { say } = visit;
  return (
    <details class="fold">
      <summary>
        <h2 class="h4">{say("item-desk.attachment.add")}</h2>
      </summary>
      <PostForm visit={visit} action={itemAt(bodyId, item.id, "bilag")} class="narrow-form" withFile={true}>
        <FileField
          name="fil"
          label={say("item-desk.file")}
          hint={say("item-desk.attachment.add.hint", { megabytes: largestAttachment / 1024 / 1024 })}
        />
        <Field
          visit={visit}
          type="text"
          autocomplete="off"
          required={false}
          name="ny-titel"
          label="item-desk.attachment.title"
        />
        <Tick name="ny-lukket" label={say("item-desk.attachment.closed")} checked={false} />
        <button class="button button-secondary" type="submit">
          {say("item-desk.attachment.add.button")}
        </button>
      </PostForm>
    </details>
  );
}

function Clashes({ visit, form, clashes }: ItemDeskProps) {
  const { say } = visit;
  if (clashes.length === 0) return null;
  return (
    <section class="alert alert-warning" role="alert" aria-labelledby="sammen">
      <div class="alert-body">
        <h2 class="alert-heading" id="sammen">
          {say("item-desk.clash.title")}
        </h2>
        <p class="alert-text">{say("item-desk.clash.lead")}</p>
        {clashes.map(({ part, theirs, mine }) => (
          <>
            <h3 class="h5">{partName(visit, form, part)}</h3>
            <p class="quiet">{say("item-desk.clash.theirs")}</p>
            <Paragraphs text={theirs} />
            <p class="quiet">{say("item-desk.clash.mine")}</p>
            <Paragraphs text={mine} />
          </>
        ))}
      </div>
    </section>
  );
}

function Remarks({ visit, bodyId, item, remarks, may }: ItemDeskProps) {
  const { say, language } = visit;
  if (remarks.length === 0) return null;
  const somebody = say("item-desk.remark.somebody");
  return (
    <section aria-labelledby="bemaerkninger">
      <h2 id="bemaerkninger">{say("item-desk.remarks")}</h2>
      <ul class="nobullet-list next-agenda no-max-width">
        {remarks.map((remark) => (
          <li>
            <Paragraphs text={remark.remark} />
            <p class="quiet">
              {say("item-desk.remark.by", {
                name: remark.author ?? somebody,
                when: formatShortMoment(language, remark.created),
                revision: remark.revision,
              })}
            </p>
            {remark.answer !== null && remark.answered !== null ? (
              <>
                <Paragraphs text={remark.answer} />
                <p class="quiet">
                  {say("item-desk.answer.by", {
                    name: remark.answeredBy ?? somebody,
                    when: formatShortMoment(language, remark.answered),
                  })}
                </p>
              </>
            ) : may.write ? (
              <PostForm visit={visit} action={itemAt(bodyId, item.id, "svar")} class="narrow-form">
                <input type="hidden" name="bemaerkning" value={remark.id} />
                <Area name={`svar-${remark.id}`} label={say("item-desk.answer")} value="" rows={3} maxlength={4000} />
                <button class="button button-secondary" type="submit">
                  {say("item-desk.answer.button")}
                </button>
              </PostForm>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Steps(props: ItemDeskProps) {
  const { visit, bodyId, item, may } = props;
  const { say } = visit;
  const act = (step: string, text: string, look: "primary" | "secondary" | "tertiary", fields = {}) => (
    <Act visit={visit} action={itemAt(bodyId, item.id, step)} text={text} look={look} fields={fields} />
  );
  return (
    <section aria-labelledby="skridt" class="item-steps">
      <h2 id="skridt">{say("item-desk.steps")}</h2>
      {item.state === "draft" && item.remarks > 0 ? <p>{say("item-desk.remarks.answer-first")}</p> : null}
      {item.state === "draft" && item.remarks === 0 && may.write
        ? act("klar", say("item-desk.step.ready"), "primary")
        : null}
      {item.state === "ready" && may.approve
        ? act("godkend", say("item-desk.step.approve"), "primary", { udgave: String(item.revision) })
        : null}
      {item.agendaId === null ? null : (
        <p>
          {say("item-desk.on-agenda")}{" "}
          {mayReadClosed(visit.viewer, bodyId) ? (
            <a href={agendaAt(bodyId, item.agendaId)}>{say("item-desk.on-agenda.link")}</a>
          ) : null}
        </p>
      )}
      {item.state === "approved" && item.agendaId === null ? <p>{say("item-desk.put-on")}</p> : null}
      {may.approve && (item.state === "ready" || (item.state === "approved" && item.agendaId === null)) ? (
        <PostForm visit={visit} action={itemAt(bodyId, item.id, "send-tilbage")} class="narrow-form">
          <Area
            name="bemaerkning"
            label={say("item-desk.step.remark")}
            value=""
            rows={3}
            maxlength={4000}
            required={true}
          />
          <button class="button button-secondary" type="submit">
            {say("item-desk.step.send-back")}
          </button>
        </PostForm>
      ) : null}
      {item.state === "dropped" && may.write ? act("tag-op", say("item-desk.step.take-up"), "secondary") : null}
      {item.state === "ready" && item.agendaId === null && may.write
        ? act("tag-hjem", say("item-desk.step.take-back"), "tertiary")
        : null}
      {item.state !== "dropped" && item.agendaId === null && may.write
        ? act("opgiv", say("item-desk.step.drop"), "tertiary")
        : null}
      <OnRoute {...props} />
    </section>
  );
}

function OnRoute({ visit, bodyId, item, committees, following, next, may }: ItemDeskProps) {
  const { say } = visit;
  if (item.content.route.length === 0) return null;
  const names = committees.filter(({ id }) => next.committees.includes(id)).map(({ name }) => name);
  return (
    <>
      <h3 class="h4">{say("item-desk.route.title")}</h3>
      {following.length === 0 ? null : (
        <ul>
          {following.map((one) => (
            <li>
              <a href={itemAt(bodyId, one.id)}>{say("item-desk.route.made", { committee: one.committee })}</a>{" "}
              <span class="quiet">{stateOf(visit, one)}</span>
            </li>
          ))}
        </ul>
      )}
      {names.length === 0 ? (
        <p class="quiet">{say("item-desk.route.end")}</p>
      ) : may.write ? (
        <>
          <p class="quiet">{say("item-desk.route.hint")}</p>
          <Act
            visit={visit}
            action={itemAt(bodyId, item.id, "videre")}
            text={say("item-desk.route.next", { names: names.join(", ") })}
          />
        </>
      ) : null}
    </>
  );
}
