/**
 * A fact of a course. `from`: its day, ISO; `to`: the last day of a period, null while it goes on and for all other
 * facts; `value`: one of the values of its kind, or null.
 */
export interface EffortFact {
  readonly fact: string;
  readonly from: string;
  readonly to: string | null;
  readonly value: string | null;
}

/** A course as it is given: under which pseudonym, whose it is, and all that is known of it. */
export interface WrittenCourse {
  readonly pseudonym: string;
  readonly team: string | null;
  /** The case worker's code in the municipality's own system. */
  readonly worker: string | null;
  readonly facts: readonly EffortFact[];
}

/** A course as it is kept. */
export interface EffortCourse extends WrittenCourse {
  readonly id: string;
  readonly modelKey: string;
}

/** By which way courses came: at the desk, by a key of another system, or by the command line. */
export type CourseSource = "desk" | "key" | "command";
