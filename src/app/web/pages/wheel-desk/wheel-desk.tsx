import { capital, formatDay, formatMoment } from "../../../../output/texts/format.ts";
import type { Problem } from "../../../../records/problem.ts";
import type { StoredPlannedMeeting } from "../../../../store/queries/wheel/planned-meetings.ts";
import type { WheelCommittee } from "../../../../store/queries/wheel/wheel-committees.ts";
import type { StoredWheelEntry } from "../../../../store/queries/wheel/wheel-entries.ts";
import { Done } from "../../parts/done.tsx";
import { FormProblem } from "../../parts/entry.tsx";
import { Choice, Field, PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

export interface WheelDeskProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly committees: readonly WheelCommittee[];
  readonly entries: readonly StoredWheelEntry[];
  readonly planned: readonly StoredPlannedMeeting[];
  /** As they are written in the field. */
  readonly weeks: string;
  readonly done: "saved" | "removed" | "restored" | null;
  readonly wrong: Problem | null;
  /** What was typed where something is wrong. */
  readonly typed: ReadonlyMap<string, string>;
}

/** What secretaries write on their body's wheel: entries, planned meetings, weeks without meetings. */
export function WheelDesk(props: WheelDeskProps) {
  const { visit, bodyId, entries, done, wrong } = props;
  const { say } = visit;
  const kept = entries.filter((entry) => entry.deleted === null);
  const removed = entries.filter((entry) => entry.deleted !== null);
  return (
    <>
      <h1>{say("wheel-desk.title")}</h1>
      {done === null ? null : <Done text={say(`wheel-desk.done.${done}`)} />}
      {wrong === null ? null : <FormProblem visit={visit} wrong={wrong} />}
      <p class="font-lead">{say("wheel-desk.lead")}</p>
      <h2>{say("wheel-desk.entries")}</h2>
      {kept.length === 0 ? <p>{say("wheel-desk.entries.none")}</p> : <Entries {...props} entries={kept} />}
      <p>
        <a class="button button-primary" href={`/konto/aarshjul/${bodyId}/ny`}>
          {say("wheel-desk.new")}
        </a>
      </p>
      {removed.length === 0 ? null : (
        <>
          <h3 class="h5">{say("wheel-desk.removed")}</h3>
          <Entries {...props} entries={removed} />
        </>
      )}
      <Planned {...props} />
      <Weeks {...props} />
    </>
  );
}

function Entries({ visit, bodyId, committees, entries }: WheelDeskProps) {
  const { say, language } = visit;
  const names = new Map(committees.map((committee) => [committee.id, committee.name]));
  return (
    <ul class="nobullet-list next-agenda no-max-width">
      {entries.map((entry) => (
        <li>
          <p lang="da">
            <strong>{entry.title}</strong>
          </p>
          <p class="quiet">
            {[
              say(`wheel.kind.${entry.kind}`),
              formatDay(language, entry.starts),
              entry.committeeId === null ? say("wheel.all-committees") : (names.get(entry.committeeId) ?? ""),
              entry.public ? "" : say("wheel.only-staff"),
            ]
              .filter((part) => part !== "")
              .join(" · ")}
          </p>
          {entry.deleted === null ? (
            <>
              <a
                class="button button-tertiary"
                href={`/konto/aarshjul/${bodyId}/${entry.id}`}
                aria-label={say("wheel-desk.change.of", { title: entry.title })}
              >
                {say("wheel-desk.change")}
              </a>
              <Act
                visit={visit}
                action={`/konto/aarshjul/${bodyId}/fjern`}
                id={entry.id}
                text={say("wheel-desk.remove")}
                label={say("wheel-desk.remove.of", { title: entry.title })}
              />
            </>
          ) : (
            <Act
              visit={visit}
              action={`/konto/aarshjul/${bodyId}/saet-paa`}
              id={entry.id}
              text={say("wheel-desk.restore")}
              label={say("wheel-desk.restore.of", { title: entry.title })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

interface ActProps {
  readonly visit: Visit;
  readonly action: string;
  readonly id: string;
  readonly text: string;
  readonly label: string;
}

function Act({ visit, action, id, text, label }: ActProps) {
  return (
    <PostForm visit={visit} action={action} class="inline-form">
      <input type="hidden" name="id" value={id} />
      <button class="button button-tertiary" type="submit" aria-label={label}>
        {text}
      </button>
    </PostForm>
  );
}

function Planned({ visit, bodyId, committees, planned, typed }: WheelDeskProps) {
  const { say, language } = visit;
  const names = new Map(committees.map((committee) => [committee.id, committee.name]));
  const field = { visit, type: "text", autocomplete: "off", required: false } as const;
  return (
    <>
      <h2>{say("wheel-desk.meetings")}</h2>
      <p>{say("wheel-desk.meetings.lead")}</p>
      {planned.length === 0 ? (
        <p>{say("wheel-desk.meetings.none")}</p>
      ) : (
        <ul class="nobullet-list next-agenda no-max-width">
          {planned.map((meeting) => {
            const fill = { day: formatDay(language, meeting.day), name: names.get(meeting.committeeId) ?? "" };
            return (
              <li>
                <p>
                  <strong>{capital(formatMoment(language, meeting.day, meeting.startsAt))}</strong>
                </p>
                <p class="quiet">
                  {[
                    fill.name,
                    meeting.location ?? "",
                    meeting.deleted === null ? "" : say("wheel.state.cancelled"),
                    meeting.public ? "" : say("wheel.only-staff"),
                  ]
                    .filter((part) => part !== "")
                    .join(" · ")}
                </p>
                {meeting.deleted === null ? (
                  <Act
                    visit={visit}
                    action={`/konto/aarshjul/${bodyId}/aflys`}
                    id={meeting.id}
                    text={say("wheel-desk.call-off")}
                    label={say("wheel-desk.call-off.of", fill)}
                  />
                ) : (
                  <Act
                    visit={visit}
                    action={`/konto/aarshjul/${bodyId}/fortryd-aflysning`}
                    id={meeting.id}
                    text={say("wheel-desk.call-on")}
                    label={say("wheel-desk.call-on.of", fill)}
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
      <PostForm visit={visit} action={`/konto/aarshjul/${bodyId}/planlaeg`} class="narrow-form">
        <Choice
          visit={visit}
          name="udvalg"
          label="wheel-desk.committee"
          value={typed.get("udvalg") ?? ""}
          options={committees.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <Field
          {...field}
          name="dage"
          label="wheel-desk.days"
          hint={say("wheel-desk.days.hint")}
          value={typed.get("dage") ?? ""}
          required={true}
        />
        <Field
          {...field}
          name="kl"
          label="wheel-desk.clock"
          hint={say("wheel-desk.clock.hint")}
          value={typed.get("kl") ?? ""}
        />
        <Field {...field} name="sted" label="wheel-desk.location" value={typed.get("sted") ?? ""} />
        <Check visit={visit} name="moede-offentlig" checked={typed.size === 0 || typed.has("moede-offentlig")} />
        <button class="button button-secondary" type="submit">
          {say("wheel-desk.plan")}
        </button>
      </PostForm>
    </>
  );
}

/** Whether everybody can see it (dkfds checkbox). */
export function Check({
  visit,
  name,
  checked,
}: {
  readonly visit: Visit;
  readonly name: string;
  readonly checked: boolean;
}) {
  return (
    <div class="form-group-checkbox">
      <input class="form-checkbox" type="checkbox" id={name} name={name} value="ja" checked={checked} />
      <label for={name} class="form-label">
        {visit.say("wheel-desk.public")}
      </label>
    </div>
  );
}

function Weeks({ visit, bodyId, weeks, typed }: WheelDeskProps) {
  const { say } = visit;
  return (
    <>
      <h2>{say("wheel-desk.weeks")}</h2>
      <PostForm visit={visit} action={`/konto/aarshjul/${bodyId}/uger`} class="narrow-form">
        <Field
          visit={visit}
          name="uger"
          type="text"
          autocomplete="off"
          label="wheel-desk.weeks"
          hint={say("wheel-desk.weeks.hint")}
          value={typed.get("uger") ?? weeks}
          required={false}
        />
        <button class="button button-secondary" type="submit">
          {say("wheel-desk.save")}
        </button>
      </PostForm>
    </>
  );
}
