type Row = Readonly<Record<string, unknown>>;

/** What a promise of the invented town hangs on. */
interface Place {
  readonly idOf: (name: string) => string;
  readonly own: Row;
  readonly meeting: string;
  readonly item: string;
  readonly document: string;
}

const due = { from: null, to: null, recurrence: null, anchor: null, until: null };

/** Promises of one item of the invented town, in every way they can stand for a visitor, and the answers to them. */
export function townPromises({ idOf, own, meeting, item, document }: Place): { promises: Row[]; answers: Row[] } {
  const promise = (name: string, what: string, more: Readonly<Record<string, unknown>>): Row => {
    const { to = null, from = null, recurrence = null, settled = null, pending = null, ...rest } = more;
    const record = {
      kind: "report-back",
      quote: "Forvaltningen vender tilbage med en status.",
      by: "Forvaltningen",
      to: "udvalget",
      what,
      condition: null,
      due: { ...due, from, to, recurrence },
    };
    return {
      ...own,
      id: idOf(`promise ${name}`),
      committee_id: idOf("aub"),
      meeting_id: idOf(meeting),
      item_id: idOf(item),
      document_id: idOf(document),
      span_from: 0,
      span_to: 7,
      day: meeting.split(" ")[1],
      kind: "report-back",
      state: "proposed",
      confirmed: false,
      due_from: from,
      due_to: to,
      recurrence,
      anchor: null,
      until: null,
      settled,
      pending_due: pending,
      superseded_by: null,
      record,
      ...rest,
    };
  };
  const long = `evaluere ${"beskæftigelsesindsatsudvalgsordningen og ".repeat(6)}resten`;
  const promises = [
    promise("open", "vende tilbage med en status på indsatsen", { to: "2027-06-30", pending: "2027-06-30" }),
    promise("silent", "fremlægge et notat om praktikpladser", { to: "2024-06-30", pending: "2024-06-30" }),
    promise("late", long, { to: "2024-09-30", pending: "2024-09-30", confirmed: true, state: "open" }),
    promise("kept", "evaluere forløbet", { to: "2024-12-31", settled: "answered", confirmed: true, state: "answered" }),
    promise("yearly", "give en status", { recurrence: "P6M", pending: "2025-09-04", confirmed: true, state: "open" }),
    promise("some day", "tage sagen op igen", { settled: "no-date" }),
    promise("gone", "give den endelige rapport", { to: "2024-11-30", settled: "superseded", state: "superseded" }),
  ];
  const answer = (name: string, of: string, more: Row): Row => ({
    ...own,
    id: idOf(`answer ${name}`),
    promise_id: idOf(`promise ${of}`),
    period: null,
    kind: null,
    item_id: null,
    document_id: null,
    note: null,
    day: "2024-12-20",
    in_time: true,
    ...more,
  });
  const answers = [
    answer("item", "kept", { kind: "item", item_id: idOf(item) }),
    answer("note", "yearly", {
      kind: "note",
      note: "Status er givet mundtligt.",
      period: "2024-09-04",
      in_time: false,
    }),
    answer("hidden", "yearly", { period: "2025-03-04" }),
  ];
  return { promises, answers };
}
