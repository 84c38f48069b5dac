import { emit } from "../../access/emit.ts";
import { publicViewer } from "../../access/viewer.ts";
import { markAwardSchema, markRoundSchema, markYearSchema } from "../../records/mark.ts";
import { awardTable, roundTable, yearTable } from "../queries/marks/mark-tables.ts";
import { publishKept } from "./publish-kept.ts";

/** What strangers may see of a round: everything but the item as it is written. */
export const publishedRounds = publishKept(roundTable, (round) =>
  round.public
    ? { id: round.id, committee_id: round.committeeId, record: emit(markRoundSchema, round, publicViewer) }
    : null,
);

/** What strangers may see of earlier years. */
export const publishedYears = publishKept(yearTable, (year) =>
  year.public
    ? { id: year.id, committee_id: year.committeeId, record: emit(markYearSchema, year, publicViewer) }
    : null,
);

/** Who has the mark: name, CVR number and year. */
export const publishedAwards = publishKept(awardTable, (award) =>
  award.public
    ? { id: award.id, committee_id: award.committeeId, record: emit(markAwardSchema, award, publicViewer) }
    : null,
);
