import pg from "pg";

// The numbers of the types in PostgreSQL's catalogue (pg_type.oid); they never change.
const int8 = 20;
const textArray = 1009;
const date = 1082;
const timestamp = 1114;
const timestamptz = 1184;
const dateArray = 1182;
const timestamptzArray = 1185;

/** `2024-05-30 16:15:00+02` as `2024-05-30T16:15:00+02:00`. */
export function isoTime(value: string): string {
  const iso = value.replace(" ", "T");
  return /[+-]\d\d$/.test(iso) ? `${iso}:00` : iso;
}

function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${value} is beyond the whole numbers of JavaScript.`);
  return number;
}

function textItems(value: string): string[] {
  const parse: (text: string) => string[] = pg.types.getTypeParser(textArray as never);
  return parse(value);
}

const parsers = new Map<number, (value: string) => unknown>([
  [int8, wholeNumber],
  [date, (value) => value],
  [timestamp, isoTime],
  [timestamptz, isoTime],
  [dateArray, textItems],
  [timestamptzArray, (value) => textItems(value).map(isoTime)],
]);

/**
 * How values leave the database: days and times as ISO strings in the time zone of the session (Europe/Copenhagen),
 * `bigint` as a number (a RangeError beyond 2^53), all else as node-postgres gives it (`numeric` as a string).
 */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    const own = format === "binary" ? undefined : parsers.get(oid);
    return own ?? pg.types.getTypeParser(oid as never, format as never);
  },
};
