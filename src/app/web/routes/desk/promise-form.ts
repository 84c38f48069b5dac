import { findDates } from "../../../../danish/dates.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { type PromiseDue, type PromiseRecord, promiseKinds } from "../../../../records/promise.ts";

/** The fields of a form as they were sent. */
export type Sent = ReadonlyMap<string, string>;

/** What is wrong with a form, and in which of its fields; null: with all of it. */
export interface Wrong {
  readonly wrong: Problem;
  readonly field: string | null;
}

export function isWrong(value: object): value is Wrong {
  return "wrong" in value && isProblem(value.wrong);
}

/** A text field without the spaces around it. */
export function textOf(form: Sent, name: string): string {
  return (form.get(name) ?? "").replaceAll("\r\n", "\n").trim();
}

function textOrNull(form: Sent, name: string): string | null {
  const text = textOf(form, name);
  return text === "" ? null : text;
}

const iso = /^\d{4}-\d\d-\d\d$/;

/** A day as a browser's date field sends it, or as a Dane writes it (31-12-2026); null where there is none. */
export function dayOf(form: Sent, name: string): string | null | Wrong {
  const text = textOf(form, name);
  if (text === "") return null;
  const found = iso.test(text) ? existing(text) : findDates(text.slice(0, 40))[0]?.date;
  return found ?? { wrong: problem("problem.promise-days"), field: name };
}

function existing(day: string): string | null {
  return new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day ? day : null;
}

/** The first and the last day of a form. */
export function daysOf(form: Sent): Pick<PromiseDue, "from" | "to"> | Wrong {
  const from = dayOf(form, "fra");
  const to = dayOf(form, "til");
  if (from !== null && typeof from !== "string") return from;
  if (to !== null && typeof to !== "string") return to;
  return { from, to };
}

/** What a form says of a promise. */
export type PromiseFields = Pick<PromiseRecord, "kind" | "by" | "to" | "what" | "due" | "condition">;

/** A promise's fields as a form has them. `before`: when it was due, whose anchor stays where no day is given. */
export function fieldsOf(form: Sent, before: PromiseDue | null): PromiseFields | Wrong {
  const kind = promiseKinds.find((one) => one === form.get("slags"));
  if (kind === undefined) return { wrong: problem("problem.promise-fields"), field: "slags" };
  const days = daysOf(form);
  if (isWrong(days)) return days;
  const until = dayOf(form, "slutter");
  if (until !== null && typeof until !== "string") return until;
  const recurrence = textOrNull(form, "gentages");
  const asBefore = days.from === null && days.to === null && recurrence === (before?.recurrence ?? null);
  return {
    kind,
    by: textOrNull(form, "af"),
    to: textOrNull(form, "til-hvem"),
    what: textOf(form, "hvad"),
    due: { ...days, recurrence, anchor: asBefore ? (before?.anchor ?? null) : null, until },
    condition: textOrNull(form, "hvis"),
  };
}

/** In which field of a promise's fields a problem stands. */
export function fieldOfPromise({ key }: Problem): string | null {
  if (key === "problem.promise-empty") return "hvad";
  return key === "problem.promise-days" ? "til" : null;
}
