import { addDays, holidaysOf, weekdayOf } from "../../../danish/holidays.ts";
import { type AgendaRules, councilNotice } from "../../../records/agenda.ts";

/** The last days, ISO, on which the agenda is sent out and the material made available in time; null: no rule. */
export interface NoticeDays {
  readonly agenda: string | null;
  readonly material: string | null;
}

/** What of a committee's rules says when its agendas must be out. */
type NoticeRules = Pick<AgendaRules, "council" | "noticeDays" | "materialDays" | "saturdaysCount">;

/**
 * When an agenda must be out. The council's four and three weekdays are law (lov om kommunernes styrelse § 8, stk. 4:
 * *senest 4 hverdage inden* and *mindst 3 hverdage inden*, as far as possible); a committee's come from its own rules of
 * procedure (§ 20). So being late is a warning and stops nothing.
 */
export function noticeDays(rules: NoticeRules, meetingDay: string): NoticeDays {
  const { noticeDays: own, materialDays: ownMaterial, saturdaysCount } = rules;
  const { noticeDays: agenda, materialDays: material } = rules.council
    ? councilNotice
    : { noticeDays: own, materialDays: ownMaterial };
  const before = (days: number | null) => (days === null ? null : weekdaysBefore(meetingDay, days, saturdaysCount));
  return { agenda: before(agenda), material: before(material) };
}

/**
 * The day that lies so many weekdays before another; the day itself is not counted. Sundays and public holidays are no
 * weekdays. Whether a Saturday is one the law on municipalities does not say; where other laws count days they set it
 * beside holidays (forældelsesloven § 27, stk. 2, miljøbeskyttelsesloven § 93, stk. 2), so that not counting it sends the
 * agenda out early enough either way. Half holidays (1 May, 5 June, 24 and 31 December) are weekdays.
 */
export function weekdaysBefore(day: string, count: number, saturdaysCount: boolean): string {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, -1);
    if (isWeekday(at, saturdaysCount)) left -= 1;
  }
  return at;
}

function isWeekday(day: string, saturdaysCount: boolean): boolean {
  const weekday = weekdayOf(day);
  if (weekday === 7 || (weekday === 6 && !saturdaysCount)) return false;
  return !holidaysOf(Number(day.slice(0, 4))).some((holiday) => holiday.day === day && holiday.closed === "whole");
}
