import type { RecordedCommand, RoomCommand } from "../../../records/room-command.ts";
import type { Transaction } from "../../transaction.ts";

const lock = {
  name: "room-lock",
  text: "SELECT pg_advisory_xact_lock(hashtextextended('traad room ' || $1, 0))",
};

/** Waits until nobody else records what happens at the meeting. Held until the transaction ends. */
export async function lockRoom(tx: Transaction, meetingId: string): Promise<void> {
  await tx.rows(lock, [meetingId]);
}

const list = {
  name: "room-commands",
  text: `SELECT id, number, at, base, changes, account_id AS actor FROM room_command
    WHERE body_id = $1 AND meeting_id = $2 AND number > $3 ORDER BY number`,
};

/** A command as it is stored. `number`: its place in the meeting, in the order in which they reached us. */
export type StoredCommand = RecordedCommand & { readonly number: number };

/** What was recorded of a meeting after the command of the number; 0 for all. */
export async function commandsOfRoom(
  tx: Transaction,
  bodyId: string,
  meetingId: string,
  after = 0,
): Promise<StoredCommand[]> {
  return tx.rows<StoredCommand>(list, [bodyId, meetingId, after]);
}

const last = {
  name: "room-last-number",
  text: "SELECT coalesce(max(number), 0) AS number FROM room_command WHERE body_id = $1 AND meeting_id = $2",
};

/** The number of the last command of a meeting; 0 where nothing is recorded. */
export async function lastNumber(tx: Transaction, bodyId: string, meetingId: string): Promise<number> {
  const [found] = await tx.rows<{ number: number }>(last, [bodyId, meetingId]);
  return found?.number ?? 0;
}

const known = {
  name: "room-known-commands",
  text: `SELECT id, meeting_id AS "meetingId" FROM room_command WHERE body_id = $1 AND id = ANY ($2::uuid[])`,
};

/** Which of the ids are commands of the body already, and of which meeting. */
export async function knownCommands(
  tx: Transaction,
  bodyId: string,
  ids: readonly string[],
): Promise<{ id: string; meetingId: string }[]> {
  return tx.rows(known, [bodyId, ids]);
}

const append = {
  name: "room-append",
  text: `
    INSERT INTO room_command (body_id, meeting_id, committee_id, id, number, at, base, changes, account_id, created)
    SELECT $1::uuid, $2::uuid, $3::uuid, c.id, $4::bigint + c.place, c.at, c.base, c.changes, $5::uuid, $6::timestamptz
    FROM jsonb_to_recordset($7::jsonb) AS c (id uuid, place int, at timestamptz, base uuid[], changes jsonb)`,
};

/** Adds commands behind the last, under the room's lock. `actor`: the account; null at the command line. */
export async function appendCommands(
  tx: Transaction,
  to: {
    readonly bodyId: string;
    readonly meetingId: string;
    readonly committeeId: string;
    readonly last: number;
    readonly actor: string | null;
  },
  commands: readonly RoomCommand[],
  at: string,
): Promise<void> {
  if (commands.length === 0) return;
  const rows = commands.map((command, index) => ({ ...command, place: index + 1 }));
  await tx.rows(append, [to.bodyId, to.meetingId, to.committeeId, to.last, to.actor, at, JSON.stringify(rows)]);
}
