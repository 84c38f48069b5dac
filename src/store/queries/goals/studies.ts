import type { Study } from "../../../records/study.ts";
import type { Transaction } from "../../transaction.ts";
import { add, addRows, type NewRow, replaceWhenDistinct } from "../rows-of-json.ts";
import type { GoalsSeenBy, Kept } from "./goals-of.ts";

const tables: Readonly<Record<GoalsSeenBy, string>> = { staff: "study", strangers: "public_study" };

const statements = (name: string, where: string) => {
  const of = (seenBy: GoalsSeenBy) => ({
    name: `${tables[seenBy]}-${name}`,
    text: `SELECT record, 0 AS place, modified FROM ${tables[seenBy]} WHERE body_id = $1 AND deleted IS NULL ${where}`,
  });
  return { staff: of("staff"), strangers: of("strangers") };
};

const all = statements("all", "ORDER BY record ->> 'ended' DESC NULLS FIRST, record ->> 'starts' DESC NULLS LAST, id");

/** A body's studies: those that go on first, then the newest. */
export function studiesOf(tx: Transaction, seenBy: GoalsSeenBy, bodyId: string): Promise<Kept<Study>[]> {
  return tx.rows(all[seenBy], [bodyId]);
}

const one = statements("one", "AND id = $2");

/** One study; null where there is none of that id. */
export async function studyOf(
  tx: Transaction,
  seenBy: GoalsSeenBy,
  bodyId: string,
  id: string,
): Promise<Kept<Study> | null> {
  const [found] = await tx.rows<Kept<Study>>(one[seenBy], [bodyId, id]);
  return found ?? null;
}

const columns = { id: "uuid", committee_id: "uuid", record: "jsonb" } as const;
const stored = { ...columns, public: "boolean" } as const;
const keep = addRows("keep-study", "study", stored, replaceWhenDistinct(stored));
const show = addRows("show-study", "public_study", columns, replaceWhenDistinct(columns));

/** Adds a study, or makes the one of its id the new one. */
export function keepStudyRow(tx: Transaction, bodyId: string, study: Study, at: string): Promise<void> {
  const row = { id: study.id, committee_id: study.committeeId, public: study.public, record: study };
  return add(tx, keep, bodyId, at, [row]);
}

/** Shows strangers a study as `access/emit` lets it out. */
export function showStudyRow(tx: Transaction, bodyId: string, row: NewRow, at: string): Promise<void> {
  return add(tx, show, bodyId, at, [row]);
}

const remove = {
  name: "remove-study",
  text: "UPDATE study SET deleted = $3, modified = $3 WHERE body_id = $1 AND id = $2 AND deleted IS NULL",
};
const hide = {
  name: "hide-study",
  text: `UPDATE public_study SET record = NULL, deleted = $3, modified = $3
    WHERE body_id = $1 AND id = $2 AND deleted IS NULL`,
};

/** Takes a study away; it is kept. */
export async function removeStudyRow(tx: Transaction, bodyId: string, id: string, at: string): Promise<void> {
  await tx.rows(remove, [bodyId, id, at]);
}

/** Takes a study back from strangers: its id stays, so that an address says that it is gone; its words go. */
export async function hideStudyRow(tx: Transaction, bodyId: string, id: string, at: string): Promise<void> {
  await tx.rows(hide, [bodyId, id, at]);
}
