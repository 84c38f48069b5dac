import { csvOf } from "../../../output/formats/csv.ts";
import { type Say, say as sayIn } from "../../../output/texts/say.ts";
import type { Partnership } from "../../../records/partnership.ts";

const say: Say = (key, fill) => sayIn("da", key, fill);

/** Agreements as CSV: a line for each source of money, or one where there is none. Amounts only where they are seen. */
export function partnershipsCsv(partnerships: readonly Partnership[]): string {
  const head = [
    say("partnerships.column.title"),
    say("partnerships.column.kind"),
    say("partnerships.csv.parties"),
    say("partnerships.column.starts"),
    say("partnerships.column.ends"),
    say("partnerships.column.decide"),
    say("partnerships.csv.waits"),
    say("partnerships.csv.payer"),
    say("partnerships.csv.source"),
    say("partnerships.csv.money-from"),
    say("partnerships.csv.money-to"),
    say("partnerships.csv.per"),
    say("partnerships.csv.amount"),
  ];
  const rows = partnerships.flatMap(({ title, kind, parties, starts, ends, decideBy, waitsFor, money }) => {
    const own = [
      ...[title, say(`partnership.kind.${kind}`), parties.map(({ name }) => name).join(", "), starts, ends],
      ...[decideBy, waitsFor],
    ];
    if (money.length === 0) return [[...own, null, null, null, null, null, null]];
    return money.map((each) => [
      ...own,
      say(`partnership.money.payer.${each.payer}`),
      ...[each.name, each.starts, each.ends, say(`partnership-desk.field.per.${each.per}`), each.amount ?? null],
    ]);
  });
  return csvOf([head, ...rows]);
}
