// A round is named by its day. The clock that counts is the one on the wall in Denmark, summer and winter.
const wall = new Intl.DateTimeFormat("sv-SE", {
  dateStyle: "short",
  timeStyle: "short",
  timeZone: "Europe/Copenhagen",
});

/** The hour in Denmark at which a day's round begins. */
const roundHour = 7;

const dayLength = 86_400_000;

/** So many days after an ISO day. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}

/** 0 for Sunday to 6 for Saturday. */
function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function isWorkday(day: string): boolean {
  return weekday(day) > 0 && weekday(day) < 6;
}

/** The ISO day of the last round that has begun: the latest weekday with seven o'clock in Denmark behind it; weekly: the latest Monday. */
export function lastRound(now: Date, rhythm: "daily" | "weekly"): string {
  const clock = wall.format(now);
  let day = clock.slice(0, 10);
  if (Number(clock.slice(11, 13)) < roundHour) day = dayAfter(day, -1);
  while (rhythm === "weekly" ? weekday(day) !== 1 : !isWorkday(day)) day = dayAfter(day, -1);
  return day;
}

/** The last day that a round answers for: the one before the next weekday, so that a Friday speaks for the weekend. */
export function lastDayOfRound(round: string): string {
  let next = dayAfter(round);
  while (!isWorkday(next)) next = dayAfter(next);
  return dayAfter(next, -1);
}
