import { formatShortDay } from "../../../../output/texts/format.ts";
import type { DeskBody } from "../../../../store/queries/followup/desk-bodies.ts";
import type { DeskMeeting } from "../../../../store/queries/followup/desk-meetings.ts";
import { newPromisePath } from "../../desk-address.ts";
import { ChoiceEntry, Entry, FormProblem, type SentForm } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";
import { PromiseFields } from "./promise-forms.tsx";

interface PromiseAddProps {
  readonly visit: Visit;
  readonly body: DeskBody;
  readonly meetings: readonly DeskMeeting[];
  /** The page one came from. */
  readonly place: string;
  readonly sent: SentForm | null;
}

const nothing = {
  kind: "report-back",
  by: null,
  to: null,
  what: "",
  due: { from: null, to: null, recurrence: null, anchor: null, until: null },
  condition: null,
} as const;

/** A promise that the reading did not find, written in by hand. */
export function PromiseAdd({ visit, body, meetings, place, sent }: PromiseAddProps) {
  const { say, language } = visit;
  const of = { visit, form: "nyt", sent } as const;
  return (
    <>
      <p class="kicker" lang="da">
        {body.name}
      </p>
      <h1>{say("promise-desk.add")}</h1>
      <p class="section-lead">{say("promise-desk.form.add.lead")}</p>
      {sent !== null && sent.field === null ? <FormProblem visit={visit} wrong={sent.wrong} /> : null}
      <PostForm visit={visit} action={newPromisePath} class="desk-form">
        <input type="hidden" name="kommune" value={body.slug} />
        <Entry
          {...of}
          name="sted"
          type="text"
          value={place}
          label={say("promise-desk.form.add.place")}
          hint={say("promise-desk.form.address.hint")}
        />
        <ChoiceEntry
          {...of}
          name="moede"
          label={say("promise-desk.form.add.meeting")}
          options={[
            ["", say("promise-desk.form.add.meeting.none")],
            ...meetings.map(
              ({ id, day, committee }) => [id, `${formatShortDay(language, day)} · ${committee}`] as const,
            ),
          ]}
        />
        <PromiseFields {...of} record={nothing} />
        <button class="button button-primary" type="submit">
          {say("promise-desk.form.add.button")}
        </button>
      </PostForm>
    </>
  );
}
