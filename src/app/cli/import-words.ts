import type { Reading } from "../../records/reading.ts";
import type { ImportResult } from "../../store/import/import-document.ts";
import type { StoreNotice } from "../../store/import/store-notice.ts";
import type { Language } from "./command.ts";

const results = {
  da: { new: "ny", changed: "ændret", unchanged: "uændret" },
  en: { new: "new", changed: "changed", unchanged: "unchanged" },
} as const;

const kinds = {
  da: { minutes: "referat", agenda: "dagsorden", document: "dokument" },
  en: { minutes: "minutes", agenda: "agenda", document: "document" },
} as const;

/** One line of what became of a file: result, what it is, whose, when, how many items, and the file. */
export function resultLine(lang: Language, file: string, result: ImportResult, reading: Reading): string {
  const items = { da: "punkter", en: "items" }[lang];
  const title = reading.committee?.name ?? reading.document?.title ?? "–";
  const day = reading.meeting?.start?.slice(0, 10) ?? reading.document?.date ?? "–";
  const what = [kinds[lang][reading.kind], title, day];
  if (reading.kind !== "document") what.push(`${reading.items.length} ${items}`);
  return `${results[lang][result.result].padEnd(9)} ${what.join(", ")} (${file})`;
}

/** The last line: how many of each. */
export function countLine(lang: Language, counts: Readonly<Record<ImportResult["result"] | "bad", number>>): string {
  const { bad } = counts;
  const said =
    lang === "da"
      ? `${counts.new} nye, ${counts.changed} ændrede, ${counts.unchanged} uændrede`
      : `${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged`;
  if (bad === 0) return said;
  return lang === "da"
    ? `${said}; ${bad} ${bad === 1 ? "fil" : "filer"} blev ikke gemt`
    : `${said}; ${bad} ${bad === 1 ? "file was" : "files were"} not stored`;
}

const notices: Readonly<Record<StoreNotice["code"], Readonly<Record<Language, string>>>> = {
  "body-differs": {
    da: "dokumentet siger selv, at det er fra {stated}, og er gemt der; ikke hos {given}",
    en: "the document says itself that it is from {stated} and is stored there; not with {given}",
  },
  "committee-not-stated": {
    da: "dokumentet siger ikke, hvilket udvalg der holdt mødet",
    en: "the document does not say which committee met",
  },
  "committee-name-near": {
    da: "udvalgets navn ligner et andet: {near}",
    en: "the committee's name is close to another: {near}",
  },
  "paper-held-back": {
    da: "dokumentet rummer noget, der ligner et lukket punkt, og er gemt uden at blive vist; se det igennem, og vis det fra skrivebordet",
    en: "the document holds what looks like a closed item and is stored without being shown; look it through, and publish it from the desk",
  },
  "day-not-stated": {
    da: "dokumentet siger ikke, hvornår mødet var",
    en: "the document does not say when the meeting was",
  },
  "meeting-same-day": {
    da: "udvalget har et andet møde samme dag på et andet tidspunkt",
    en: "the committee has another meeting that day at another time",
  },
  "meeting-ambiguous": {
    da: "udvalget har flere møder den dag, og det er ikke klart, hvilket det er; det står som et møde for sig",
    en: "the committee has several meetings that day and it is not clear which this is; it stands as a meeting of its own",
  },
  "person-name-shared": {
    da: "{name} har samme navn som en fra et andet parti og er gemt som en anden person",
    en: "{name} has the same name as somebody of another party and is stored as another person",
  },
  "person-ambiguous": {
    da: "{name} kan være flere personer og er ikke knyttet til nogen",
    en: "{name} may be several people and is tied to none",
  },
  "case-ambiguous": {
    da: "et punkt kan høre til flere sager og er ikke knyttet til nogen",
    en: "an item may belong to several cases and is tied to none",
  },
};

/** What the store was unsure of, in plain words. */
export function storeNoticeText(lang: Language, { code, details }: StoreNotice): string {
  return notices[code][lang].replace(/\{([a-z]+)\}/g, (_place, key: string) => {
    const value = details[key] ?? "";
    return Array.isArray(value) ? value.join(", ") : String(value);
  });
}
