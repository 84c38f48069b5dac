import { formatDay } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import { listsOfKind } from "../../../../records/partnership.ts";
import type { PartnershipWhole } from "../../partnerships/load-partnership.ts";
import { partnershipDesk, partnershipsDesk } from "../../partnerships/partnership-address.ts";
import { decideText, endText } from "../../partnerships/partnership-view.ts";
import { Act } from "../../parts/act.tsx";
import { DeskFields } from "../../parts/desk-fields.tsx";
import { Done } from "../../parts/done.tsx";
import { Entry, FormProblem, type SentForm } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";
import { DeskLines } from "./desk-lines.tsx";
import { HeadForm, type HeadFormProps } from "./head-form.tsx";

export const partnershipDones = [
  "lavet",
  "gemt",
  "fjernet",
  "svaret",
  "besluttet",
  "fortrudt",
  "haengt",
  "taget-af",
] as const;
export type PartnershipDone = (typeof partnershipDones)[number];

export interface PartnershipDeskProps extends Pick<HeadFormProps, "committees"> {
  readonly visit: Visit;
  readonly body: { readonly id: string; readonly slug: string };
  readonly whole: PartnershipWhole;
  readonly sent: SentForm | null;
  readonly done: PartnershipDone | null;
}

/** Where an agreement is kept: its head, its lists line by line, whether it goes on, and what it hangs on. */
export function PartnershipDesk(props: PartnershipDeskProps) {
  const { visit, body, whole, done, sent } = props;
  const { say } = visit;
  const { partnership } = whole;
  const here = partnershipDesk(body.id, partnership.id);
  return (
    <>
      <p class="kicker">{say(`partnership.kind.${partnership.kind}`)}</p>
      <h1 lang="da">{partnership.title}</h1>
      {done === null ? null : <Done text={say(`partnership-desk.done.${done}`)} />}
      <p class="quiet">{endText(visit, partnership)}</p>
      <p>
        {partnership.public ? (
          <a href={addressOf.partnership(body.slug, partnership.id)}>{say("partnership-desk.see")}</a>
        ) : (
          say("partnership-desk.hidden")
        )}
      </p>
      <details class="fold" open={sent?.form === "hoved"}>
        <summary>{say("partnership-desk.head")}</summary>
        <HeadForm {...props} partnership={partnership} action={here} />
      </details>
      <Renewal {...props} />
      {listsOfKind(partnership.kind).map((list) => (
        <DeskLines visit={visit} action={here} partnership={partnership} list={list} sent={sent} />
      ))}
      <Links {...props} />
      {visit.mayPost(here) ? (
        <details class="fold">
          <summary>{say("partnership-desk.remove")}</summary>
          <p>{say("partnership-desk.remove.lead")}</p>
          <Act visit={visit} action={here} fields={{ trin: "slet" }} text={say("partnership-desk.remove.button")} />
        </details>
      ) : null}
      <p class="after-list">
        <a href={partnershipsDesk(body.id)}>{say("partnership-desk.back")}</a>
      </p>
    </>
  );
}

export const renewalForm = "fortsaet";

/** Whether it goes on: what was decided, and the form of what is to be. */
function Renewal({ visit, body, whole, sent }: PartnershipDeskProps) {
  const { say, language, today } = visit;
  const { partnership } = whole;
  const action = partnershipDesk(body.id, partnership.id);
  const { decisions, ends } = partnership;
  const decide = decideText(visit, partnership);
  const isDecided = ends !== null && decide === null;
  return (
    <section aria-labelledby="fortsaet">
      <h2 id="fortsaet">{say("partnership-desk.renewal")}</h2>
      {decide === null ? (
        <p>{say(isDecided ? "partnership-desk.renewal.decided" : "partnership-desk.renewal.no-end")}</p>
      ) : (
        <p>
          {say("partnership.decide")} {decide}.
        </p>
      )}
      {decisions.length === 0 ? null : (
        <>
          <ul>
            {decisions.map(({ day, outcome, until }) => (
              <li>
                {formatDay(language, day)}: {say(`partnership.decision.${outcome}`)}
                {until === null ? null : `, ${say("partnership.decision.until", { day: formatDay(language, until) })}`}
              </li>
            ))}
          </ul>
          <Act visit={visit} action={action} fields={{ trin: "fortryd" }} text={say("partnership-desk.renewal.undo")} />
        </>
      )}
      {decide === null ? null : (
        <details class="fold" open={sent?.form === renewalForm}>
          <summary>{say("partnership-desk.renewal.button")}</summary>
          <PostForm visit={visit} action={action} class="narrow-form">
            <input type="hidden" name="trin" value="beslut" />
            {sent?.form === renewalForm && sent.field === null ? (
              <FormProblem visit={visit} wrong={sent.wrong} />
            ) : null}
            <DeskFields
              visit={visit}
              form={renewalForm}
              sent={sent}
              fields={[
                { type: "date", name: "dag", label: "partnership-desk.renewal.day", value: today, required: true },
                {
                  type: "choice",
                  name: "beslutning",
                  label: "partnership-desk.renewal.outcome",
                  value: "renewed",
                  options: (["renewed", "changed", "ended"] as const).map((outcome) => [
                    outcome,
                    say(`partnership.decision.${outcome}`),
                  ]),
                },
                {
                  type: "date",
                  name: "ny",
                  label: "partnership-desk.renewal.until",
                  hint: "partnership-desk.renewal.until.hint",
                  value: null,
                },
                { type: "long", name: "note", label: "partnership-desk.renewal.note", value: null },
              ]}
            />
            <button class="button button-secondary" type="submit">
              {say("partnership-desk.renewal.button")}
            </button>
          </PostForm>
        </details>
      )}
    </section>
  );
}

export const linkForm = "haeng";

function Links({ visit, body, whole, sent }: PartnershipDeskProps) {
  const { say } = visit;
  const { partnership, items, promises, cases, goals } = whole;
  const action = partnershipDesk(body.id, partnership.id);
  const titles = new Map([
    ...[...items, ...cases, ...goals].map(({ id, title }) => [id, title] as const),
    ...promises.map(({ id, record }) => [id, record.what ?? ""] as const),
  ]);
  return (
    <section aria-labelledby="sammen">
      <h2 id="sammen">{say("partnership-desk.links")}</h2>
      {partnership.links.length === 0 ? <p class="quiet">{say("partnership-desk.none")}</p> : null}
      <ul class="nobullet-list">
        {partnership.links.map(({ recordId }) => {
          // What nobody can read any more keeps its place.
          const title = titles.get(recordId) ?? "—";
          return (
            <li>
              <span lang="da">{title}</span>{" "}
              <Act
                visit={visit}
                action={action}
                fields={{ trin: "tag-af", hvad: recordId }}
                look="tertiary"
                text={say("partnership-desk.unlink")}
                label={say("partnership-desk.unlink.of", { title })}
              />
            </li>
          );
        })}
      </ul>
      <PostForm visit={visit} action={action} class="narrow-form">
        <input type="hidden" name="trin" value="haeng" />
        <Entry
          visit={visit}
          form={linkForm}
          sent={sent}
          name="adresse"
          label={say("partnership-desk.link")}
          hint={say("partnership-desk.link.hint")}
          type="text"
          required
        />
        <button class="button button-secondary" type="submit">
          {say("partnership-desk.link.button")}
        </button>
      </PostForm>
    </section>
  );
}
