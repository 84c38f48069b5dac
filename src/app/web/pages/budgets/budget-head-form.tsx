import { amountUnits, type Budget, deepestLevel, usualFewest } from "../../../../records/budget.ts";
import { ChoiceEntry, Entry, FormProblem, LongEntry, type SentForm, wasTicked } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

export interface BudgetHeadFormProps {
  readonly visit: Visit;
  readonly action: string;
  /** What it is now; null: a new one. */
  readonly budget: Budget | null;
  readonly committees: readonly { readonly id: string; readonly name: string }[];
  readonly sent: SentForm | null;
}

/** The form of a budget's head. */
export function BudgetHeadForm({ visit, action, budget, committees, sent }: BudgetHeadFormProps) {
  const { say, today } = visit;
  const form = "hoved";
  const of = { visit, form, sent };
  const open = sent?.form === form ? wasTicked(sent, form, "offentlig") : (budget?.public ?? false);
  const levels = Array.from({ length: deepestLevel }, (_, at) => String(at + 1));
  return (
    <PostForm visit={visit} action={action} class="narrow-form">
      <input type="hidden" name="trin" value="hoved" />
      {sent?.form === form && sent.field === null ? <FormProblem visit={visit} wrong={sent.wrong} /> : null}
      <Entry
        {...of}
        name="aar"
        label={say("budget-desk.year")}
        type="text"
        value={String(budget?.year ?? today.slice(0, 4))}
        required
      />
      <Entry {...of} name="titel" label={say("budget-desk.title")} type="text" value={budget?.title ?? null} required />
      <LongEntry {...of} name="indledning" label={say("budget-desk.lead")} rows={3} value={budget?.lead ?? null} />
      <ChoiceEntry
        {...of}
        name="udvalg"
        label={say("budget-desk.committee")}
        value={budget?.committeeId ?? null}
        options={[["", say("budget-desk.committee.none")], ...committees.map(({ id, name }) => [id, name] as const)]}
      />
      <Entry {...of} name="ansvarlig" label={say("budget-desk.unit")} type="text" value={budget?.unit ?? null} />
      <Entry
        {...of}
        name="ejer"
        label={say("budget-desk.owner")}
        hint={say("budget-desk.owner.hint")}
        type="text"
        value={budget?.owner ?? null}
      />
      <ChoiceEntry
        {...of}
        name="beloeb"
        label={say("budget-desk.amounts")}
        value={budget?.amounts ?? "thousand"}
        options={amountUnits.map((unit) => [unit, say(`budget.amounts.${unit}`)])}
      />
      <ChoiceEntry
        {...of}
        name="niveau"
        label={say("budget-desk.detail")}
        hint={say("budget-desk.detail.hint")}
        value={String(budget?.detail ?? 2)}
        options={levels.map((level) => [level, level])}
      />
      <Entry
        {...of}
        name="faerrest"
        label={say("project-desk.fewest")}
        hint={say("budget-desk.fewest.hint")}
        type="text"
        value={budget?.fewest === null ? null : String(budget?.fewest ?? usualFewest)}
      />
      <div class="form-group-checkbox">
        <input class="form-checkbox" type="checkbox" id="hoved-offentlig" name="offentlig" value="ja" checked={open} />
        <label for="hoved-offentlig" class="form-label">
          {say("budget-desk.public")}
        </label>
      </div>
      <button class="button button-primary" type="submit">
        {say(budget === null ? "budget-desk.make" : "budget-desk.save")}
      </button>
    </PostForm>
  );
}
