import type { Goal } from "../../../../records/goal.ts";
import { type Study, studyKinds } from "../../../../records/study.ts";
import { ChoiceEntry, Entry, FormProblem, LongEntry, type SentForm, wasTicked } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

export interface StudyHeadFormProps {
  readonly visit: Visit;
  readonly action: string;
  /** What it is now; null: a new one. */
  readonly study: Study | null;
  readonly committees: readonly { readonly id: string; readonly name: string }[];
  readonly goals: readonly Goal[];
  readonly sent: SentForm | null;
}

/** The form of a study's head. */
export function StudyHeadForm({ visit, action, study, committees, goals, sent }: StudyHeadFormProps) {
  const { say } = visit;
  const form = "hoved";
  const of = { visit, form, sent };
  const open = sent?.form === form ? wasTicked(sent, form, "offentlig") : (study?.public ?? false);
  return (
    <PostForm visit={visit} action={action} class="narrow-form">
      <input type="hidden" name="trin" value="hoved" />
      {sent?.form === form && sent.field === null ? <FormProblem visit={visit} wrong={sent.wrong} /> : null}
      <ChoiceEntry
        {...of}
        name="slags"
        label={say("study-desk.kind")}
        value={study?.kind ?? "evaluation"}
        options={studyKinds.map((kind) => [kind, say(`study.kind.${kind}`)])}
      />
      <Entry {...of} name="titel" label={say("study-desk.title")} type="text" value={study?.title ?? null} required />
      <LongEntry
        {...of}
        name="indledning"
        label={say("study-desk.lead")}
        hint={say("study-desk.lead.hint")}
        rows={4}
        value={study?.lead ?? null}
      />
      <LongEntry
        {...of}
        name="konklusion"
        label={say("study.conclusion")}
        hint={say("study-desk.conclusion.hint")}
        rows={4}
        value={study?.conclusion ?? null}
      />
      <ChoiceEntry
        {...of}
        name="udvalg"
        label={say("study-desk.committee")}
        value={study?.committeeId ?? null}
        options={[["", say("study-desk.committee.none")], ...committees.map(({ id, name }) => [id, name] as const)]}
      />
      <ChoiceEntry
        {...of}
        name="maal"
        label={say("study.goal")}
        value={study?.goalId ?? null}
        options={[["", say("study-desk.goal.none")], ...goals.map(({ id, title }) => [id, title] as const)]}
      />
      <Entry
        {...of}
        name="kilde"
        label={say("study-desk.source")}
        hint={say("study-desk.source.hint")}
        type="text"
        value={study?.source ?? null}
      />
      <Entry {...of} name="ansvarlig" label={say("study-desk.unit")} type="text" value={study?.unit ?? null} />
      <Entry
        {...of}
        name="ejer"
        label={say("study-desk.owner")}
        hint={say("study-desk.owner.hint")}
        type="text"
        value={study?.owner ?? null}
      />
      <Entry {...of} name="fra" label={say("study.starts")} type="date" value={study?.starts ?? null} />
      <Entry {...of} name="slut" label={say("study-desk.ended")} type="date" value={study?.ended ?? null} />
      <div class="form-group-checkbox">
        <input class="form-checkbox" type="checkbox" id="hoved-offentlig" name="offentlig" value="ja" checked={open} />
        <label for="hoved-offentlig" class="form-label">
          {say("study-desk.public")}
        </label>
      </div>
      <button class="button button-primary" type="submit">
        {say(study === null ? "study-desk.make" : "study-desk.save")}
      </button>
    </PostForm>
  );
}
