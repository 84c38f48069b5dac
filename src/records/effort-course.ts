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
