import type { Study } from "../../../records/study.ts";
import { keptTable } from "./kept-table.ts";

/** A body's studies: those that go on first, then the newest. */
export const studyTable = keptTable<Study>(
  "study",
  "record ->> 'ended' DESC NULLS FIRST, record ->> 'starts' DESC NULLS LAST, id",
);
