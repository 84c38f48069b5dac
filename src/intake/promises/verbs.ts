import { wordClass } from "./word-classes.ts";

/** The forms of a Danish verb that a promise may stand in. */
export type VerbForm = "infinitive" | "present" | "passive" | "past" | "participle";

/** Verbs by each of their forms: `udarbejdes` is the passive of `udarbejde`. */
export interface Verbs {
  readonly forms: ReadonlyMap<string, readonly [verb: string, form: VerbForm]>;
  /** The bit of the class of words that holds them. */
  readonly bit: number;
}

/**
 * Makes the forms of verbs. A regular one is its infinitive (`udarbejde`: udarbejder, udarbejdes, udarbejdede,
 * udarbejdet); others name what differs: `fremlægge:fremlagde:fremlagt`, or with an irregular present
 * `gøre:gjorde:gjort:gør`.
 */
export function verbForms(words: string): Verbs {
  const forms = new Map<string, readonly [string, VerbForm]>();
  for (const word of words.trim().split(/\s+/)) {
    const [infinitive = "", past, participle, present] = word.split(":");
    const stem = infinitive.replace(/e$/, "");
    const add = (form: VerbForm, written: string) => {
      if (!forms.has(written)) forms.set(written, [infinitive, form]);
    };
    add("infinitive", infinitive);
    add("present", present ?? `${infinitive}r`);
    add("passive", `${infinitive}s`);
    add("past", past ?? `${stem}ede`);
    add("past", `${past ?? `${stem}ede`}s`);
    add("participle", participle ?? `${stem}et`);
    add("participle", `${stem}ede`);
  }
  return { forms, bit: wordClass((word) => forms.has(word)) };
}
