import { emit } from "../../access/emit.ts";
import { publicViewer } from "../../access/viewer.ts";
import type { MarkRound, MarkStepKind } from "../../records/mark.ts";
import { type WheelEntry, wheelEntrySchema } from "../../records/wheel-entry.ts";
import {
  hideWheelEntry,
  keepWheelEntry,
  removeWheelEntry,
  showWheelEntry,
} from "../../store/queries/wheel/keep-wheel-entry.ts";
import { wheelEntry } from "../../store/queries/wheel/wheel-entries.ts";
import type { Transaction } from "../../store/transaction.ts";

/** What the wheel calls each kind of step of a round; a campaign's steps have titles of their own. */
export type StepTitles = Readonly<Record<Exclude<MarkStepKind, "campaign">, string>>;

/** What the committee deals with stands on the wheel as its matters, from where the next agenda is proposed. */
const wheelKind: Readonly<Record<MarkStepKind, WheelEntry["kind"]>> = {
  criteria: "single-matter",
  plan: "single-matter",
  applications: "window",
  decision: "single-matter",
  award: "window",
  evaluation: "single-matter",
  campaign: "window",
};

/** Takes the steps off the wheel that a round no longer has. Before the round is kept: afterwards they are nobody's. */
export async function takeOffWheel(
  tx: Transaction,
  bodyId: string,
  before: MarkRound,
  kept: readonly string[],
  at: string,
): Promise<void> {
  for (const { id } of before.steps.filter((step) => !kept.includes(step.id))) {
    await hideWheelEntry(tx, bodyId, id, at);
    await removeWheelEntry(tx, bodyId, id, at);
  }
}

/** Puts a round's steps on the wheel under their own ids, public where the round is. `titles` null: those that stand. */
export async function putOnWheel(
  tx: Transaction,
  bodyId: string,
  round: MarkRound,
  titles: StepTitles | null,
  at: string,
): Promise<void> {
  for (const step of round.steps) {
    // What a secretary wrote of who is responsible stays.
    const before = await wheelEntry(tx, bodyId, step.id);
    const named = step.kind === "campaign" ? step.title : (titles?.[step.kind] ?? before?.title);
    const entry: WheelEntry = {
      id: step.id,
      committeeId: round.committeeId,
      kind: wheelKind[step.kind],
      title: named ?? round.name.da,
      description: null,
      starts: step.from,
      ends: step.to,
      rrule: null,
      everyMeetings: null,
      exdates: [],
      inHolidayWeeks: "keep",
      itemId: null,
      unit: before?.unit ?? null,
      owner: before?.owner ?? null,
      public: round.public,
    };
    await keepWheelEntry(tx, bodyId, entry, at);
    if (entry.public) await showWheelEntry(tx, bodyId, emit(wheelEntrySchema, entry, publicViewer), at);
    else await hideWheelEntry(tx, bodyId, entry.id, at);
  }
}
