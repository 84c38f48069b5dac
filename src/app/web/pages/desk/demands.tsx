import { formatDay, formatShortMoment } from "../../../../output/texts/format.ts";
import { list } from "../../../../output/texts/list.ts";
import type { Problem } from "../../../../records/problem.ts";
import { type DemandedItem, isStopped } from "../../../../store/queries/demands/demanded-items.ts";
import { demandAddress, sendingAddress } from "../../desk-address.ts";
import { itemAt } from "../../items/item-address.ts";
import { Act } from "../../parts/act.tsx";
import { Area } from "../../parts/area.tsx";
import { Done } from "../../parts/done.tsx";
import { FormProblem } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

export const demandDones = ["made", "settled", "unsettled"] as const;

interface DemandsProps {
  readonly visit: Visit;
  readonly demands: readonly DemandedItem[];
  /** Of several bodies: each line says of which. */
  readonly several: boolean;
  readonly done: (typeof demandDones)[number] | null;
  readonly wrong: Problem | null;
}

/** What was demanded brought before the council, what is stopped first, each with how far it is and the next step. */
export function Demands({ visit, demands, several, done, wrong }: DemandsProps) {
  const { say } = visit;
  return (
    <>
      <h1>{say("demands.title")}</h1>
      {done === null ? null : <Done text={say(`demands.done.${done}`)} />}
      {wrong === null ? null : <FormProblem visit={visit} wrong={wrong} />}
      <p class="font-lead">{say("demands.lead")}</p>
      {demands.length === 0 ? (
        <p class="empty">{say("demands.empty")}</p>
      ) : (
        <ol class="desk-lines nobullet-list no-max-width">
          {demands.map((demand) => (
            <Line visit={visit} demand={demand} several={several} />
          ))}
        </ol>
      )}
    </>
  );
}

function Line({ visit, demand, several }: { readonly visit: Visit; readonly demand: DemandedItem; several: boolean }) {
  const { say, language } = visit;
  const { bodyId, body, id, meetingId, title, number, committee, day, names } = demand;
  return (
    <li class="desk-line" id={`punkt-${id}`}>
      <h2 class="desk-title" lang="da">
        {number === null ? "" : `${number}. `}
        {title}
      </h2>
      <p class="quiet">
        <span lang="da">{several ? `${committee}, ${body}` : committee}</span>
        {day === null ? "" : `, ${formatDay(language, day)}`}
      </p>
      <p>
        {say("demands.by", { names: list(language, names) })}{" "}
        {isStopped(demand) ? <strong>{say("demands.stopped")}</strong> : null}
      </p>
      <HowFar visit={visit} demand={demand} />
      <p>
        <a href={`${sendingAddress(bodyId, meetingId)}#punkt-${id}`}>{say("demands.minutes")}</a>
      </p>
    </li>
  );
}

/** The council's item, or why there is none; and what was said of the council's decision. */
function HowFar({ visit, demand }: { readonly visit: Visit; readonly demand: DemandedItem }) {
  const { say, language } = visit;
  const { bodyId, id, title, council, proposedItemId, state, agendaId, decided, settled, settledNote } = demand;
  const act = (step: Parameters<typeof demandAddress>[2], key: "demands.make" | "demands.unsettle") => (
    <Act
      visit={visit}
      action={demandAddress(bodyId, id, step)}
      text={say(key)}
      label={say(`${key}.of`, { title })}
      look={step === "opret" ? "primary" : "tertiary"}
    />
  );
  return (
    <>
      {proposedItemId !== null && state !== null ? (
        <p>
          <a href={itemAt(bodyId, proposedItemId)} aria-label={say("demands.item.of", { title })}>
            {say("demands.item")}
          </a>
          {council === null ? "" : <span lang="da">{` (${council})`}</span>}:{" "}
          {say(agendaId === null ? `item-desk.state.${state}` : "item-desk.state.on-agenda")}
        </p>
      ) : isStopped(demand) ? (
        <>
          <p class="note">{say(council === null ? "demands.no-council" : "demands.not-made")}</p>
          {act("opret", "demands.make")}
        </>
      ) : null}
      {decided === null ? null : <p>{say("demands.decided", { day: formatDay(language, decided) })}</p>}
      {settled === null || settledNote === null ? null : (
        <>
          <p>
            {demand.settledBy === null
              ? say("demands.settled.unnamed", { when: formatShortMoment(language, settled), note: settledNote })
              : say("demands.settled", {
                  name: demand.settledBy,
                  when: formatShortMoment(language, settled),
                  note: settledNote,
                })}
          </p>
          {act("igen", "demands.unsettle")}
        </>
      )}
      {isStopped(demand) && visit.mayPost(demandAddress(bodyId, id, "afgjort")) ? (
        <details class="fold">
          <summary>{say("demands.settle")}</summary>
          <PostForm visit={visit} action={demandAddress(bodyId, id, "afgjort")} class="narrow-form">
            <Area
              name={`note-${id}`}
              label={say("demands.settle.note")}
              value=""
              rows={3}
              maxlength={2000}
              required={true}
            />
            <button class="button button-secondary" type="submit">
              {say("demands.settle.button")}
            </button>
          </PostForm>
        </details>
      ) : null}
    </>
  );
}
