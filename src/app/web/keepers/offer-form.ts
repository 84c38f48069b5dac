import { randomUUID } from "node:crypto";
import { accessibilities, type WrittenOffer } from "../../../records/offer.ts";
import { placeKinds, weekdays } from "../../../records/offer-place.ts";
import type { Problem } from "../../../records/problem.ts";
import { offerTerms } from "../../../records/vocabulary/offer-terms.ts";

/** The languages that can be ticked; others that an offer has stay. */
export const spokenLanguages = ["da", "en", "de", "ar", "uk", "pl", "tr", "so", "fa", "ti"] as const;

/** So many places and times can be written: those there are, and room for one more. */
export const roomFor = (count: number): number => Math.min(count + 1, 5);

/** An offer in which nothing has been written. */
export const emptyOffer = (name: string, cvr: string | null): WrittenOffer => ({
  title: "",
  description: "",
  translations: [],
  kind: "",
  challenges: [],
  groups: [],
  situations: [],
  words: [],
  ages: { from: null, to: null },
  provider: { name, kind: "association", cvr, url: null },
  price: { kind: "free", amount: null, note: null },
  referral: { needed: false, law: null, note: null },
  places: [],
  schedule: [],
  contact: { name: null, phone: null, email: null, url: null, how: null },
  languages: ["da"],
  accessibility: [],
  accessibilityNote: null,
  reach: "local",
  validUntil: null,
});

type Form = ReadonlyMap<string, string>;

const text = (form: Form, name: string): string | null => {
  const written = (form.get(name) ?? "").trim();
  return written === "" ? null : written;
};
/** *13*, *1.250,50*: as Danes write numbers. What is none is NaN, which no offer may have. */
const number = (form: Form, name: string): number | null => {
  const written = text(form, name);
  if (written === null) return null;
  return Number(written.replaceAll(/[.\s](?=\d{3})/g, "").replace(",", "."));
};
const url = (form: Form, name: string): string | null => {
  const written = text(form, name);
  return written === null || /^https?:\/\//i.test(written) ? written : `https://${written}`;
};
const clock = (form: Form, name: string): string | null => {
  const written = text(form, name);
  if (written === null) return null;
  const [, hour = "", minute = "00"] = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(written) ?? [];
  return hour === "" ? written : `${hour.padStart(2, "0")}:${minute}`;
};
const ticked = <T extends string>(form: Form, group: string, all: readonly T[]): T[] =>
  all.filter((one) => form.has(`${group}-${one}`));

/** What somebody wrote of an offer, over how it was: what the form does not show stays. */
export function writtenOfferOf(form: Form, before: WrittenOffer): WrittenOffer {
  const ids = (set: keyof typeof offerTerms) => offerTerms[set].map(({ id }) => id);
  const chosen = (group: string, set: keyof typeof offerTerms, kept: readonly string[]) => [
    ...ticked(form, group, ids(set)),
    ...kept.filter((id) => !ids(set).includes(id)),
  ];
  const english = { title: text(form, "titel-en") ?? "", description: text(form, "beskrivelse-en") ?? "" };
  const others = before.translations.filter(({ language }) => language !== "en");
  return {
    ...before,
    title: text(form, "titel") ?? "",
    description: text(form, "beskrivelse") ?? "",
    translations:
      english.title === "" && english.description === "" ? others : [{ language: "en", ...english }, ...others],
    kind: form.get("slags") ?? "",
    challenges: chosen("udfordring", "challenge", before.challenges),
    groups: chosen("gruppe", "group", before.groups),
    situations: chosen("situation", "situation", before.situations),
    ages: { from: number(form, "alder-fra"), to: number(form, "alder-til") },
    provider: { ...before.provider, url: url(form, "hjemmeside") },
    price: {
      kind: form.get("pris") === "paid" ? "paid" : form.get("pris") === "partly" ? "partly" : "free",
      amount: form.get("pris") === "free" ? null : number(form, "beloeb"),
      note: text(form, "pris-note"),
    },
    referral: { needed: form.has("henvisning"), law: text(form, "lov"), note: text(form, "henvisning-note") },
    places: placesOf(form, before),
    schedule: timesOf(form, before),
    contact: {
      name: text(form, "kontakt-navn"),
      phone: text(form, "kontakt-telefon"),
      email: text(form, "kontakt-email"),
      url: url(form, "kontakt-side"),
      how: text(form, "kontakt-hvordan"),
    },
    languages: [
      ...ticked(form, "taler", spokenLanguages),
      ...before.languages.filter((code) => !(spokenLanguages as readonly string[]).includes(code)),
    ],
    accessibility: ticked(form, "adgang", accessibilities),
    accessibilityNote: text(form, "adgang-note"),
    reach: form.has("hele-landet") ? "national" : "local",
    validUntil: text(form, "gyldig-til"),
  };
}

function placesOf(form: Form, { places }: WrittenOffer): WrittenOffer["places"] {
  return Array.from({ length: roomFor(places.length) }).flatMap((_, at) => {
    const kind = placeKinds.find((one) => one === form.get(`sted-${at}`));
    if (kind === undefined) return [];
    const before = places[at];
    const written = {
      name: text(form, `sted-${at}-navn`),
      street: text(form, `sted-${at}-vej`),
      postcode: text(form, `sted-${at}-postnummer`),
      town: text(form, `sted-${at}-by`),
    };
    // Somewhere else: where it was on the map says nothing any more.
    const moved = before?.street !== written.street || before?.postcode !== written.postcode;
    return [
      {
        ...written,
        id: before?.id ?? randomUUID(),
        kind,
        municipality: before?.municipality ?? null,
        latitude: moved ? null : (before?.latitude ?? null),
        longitude: moved ? null : (before?.longitude ?? null),
      },
    ];
  });
}

function timesOf(form: Form, { schedule }: WrittenOffer): WrittenOffer["schedule"] {
  return Array.from({ length: roomFor(schedule.length) }).flatMap((_, at) => {
    const days = ticked(form, `tid-${at}`, weekdays);
    const note = text(form, `tid-${at}-note`);
    if (days.length === 0 && note === null) return [];
    const before = schedule[at];
    const hours = { opens: clock(form, `tid-${at}-fra`), closes: clock(form, `tid-${at}-til`) };
    const more = { interval: before?.interval ?? 1, from: before?.from ?? null, to: before?.to ?? null };
    return [{ id: before?.id ?? randomUUID(), days, note, ...hours, ...more }];
  });
}

const fieldsOfProblems: Readonly<Record<string, string>> = {
  "problem.offer-title": "titel",
  "problem.offer-description": "beskrivelse",
  "problem.unwanted-links": "beskrivelse",
  "problem.offer-long": "beskrivelse",
  "problem.offer-ages": "alder-til",
  "problem.offer-ended": "gyldig-til",
  "problem.keeper-agreed": "enig",
};
const fieldsOfOffer: Readonly<Record<string, string>> = {
  "ages.from": "alder-fra",
  "ages.to": "alder-til",
  "price.amount": "beloeb",
  "provider.url": "hjemmeside",
  "contact.email": "kontakt-email",
  "contact.url": "kontakt-side",
  validUntil: "gyldig-til",
};

/** The field of the form that a problem is of; null: of the whole of it. */
export function fieldOfOfferProblem({ key, params }: Problem): string | null {
  const of = String(params?.field ?? "");
  const row = /^(places|schedule)\.(\d+)\.(\w+)$/.exec(of);
  if (row !== null) {
    const [, list, at, name = ""] = row;
    const own = list === "places" ? { postcode: "postnummer" } : { opens: "fra", closes: "til" };
    const field = (own as Readonly<Record<string, string>>)[name];
    return field === undefined ? null : `${list === "places" ? "sted" : "tid"}-${at}-${field}`;
  }
  return fieldsOfProblems[key] ?? fieldsOfOffer[of] ?? null;
}
