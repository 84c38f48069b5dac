import { z } from "zod";

const oneLine = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\r\n]*$/);

/** What an association writes of itself when it signs up. `cvr`: as it was written; `""`: it has none. */
export const signUpSchema = z.object({
  name: oneLine(200).min(1),
  cvr: oneLine(40),
  contact: oneLine(200).min(1),
  phone: oneLine(40),
  /** The version of the guidelines that was shown and agreed to. */
  agreed: z.int().positive(),
});
export type SignUp = z.infer<typeof signUpSchema>;

/** What an association must be and do before its offers are shown, as a body has it. `en` empty: there is no English text. */
export interface OfferGuidelines {
  readonly version: number;
  readonly da: string;
  readonly en: string;
}

/** Whether associations may sign up, and how often they are asked whether their offers still hold. */
export interface OfferKeeping {
  readonly open: boolean;
  /** Months between two confirmations. */
  readonly every: number;
  /** Days after the reminder until an offer that is not confirmed is hidden. */
  readonly patience: number;
}

/** Twice a year, and a month to answer. */
export const usualKeeping: OfferKeeping = { open: false, every: 6, patience: 30 };

/** An association that keeps its own offers. Nothing of it is public: its name stands in its offers. Times: ISO. */
export interface OfferKeeper {
  readonly id: string;
  readonly name: string;
  readonly cvr: string | null;
  readonly contact: string;
  readonly email: string;
  /** Empty: none was written. */
  readonly phone: string;
  readonly language: "da" | "en";
  /** The version of the guidelines it agreed to, and when. */
  readonly agreed: number;
  readonly agreedAt: string;
  /** Null: has not pressed its first link. */
  readonly confirmed: string | null;
  readonly ended: string | null;
  readonly reason: string | null;
}
