/** The days a time may mean: ISO dates, inclusive. */
export interface Interval {
  readonly from?: string;
  readonly to?: string;
}

/** A time that a text names, with its value. Days are ISO dates in Europe/Copenhagen. */
export interface TimeExpression extends Interval {
  /** As it stands in the text, line breaks and all. */
  readonly text: string;
  /** Half-open UTF-16 offsets into the text that was given. */
  readonly span: readonly [from: number, to: number];
  /** A day; a named stretch; what comes again; a length; what lies between two times or is open at one end. */
  readonly kind: "date" | "period" | "recurring" | "duration" | "window";
  /** The earliest day, inclusive; left out where nothing says it (`senest den 1. maj`). */
  readonly from?: string;
  /** The latest day, inclusive; left out where nothing says it (`efter sommerferien`). */
  readonly to?: string;
  /** ISO 8601 period between two times: P1W, P3M, P6M, P1Y. Left out where the text says none (`løbende`). */
  readonly recurrence?: string;
  /** It comes at every such meeting: 1 at each, 2 at every other. */
  readonly everyMeeting?: number;
  /** ISO 8601 length: P26W, P16Y6M; the most where a range or a bound is given (`op til 12 måneder`). */
  readonly duration?: string;
  /** The least length of a range (`3-6 måneder`). */
  readonly leastDuration?: string;
  /** `op til`, `højst`: at most that long; `mindst`, `over`: at least. */
  readonly limit?: "most" | "least";
  /** The length is somebody's age. */
  readonly age?: true;
  /**
   * What it hangs on. `next-meeting`, `previous-meeting`: the next or last one in the committee's calendar, without
   * days where none is planned. `coming-meeting`: some later one. `meeting`: a meeting at that time, or every meeting.
   * `today`: counted from the meeting's date. `event`: counted from something the text tells (`et år efter`).
   */
  readonly anchor?: "next-meeting" | "previous-meeting" | "coming-meeting" | "meeting" | "today" | "event";
  readonly approximate?: true;
  /** What else it may mean, where the text does not say which. */
  readonly alternatives?: readonly Interval[];
  /** `by` (inden, senest, pr.) and `until` (frem til) set `to` alone, `from` (fra, siden, efter) sets `from` alone. */
  readonly bound?: "by" | "from" | "until";
}

/** What a text's times are read against. */
export interface TimeContext {
  /** The meeting's date, ISO. */
  readonly date: string;
  /** The committee's known meeting days, ISO dates in any order. */
  readonly meetings?: readonly string[];
}
