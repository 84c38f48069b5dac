import { formatDay, formatNumber } from "../../../output/texts/format.ts";
import { list } from "../../../output/texts/list.ts";
import type { WrittenOffer } from "../../../records/offer.ts";
import type { FieldChange } from "../../../records/offer-change.ts";
import { offerTerms } from "../../../records/vocabulary/offer-terms.ts";
import type { TermSet } from "../../../records/vocabulary/term.ts";
import type { Visit } from "../visit.ts";

/** The name of a language by its code, in the visitor's language. */
export function languageName(visit: Visit, code: string): string {
  return new Intl.DisplayNames([visit.language], { type: "language", fallback: "code" }).of(code) ?? code;
}

/** The name of a term of the vocabulary; its id where the body has made its own. */
export function termName({ language }: Visit, set: TermSet, id: string): string {
  return offerTerms[set].find((term) => term.id === id)?.[language] ?? id;
}

type Lines = readonly string[];
type Words = { readonly [Field in keyof WrittenOffer]: (visit: Visit, value: WrittenOffer[Field]) => Lines };

const some = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== "").join(", ");
const terms = (set: TermSet) => (visit: Visit, ids: readonly string[]) => ids.map((id) => termName(visit, set, id));

/** How each field of an offer is told: lines under each other. */
const words: Words = {
  title: (_visit, title) => [title],
  description: (_visit, description) => description.split("\n"),
  translations: (visit, all) =>
    all.map(({ language, title, description }) => `${languageName(visit, language)}: ${title}. ${description}`),
  kind: (visit, kind) => [termName(visit, "kind", kind)],
  challenges: terms("challenge"),
  groups: terms("group"),
  situations: terms("situation"),
  words: (_visit, all) => all,
  ages: ({ say }, { from, to }) => {
    if (from === null && to === null) return [];
    if (to === null) return [say("offer-value.age.from", { from: String(from) })];
    if (from === null) return [say("offer-value.age.to", { to: String(to) })];
    return [say("offer-value.age.both", { from: String(from), to: String(to) })];
  },
  provider: ({ say }, { name, cvr, url }) => [
    some(name, cvr === null ? say("offer-value.cvr.none") : say("offer-value.cvr", { number: cvr }), url),
  ],
  price: ({ say, language }, { kind, amount, note }) => [
    some(
      say(`offer-form.price.${kind}`),
      amount === null ? null : say("offer-value.amount", { amount: formatNumber(language, amount) }),
      note,
    ),
  ],
  referral: ({ say }, { needed, law, note }) => [
    some(say(needed ? "offer-value.referral.yes" : "offer-value.referral.no"), law, note),
  ],
  places: ({ say }, places) =>
    places.map(({ kind, name, street, postcode, town }) =>
      some(say(`offer-form.place.${kind}`), name, street, [postcode, town].filter((part) => part !== null).join(" ")),
    ),
  schedule: ({ say, language }, times) =>
    times.map(({ days, opens, closes, note }) =>
      some(
        list(
          language,
          days.map((day) => say(`offer-form.day.${day}`)),
        ),
        [opens, closes].filter((time) => time !== null).join("-"),
        note,
      ),
    ),
  contact: (_visit, { name, phone, email, url, how }) => [how, name, phone, email, url].filter((line) => line !== null),
  languages: (visit, codes) => codes.map((code) => languageName(visit, code)),
  accessibility: ({ say }, all) => all.map((one) => say(`offer-form.access.${one}`)),
  accessibilityNote: (_visit, note) => (note === null ? [] : [note]),
  reach: ({ say }, reach) => [say(`offer-value.reach.${reach}`)],
  validUntil: ({ language }, day) => (day === null ? [] : [formatDay(language, day)]),
};

/** A value of a field as lines of words; none where nothing is stated. */
export function fieldLines(visit: Visit, { field }: FieldChange, value: unknown): Lines {
  if (value === null || value === undefined) return [];
  return (words[field] as (visit: Visit, value: unknown) => Lines)(visit, value).filter((line) => line.trim() !== "");
}
