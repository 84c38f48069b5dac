import { addDays } from "../../danish/holidays.ts";
import type { Obligation, Partnership } from "../../records/partnership.ts";
import type { WheelEntry } from "../../records/wheel-entry.ts";
import { derivedId } from "../../store/derived-id.ts";

/** What the annual wheel says of an agreement: a title, and more. In Danish, as all that stands on the wheel. */
export interface WheelWords {
  /** Going on is to be decided. */
  readonly renewal: (partnership: Partnership) => { readonly title: string; readonly description: string };
  /** A source's money ends before the agreement does. `source`: who pays. */
  readonly money: (partnership: Partnership, source: string) => string;
  readonly obligation: (partnership: Partnership, obligation: Obligation) => string;
  /** The path of the agreement's page. */
  readonly page: (partnership: Partnership) => string;
}

/**
 * What stands on the annual wheel of an agreement: the stretch from the day that going on must be decided by to the end,
 * the end of each source of money that ends before the agreement, and each obligation. Each has the same id every time.
 */
export function wheelEntriesOf(partnership: Partnership, words: WheelWords): WheelEntry[] {
  const { id, ends, decideBy, committeeId, unit, owner } = partnership;
  const entry = (
    key: string,
    said: Pick<WheelEntry, "kind" | "title" | "starts"> & Partial<WheelEntry>,
  ): WheelEntry => ({
    id: derivedId(id, key),
    committeeId,
    description: null,
    ends: null,
    rrule: null,
    everyMeetings: null,
    exdates: [],
    inHolidayWeeks: "keep",
    itemId: null,
    unit,
    owner,
    public: partnership.public,
    page: partnership.public ? words.page(partnership) : null,
    ...said,
  });
  const renewal =
    ends === null || decideBy === null
      ? []
      : [entry("renewal", { kind: "contract", starts: decideBy, ends, ...words.renewal(partnership) })];
  const money = partnership.money.flatMap((source) =>
    source.ends === null || (ends !== null && source.ends >= ends)
      ? []
      : [entry(source.id, { kind: "funding", title: words.money(partnership, source.name), starts: source.ends })],
  );
  const obligations = partnership.obligations.map((obligation) =>
    entry(obligation.id, {
      kind: "recurring",
      title: words.obligation(partnership, obligation),
      description: obligation.text,
      starts: obligation.starts,
      ends: obligation.days > 1 ? addDays(obligation.starts, obligation.days - 1) : null,
      rrule: ruleUntil(obligation.rrule, ends),
    }),
  );
  return [...renewal, ...money, ...obligations];
}

/** A rule that ends with the agreement at the latest, where it says no end itself. */
function ruleUntil(rrule: string | null, ends: string | null): string | null {
  if (rrule === null || ends === null || /(?:UNTIL|COUNT)=/.test(rrule)) return rrule;
  return `${rrule};UNTIL=${ends.replaceAll("-", "")}`;
}
