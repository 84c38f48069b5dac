import type { Outcome } from "../../../records/outcome.ts";

/** A decision in words that are ready: Danish, since minutes are, and worded so that a reader knows what was decided. */
export interface Phrase {
  readonly outcome: Outcome;
  readonly text: string;
}

/**
 * The phrases a committee decides by. Where it is the body's highest nothing is recommended to it: what a committee
 * recommends, the council decides.
 */
export function phrasesFor(isCouncil: boolean): readonly Phrase[] {
  return isCouncil ? ofAll : [...ofAll, ...ofCommittees];
}

const ofAll: readonly Phrase[] = [
  { outcome: "approved", text: "Godkendt." },
  { outcome: "noted", text: "Taget til efterretning." },
  { outcome: "discussed", text: "Drøftet." },
  { outcome: "rejected", text: "Ikke godkendt." },
  { outcome: "postponed", text: "Udsat." },
  { outcome: "returned", text: "Sagen sendes tilbage til forvaltningen." },
  { outcome: "referred", text: "Sagen oversendes til behandling i et andet udvalg." },
  { outcome: "withdrawn", text: "Sagen blev taget af dagsordenen." },
];

const ofCommittees: readonly Phrase[] = [
  { outcome: "recommended", text: "Anbefales til byrådets godkendelse." },
  { outcome: "rejected", text: "Anbefales ikke." },
];
