import { addDays } from "../../records/occurrences.ts";
import { derivedId } from "../derived-id.ts";
import {
  type AnswerRow,
  caseOfItems,
  forgetProposals,
  type ProposedAnswer,
  possibleItems,
  possiblePapers,
  proposeAnswers,
} from "../queries/followup/find-answers.ts";
import { type AskedRow, promisesAsked, promisesAskedAround, promisesAskedOf } from "../queries/followup/find-asked.ts";
import { earlierAndLater, proposeSuccessors } from "../queries/followup/find-earlier.ts";
import { promiseWords, wordLikeness } from "../references/promise-words.ts";
import { isStandingTitle } from "../references/standing-title.ts";
import { weighAnswer } from "../references/weigh-answer.ts";
import type { ImportTask } from "./import-task.ts";
import type { StoredItem } from "./items.ts";

/** How alike two promises of a case must be for the later to be what the earlier came back as. */
const comeBack = 0.5;
/** So many answers are proposed for one occurrence of a promise, the likeliest. */
const mostForOne = 3;
/** How long after a promise's last known day its committee's items are looked through. */
const lookAhead = 90;
/** A recurring promise is looked for this long: five years of meetings. */
const lookAheadRecurring = 5 * 366;

/** A meeting whose document was just stored. `decided`: it has minutes, so that its items can answer something. */
export interface ImportedMeeting {
  readonly id: string;
  readonly committeeId: string;
  readonly day: string | null;
  readonly decided: boolean;
  readonly isNew: boolean;
}

/**
 * Proposes what may answer what, both ways, since documents come in any order: the meeting's items to promises that
 * wait, and items and papers that are there to the promises just read. Proposes too which promise came back as another.
 * A person says whether it is so; nothing else changes.
 */
export async function proposeFollowUp(
  task: ImportTask,
  meeting: ImportedMeeting,
  items: readonly StoredItem[],
  promiseIds: readonly string[],
): Promise<void> {
  const { tx, body, at } = task;
  if (!meeting.isNew) await forgetProposals(tx, body.id, meeting.id);
  if (meeting.day === null) return;
  if (meeting.decided) await proposeItems(task, { ...meeting, day: meeting.day }, items);
  if (promiseIds.length === 0) return;
  await proposeToNew(task, meeting.day, meeting.committeeId, promiseIds);
  const pairs = await earlierAndLater(tx, body.id, promiseIds);
  const rows = pairs
    .filter(({ earlier, later }) => wordLikeness(promiseWords(earlier), promiseWords(later)) >= comeBack)
    .map(({ earlierId, laterId }) => ({
      id: derivedId(earlierId, "successor", laterId),
      promise_id: earlierId,
      successor_id: laterId,
      status: "proposed" as const,
    }));
  await proposeSuccessors(tx, body.id, at, rows);
}

/** The same for a paper: what it may answer, and what may answer what it promises. */
export async function proposeFollowUpOfPaper(
  task: ImportTask,
  paper: { readonly id: string; readonly title: string | null; readonly day: string | null },
  promiseIds: readonly string[],
): Promise<void> {
  const { tx, body } = task;
  const { id: documentId, title, day } = paper;
  if (day === null) return;
  if (title !== null) {
    const nowhere = { itemId: null, meetingId: null, committeeId: null, caseId: null, caseKey: null, quoted: [] };
    await propose(task, await promisesAskedAround(tx, body.id, day), [{ ...nowhere, documentId, day, title }]);
  }
  if (promiseIds.length > 0) await proposeToNew(task, day, null, promiseIds);
}

async function proposeItems(
  task: ImportTask,
  meeting: ImportedMeeting & { readonly day: string },
  items: readonly StoredItem[],
): Promise<void> {
  const { tx, body } = task;
  const open = items.filter((item) => item.is_open && !isStandingTitle(item.title));
  if (open.length === 0) return;
  const asked = await promisesAskedOf(tx, body.id, meeting, {
    ids: open.map((item) => item.id),
    keys: [...new Set(open.map((item) => item.case_key).filter((key) => key !== null))],
    refers: [...new Set(open.flatMap(meetingsReferred))],
  });
  if (asked.length === 0) return;
  const cases = await caseOfItems(
    tx,
    body.id,
    open.map((item) => item.id),
  );
  const possible = open.map((item) => ({
    itemId: item.id,
    documentId: null,
    meetingId: meeting.id,
    committeeId: meeting.committeeId,
    day: meeting.day,
    caseId: cases.get(item.id) ?? null,
    caseKey: item.case_key,
    title: item.title,
    quoted: [...item.quotes, ...item.refers],
  }));
  await propose(task, asked, possible);
}

/** The meetings an item quotes or leads to, as `committee@day`; an item of them is told behind `#` (`referenceOf`). */
function meetingsReferred({ quotes, refers }: StoredItem): string[] {
  return [...quotes, ...refers].flatMap((ref) => /^[^#]*@\d{4}-\d\d-\d\d(?=#|$)/.exec(ref)?.slice(0, 1) ?? []);
}

async function proposeToNew(
  task: ImportTask,
  day: string,
  committeeId: string | null,
  promiseIds: readonly string[],
): Promise<void> {
  const { tx, body } = task;
  const asked = await promisesAsked(tx, body.id, promiseIds);
  if (asked.length === 0) return;
  const refs = [...new Set(asked.flatMap((one) => one.refs))];
  const items = await possibleItems(tx, body.id, promiseIds, { refs, committeeId, day }, lastLook(asked, day));
  const papers = await possiblePapers(tx, body.id, day);
  const titled = items.filter((item) => !isStandingTitle(item.title));
  await propose(task, asked, [...titled, ...papers]);
}

/** The last day on which an item of the committee may answer one of the promises by its words alone. */
function lastLook(asked: readonly AskedRow[], day: string): string {
  const lasts = asked.map(({ due }) =>
    due.recurrence !== null ? addDays(day, lookAheadRecurring) : due.to === null ? day : addDays(due.to, lookAhead),
  );
  return [day, ...lasts].sort().at(-1) ?? day;
}

async function propose(task: ImportTask, asked: readonly AskedRow[], possible: readonly AnswerRow[]): Promise<void> {
  const rows = asked.flatMap((promise) => likeliest(promise, possible));
  await proposeAnswers(task.tx, task.body.id, task.at, rows);
}

function likeliest(promise: AskedRow, possible: readonly AnswerRow[]): ProposedAnswer[] {
  const weighed = possible.flatMap((answer) => {
    const refers = answer.quoted.some((ref) => promise.refs.includes(ref));
    const found = weighAnswer(promise, { ...answer, refers });
    return found === null ? [] : [{ ...found, answer }];
  });
  const sorted = weighed.sort((a, b) => b.score - a.score || ((a.answer.day ?? "") < (b.answer.day ?? "") ? -1 : 1));
  const times = new Map<string | null, number>();
  return sorted.flatMap(({ answer, period, score, evidence }) => {
    const before = times.get(period) ?? 0;
    times.set(period, before + 1);
    if (before >= mostForOne) return [];
    const { itemId, documentId, day } = answer;
    return [
      {
        id: derivedId(promise.id, "answer", itemId ?? documentId, period),
        promise_id: promise.id,
        period,
        kind: itemId === null ? "document" : "item",
        item_id: itemId,
        document_id: documentId,
        note_public: false,
        status: "proposed",
        evidence,
        score,
        answered_on: day,
      },
    ];
  });
}
