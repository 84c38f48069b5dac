const parts = new Intl.DateTimeFormat("da-DK", {
  timeZone: "Europe/Copenhagen",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/**
 * A moment with its offset, as Danish minutes write it: `5. februar 2024 kl. 08:00`. A meeting at midnight is a date
 * without a time. Null where the value is no moment. A value without an offset is Danish time already.
 */
export function danishTime(value: string): { date: string; time: string | null } | null {
  const shape = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(
    value,
  );
  if (!shape) return null;
  // Without an offset the digits are printed as they stand, by reading and printing them in the same zone.
  const local = shape[6] === undefined;
  const moment = new Date(local ? `${value.slice(0, 10)}T12:00:00Z` : value);
  if (Number.isNaN(moment.getTime())) return null;
  const found = Object.fromEntries(parts.formatToParts(moment).map(({ type, value: words }) => [type, words]));
  const time = local ? (shape[4] ? `${shape[4]}:${shape[5]}` : null) : `${found.hour}:${found.minute}`;
  return { date: `${found.day}. ${found.month} ${found.year}`, time: time === "00:00" ? null : time };
}
