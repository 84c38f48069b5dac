import type { MarkRound } from "../../../records/mark.ts";
import { fieldsOfRound } from "./round-form.ts";

/** The same day so many years later; 29 February is the 28th where there is none. */
function later(day: string, years: number): string {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return Number.isNaN(Date.parse(moved)) || new Date(moved).toISOString().slice(0, 10) !== moved
    ? moved.replace("02-29", "02-28")
    : moved;
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);

/** What stands in the form of the round after another: the same a year later, as a draft nobody sees. */
export function nextRound(round: MarkRound): Map<string, string> {
  const values = fieldsOfRound(round);
  const year = String(round.year);
  const next = String(round.year + 1);
  for (const [name, value] of values) {
    if (isDay(value)) values.set(name, later(value, 1));
    if (name === "navn" || name === "navn-en") values.set(name, value.replaceAll(year, next));
    if (name === "kampagne") {
      values.set(
        name,
        value.replace(/\b\d{4}-\d\d-\d\d\b/g, (day) => later(day, 1)),
      );
    }
  }
  values.set("aarstal", next);
  values.delete("offentlig");
  return values;
}

/** The schemes that usually count: places of work training, wage subsidy and education. */
const usualSchemes = [
  "Virksomhedspraktik | Work placement",
  "Uddannelsespraktik | Educational placement",
  "Løntilskud | Wage subsidy",
  "Fleksjob | Flexible job",
  "Løntilskud til førtidspensionister (skånejob) | Wage subsidy for disability pensioners",
  "Jobrotation | Job rotation",
  "Frivilligt virke i beredskabet | Voluntary service in the emergency services",
  "Voksenlærlinge | Adult apprentices",
  "Integrationsgrunduddannelse (IGU) | Basic integration education",
  "Erhvervsgrunduddannelse og forberedende grunduddannelse (EGU, FGU) | Basic vocational and preparatory education",
  "Særligt tilrettelagt ungdomsuddannelse (STU) | Specially planned youth education",
  "Elever og lærlinge på en erhvervsuddannelse | Apprentices of a vocational education",
];

/** What stands in the form of a body's first round: the days of a year as they usually lie. `today`: ISO. */
export function firstRound(today: string): Map<string, string> {
  const now = Number(today.slice(0, 4));
  const year = now + 1;
  return new Map([
    ["aarstal", String(year)],
    ["navn", `CSR-mærket ${year}`],
    ["navn-en", `The CSR mark ${year}`],
    ["aabner", `${now}-10-15`],
    ["aabner-kl", "00:00"],
    ["frist", `${now}-12-15`],
    ["frist-kl", "12:00"],
    ["periode-fra", `${now}-01-01`],
    ["periode-til", `${now}-12-31`],
    ["ordninger", usualSchemes.join("\n")],
    ["krav", "1 | 10 | 1"],
    ["sted", "cvr-or-p"],
    ["kriteriedag", `${now}-05-15`],
    ["plandag", `${now}-09-15`],
    ["beslutningsdag", `${year}-01-20`],
    ["uddelingsdag", `${year}-02-20`],
    ["evaluering-fra", `${year}-04-01`],
    ["evaluering-til", `${year}-05-31`],
    ["gemmes", "24"],
  ]);
}
