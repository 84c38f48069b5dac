import type { AgendaRules } from "../../../records/agenda.ts";
import { type AgendaEntry, agendaEntries } from "../../../store/queries/agenda/agenda-entries.ts";
import { agendaRules } from "../../../store/queries/agenda/agenda-rules.ts";
import { agenda, agendasOfMeeting, type StoredAgenda } from "../../../store/queries/agenda/agendas.ts";
import { numbersBefore } from "../../../store/queries/agenda/numbers-before.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { closeAtOnce } from "./close-at-once.ts";
import { type NoticeDays, noticeDays } from "./notice-days.ts";
import { type NumberedEntry, numberEntries, numbersFrom } from "./number-entries.ts";
import { orderEntries } from "./order-entries.ts";

/** An agenda as it now stands: its lines in order and numbered, by which rules, and when it must be out. */
export interface WholeAgenda {
  readonly agenda: StoredAgenda;
  readonly rules: AgendaRules;
  readonly lines: readonly NumberedEntry[];
  readonly notice: NoticeDays;
  /** The agenda a supplement is added to, or the supplement of an agenda; null where there is none. */
  readonly other: StoredAgenda | null;
}

/** Loads an agenda; null where the viewer has none of that id. */
export async function loadAgenda(tx: Transaction, bodyId: string, id: string): Promise<WholeAgenda | null> {
  const found = await agenda(tx, bodyId, id);
  if (found === null) return null;
  const { committeeId, day, plannedMeetingId, kind } = found;
  const rules = await agendaRules(tx, bodyId, committeeId);
  const both = await agendasOfMeeting(tx, bodyId, plannedMeetingId);
  const other = both.find((one) => one.id !== id) ?? null;
  const entries = orderEntries((await agendaEntries(tx, bodyId, id)).map(asShown));
  const before = await numbersBefore(tx, bodyId, committeeId, numbersFrom(rules.numbering, day), day);
  const ahead = kind === "supplement" ? (other?.entries ?? 0) : 0;
  return { agenda: found, rules, lines: numberEntries(entries, before, ahead), notice: noticeDays(rules, day), other };
}

function asShown(entry: AgendaEntry): AgendaEntry {
  const { item } = entry;
  return item === null ? entry : { ...entry, item: { ...item, content: closeAtOnce(item.content, item.newest) } };
}
