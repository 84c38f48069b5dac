import type { WrittenOffer } from "../../records/offer.ts";
import type { GivenOffer, OfferColumn } from "../../records/offer-columns.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { readCsv } from "../figures/read-csv.ts";
import { readPlace, readSchedule } from "./place-codec.ts";

/** Most offers that one file may hold. */
export const mostOffers = 60_000;

/**
 * Reads a file of offers, with columns by the names of `offerColumns` in any order; unknown ones are passed over. Whole or not at all: a problem names what the file lacks. Whether a value may stand is
 * asked of each offer when it is taken in.
 */
export function readOffersCsv(name: string, bytes: Uint8Array): readonly GivenOffer<WrittenOffer>[] | Problem {
  const read = readCsv(name, bytes);
  if (isProblem(read)) return read;
  const [head = [], ...rows] = read.rows;
  if (rows.length > mostOffers) return problem("problem.offers-file-large", { name, most: mostOffers });
  const at = new Map(head.map((column, index) => [column.trim().toLowerCase(), index]));
  const missing = (["title", "description", "provider"] as const).find((column) => !at.has(column));
  if (missing !== undefined) return problem("problem.offers-file-column", { name, column: missing });
  return rows.map((row, index) => {
    const cell = (column: OfferColumn) => plain(row[at.get(column) ?? -1] ?? "");
    return { outsideId: orNull(cell("id")), row: index + 2, offer: readRow(cell) };
  });
}

/** A cell without the apostrophe that keeps a spreadsheet from running it. */
const plain = (text: string) => (/^'[=+\-@]/.test(text) ? text.slice(1) : text).trim();
const orNull = (text: string) => (text === "" ? null : text);
const list = (text: string) =>
  text
    .split("|")
    .map((each) => each.trim())
    .filter((each) => each !== "");
/** A number, in Danish or English writing; null: none. What is no number is NaN, which is refused when it is taken in. */
const numberOf = (text: string) => (text === "" ? null : Number(text.replace(",", ".")));
const yes = (text: string) => /^(?:yes|ja|true|1|x)$/i.test(text);

function readRow(cell: (column: OfferColumn) => string): WrittenOffer {
  return {
    ...{ title: cell("title"), description: cell("description"), kind: cell("kind") || "counselling" },
    ...{ challenges: list(cell("challenges")), groups: list(cell("groups")), situations: list(cell("situations")) },
    words: list(cell("words")),
    ages: { from: numberOf(cell("age_from")), to: numberOf(cell("age_to")) },
    provider: {
      ...{ name: cell("provider"), kind: (cell("provider_kind") || "other") as WrittenOffer["provider"]["kind"] },
      ...{ cvr: orNull(cell("provider_cvr")), url: orNull(cell("provider_url")) },
    },
    price: {
      kind: (cell("price") || "free") as WrittenOffer["price"]["kind"],
      ...{ amount: numberOf(cell("price_amount")), note: orNull(cell("price_note")) },
    },
    referral: {
      ...{ needed: yes(cell("referral")), law: orNull(cell("referral_law")), note: orNull(cell("referral_note")) },
    },
    places: list(cell("places")).map(readPlace),
    schedule: list(cell("schedule")).map(readSchedule),
    contact: {
      ...{ name: orNull(cell("contact_name")), phone: orNull(cell("phone")), email: orNull(cell("email")) },
      ...{ url: orNull(cell("url")), how: orNull(cell("how")) },
    },
    languages: list(cell("languages")),
    accessibility: list(cell("accessibility")) as WrittenOffer["accessibility"],
    accessibilityNote: orNull(cell("accessibility_note")),
    reach: cell("reach") === "national" ? "national" : "local",
    validUntil: orNull(cell("valid_until")),
    translations: readTranslations(cell("translations")),
  };
}

/** `{"en": {"title": "…", "description": "…"}}`; what is not so written is left out. */
function readTranslations(text: string): WrittenOffer["translations"] {
  if (text === "") return [];
  try {
    const given = JSON.parse(text) as Record<string, { title?: unknown; description?: unknown }>;
    return Object.entries(given).flatMap(([language, { title, description }]) =>
      typeof title === "string" && typeof description === "string" ? [{ language, title, description }] : [],
    );
  } catch {
    return [];
  }
}
