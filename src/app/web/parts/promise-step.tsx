import type { TextKey } from "../../../output/texts/da.ts";
import { type PromiseStep, stepAddress } from "../desk-address.ts";
import type { Visit } from "../visit.ts";
import { Done } from "./done.tsx";
import { PostForm } from "./form.tsx";

/** Where a step leads back to: a list of the desk, at the line after the one that was dealt with. Null: the promise's page. */
export interface StepBack {
  readonly address: string;
  readonly next: string | null;
}

interface StepProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly promiseId: string;
  readonly step: PromiseStep;
  readonly fields?: Readonly<Record<string, string>>;
  readonly back: StepBack | null;
  readonly text: string;
  /** The button's name where its text is not enough to know it by. */
  readonly label?: string;
  readonly look?: "primary" | "secondary" | "tertiary";
}

/** Something done to a promise by one press: a button that is a form of its own. */
export function Step({ visit, bodyId, promiseId, step, fields, back, text, label, look }: StepProps) {
  const hidden = {
    ...fields,
    ...(back === null ? {} : { tilbage: back.address }),
    ...(back?.next == null ? {} : { efter: back.next }),
  };
  return (
    <PostForm visit={visit} action={stepAddress(bodyId, promiseId, step)} class="inline-form">
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class={`button button-${look ?? "secondary"}`} type="submit" aria-label={label}>
        {text}
      </button>
    </PostForm>
  );
}

/** What was just done to a promise, and with what it is undone. */
export interface DoneStep {
  readonly bodyId: string;
  readonly promiseId: string;
  readonly step: PromiseStep | "added" | "unchanged";
  readonly undo: { readonly step: PromiseStep; readonly fields: Readonly<Record<string, string>> } | null;
}

/** Says what was done, with the way to undo it. */
export function StepDone({ visit, done, back }: { visit: Visit; done: DoneStep; back: StepBack | null }) {
  const key: TextKey = `promise-desk.done.${done.step}`;
  return (
    <div class="step-done" id="klaret">
      <Done text={visit.say(key)} />
      {done.undo === null ? null : (
        <Step
          visit={visit}
          bodyId={done.bodyId}
          promiseId={done.promiseId}
          step={done.undo.step}
          fields={done.undo.fields}
          back={back}
          text={visit.say("promise-desk.undo")}
          look="tertiary"
        />
      )}
    </div>
  );
}
