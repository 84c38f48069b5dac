import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everyBody, holderOf, type Role, roles, type Viewer } from "../access/viewer.ts";
import { changePassword } from "../features/accounts/change-password.ts";
import { giveRole } from "../features/accounts/give-role.ts";
import { invite } from "../features/accounts/invite.ts";
import { beginNotesAnew } from "../features/accounts/notes/begin-notes-anew.ts";
import { keepNote } from "../features/accounts/notes/keep-note.ts";
import { keepNoteKey } from "../features/accounts/notes/keep-note-key.ts";
import { offerNewPassword } from "../features/accounts/offer-new-password.ts";
import { keepPasskey, offerPasskey, removePasskey } from "../features/accounts/passkeys/new-passkey.ts";
import type { SignedIn } from "../features/accounts/session.ts";
import { endSession, signOut, signOutElsewhere, signOutEverywhere } from "../features/accounts/sign-out.ts";
import { takeRole } from "../features/accounts/take-role.ts";
import { unlock } from "../features/accounts/unlock.ts";
import { figuresOfModel } from "../features/efforts/figures/figures-of-model.ts";
import { importCourses } from "../features/efforts/import-courses.ts";
import { keepEffortModel, showEffortModel } from "../features/efforts/keep-effort-model.ts";
import { keepEffortWorker, removeEffortWorker } from "../features/efforts/keep-effort-worker.ts";
import { listCourses, lookAtCourse } from "../features/efforts/look-at-courses.ts";
import { makeEffortKey, revokeEffortKey } from "../features/efforts/make-effort-key.ts";
import { addAnswer } from "../features/followup/add-answer.ts";
import { addPromise } from "../features/followup/add-promise.ts";
import { assignPromise } from "../features/followup/assign-promise.ts";
import { confirmAnswer } from "../features/followup/confirm-answer.ts";
import { confirmPromise } from "../features/followup/confirm-promise.ts";
import { correctPromise } from "../features/followup/correct-promise.ts";
import { dismissPromise } from "../features/followup/dismiss-promise.ts";
import { keepApart } from "../features/followup/keep-apart.ts";
import { keepPromise } from "../features/followup/keep-promise.ts";
import { mergePromises } from "../features/followup/merge-promises.ts";
import { notePromise } from "../features/followup/note-promise.ts";
import { postponePromise } from "../features/followup/postpone-promise.ts";
import { reconsiderAnswer } from "../features/followup/reconsider-answer.ts";
import { reconsiderSuccessor } from "../features/followup/reconsider-successor.ts";
import { rejectAnswer } from "../features/followup/reject-answer.ts";
import { reopenPromise } from "../features/followup/reopen-promise.ts";
import { setGoLive } from "../features/followup/set-go-live.ts";
import { supersedePromise } from "../features/followup/supersede-promise.ts";
import { confirmLink, join } from "../features/followup/threads/join.ts";
import { rejectLink, separate } from "../features/followup/threads/separate.ts";
import { undoLink } from "../features/followup/threads/undo.ts";
import { unconfirmPromise } from "../features/followup/unconfirm-promise.ts";
import { undoChange } from "../features/followup/undo-change.ts";
import { undoPostponement } from "../features/followup/undo-postponement.ts";
import { chooseHolidayWeeks } from "../features/followup/wheel/choose-holiday-weeks.ts";
import { keepEntry } from "../features/followup/wheel/keep-entry.ts";
import { callOffMeeting, planMeetings, restoreMeeting } from "../features/followup/wheel/plan-meeting.ts";
import { removeEntry, restoreEntry } from "../features/followup/wheel/remove-entry.ts";
import { withdrawPromise } from "../features/followup/withdraw-promise.ts";
import { addFigures } from "../features/goals/add-figures.ts";
import { adoptVersion } from "../features/goals/adopt-version.ts";
import { importBudgetFollowUp } from "../features/goals/budgets/import-budget-follow-up.ts";
import { keepBudget } from "../features/goals/budgets/keep-budget.ts";
import {
  keepBudgetFollowUp,
  removeBudgetFollowUp,
  restoreBudgetFollowUp,
} from "../features/goals/budgets/keep-budget-follow-up.ts";
import { keepBudgetLine, removeBudgetLine } from "../features/goals/budgets/keep-budget-line.ts";
import { removeBudget } from "../features/goals/budgets/remove-budget.ts";
import { askForTable } from "../features/goals/fetched/ask-for-table.ts";
import { keepSourceKey, removeSourceKey } from "../features/goals/fetched/keep-source-key.ts";
import { keepTable } from "../features/goals/fetched/keep-table.ts";
import { removeTable, restoreTable } from "../features/goals/fetched/remove-table.ts";
import { takeInTable } from "../features/goals/fetched/take-in-table.ts";
import { keepAction } from "../features/goals/keep-action.ts";
import { beginFollowUp, writeFollowUp } from "../features/goals/keep-follow-up.ts";
import { keepGoal } from "../features/goals/keep-goal.ts";
import { keepIndicator } from "../features/goals/keep-indicator.ts";
import { keepPlan } from "../features/goals/keep-plan.ts";
import { keepReport, removeReport } from "../features/goals/keep-report.ts";
import { linkGoal, unlinkGoal } from "../features/goals/link-goal.ts";
import { keepMapping } from "../features/goals/mappings/keep-mapping.ts";
import { removeMapping, restoreMapping } from "../features/goals/mappings/remove-mapping.ts";
import { forgetWaiting, waitForMapping } from "../features/goals/mappings/wait-for-mapping.ts";
import { keepCostModels } from "../features/goals/projects/keep-cost-models.ts";
import { keepEffect } from "../features/goals/projects/keep-effect.ts";
import { keepProject } from "../features/goals/projects/keep-project.ts";
import { keepResult } from "../features/goals/projects/keep-result.ts";
import { linkProject, unlinkProject } from "../features/goals/projects/link-project.ts";
import { removeProjectPart, restoreProjectPart } from "../features/goals/projects/remove-part.ts";
import { removeProject } from "../features/goals/projects/remove-project.ts";
import { promiseReports } from "../features/goals/promise-reports.ts";
import { confirmProposal } from "../features/goals/proposals/confirm-proposal.ts";
import { dismissProposal } from "../features/goals/proposals/dismiss-proposal.ts";
import { matchAgain } from "../features/goals/proposals/match-again.ts";
import { takeInFound } from "../features/goals/proposals/take-in-found.ts";
import { undoProposal } from "../features/goals/proposals/undo-proposal.ts";
import { setStatus } from "../features/goals/set-status.ts";
import { keepStudy } from "../features/goals/studies/keep-study.ts";
import { keepStudyLine } from "../features/goals/studies/keep-study-line.ts";
import { linkStudyLine, unlinkStudyLine } from "../features/goals/studies/link-study-line.ts";
import { moveStudyLine } from "../features/goals/studies/move-study-line.ts";
import { removeStudy } from "../features/goals/studies/remove-study.ts";
import { removeStudyLine, restoreStudyLine } from "../features/goals/studies/remove-study-line.ts";
import { linkApproval, openRound } from "../features/marks/approve-round.ts";
import { assessApplication } from "../features/marks/assess-application.ts";
import { awardRound, decideRound, noteProposedItem } from "../features/marks/decide-round.ts";
import { keepRound } from "../features/marks/keep-round.ts";
import { keepYear, removeYear } from "../features/marks/keep-year.ts";
import { removeRound } from "../features/marks/remove-round.ts";
import { describeEntry, moveOnAgenda, putOnAgenda, takeOffAgenda } from "../features/meetings/agenda/change-agenda.ts";
import { chooseRules } from "../features/meetings/agenda/choose-rules.ts";
import { createAgenda } from "../features/meetings/agenda/create-agenda.ts";
import { publishAgenda } from "../features/meetings/agenda/publish-agenda.ts";
import { releaseFinding } from "../features/meetings/agenda/release-finding.ts";
import { leaveRevision, takeRevision } from "../features/meetings/agenda/take-revision.ts";
import { withdrawAgenda } from "../features/meetings/agenda/withdraw-agenda.ts";
import type { Acting, MeetingRef } from "../features/meetings/approval/act.ts";
import { changeKey } from "../features/meetings/approval/change-key.ts";
import { correctMinutes } from "../features/meetings/approval/correct-minutes.ts";
import { eraseParts } from "../features/meetings/approval/erase-parts.ts";
import { fixMinutes } from "../features/meetings/approval/fix-minutes.ts";
import { linkMember } from "../features/meetings/approval/link-member.ts";
import { markKey } from "../features/meetings/approval/mark-key.ts";
import { releaseOpinion, showOpinions } from "../features/meetings/approval/show-opinions.ts";
import { settleDemand, unsettleDemand } from "../features/meetings/demands/settle-demand.ts";
import { attachFile } from "../features/meetings/items/attach-file.ts";
import { bringBackRevision } from "../features/meetings/items/bring-back-revision.ts";
import { chooseHeadings } from "../features/meetings/items/choose-headings.ts";
import { routeItem } from "../features/meetings/items/route-item.ts";
import { saveItem } from "../features/meetings/items/save-item.ts";
import {
  answerRemarkOn,
  approveItem,
  dropItem,
  makeReady,
  sendBack,
  takeBackItem,
  takeUpItem,
} from "../features/meetings/items/send-item.ts";
import { writeItem } from "../features/meetings/items/write-item.ts";
import { takeInOffers } from "../features/offers/exchange/take-in-offers.ts";
import { figureOffers } from "../features/offers/figures/figure-offers.ts";
import { keepEvaluation } from "../features/offers/figures/promise-evaluation.ts";
import { keepOffer } from "../features/offers/keep-offer.ts";
import { approveChange, refuseChange } from "../features/offers/keepers/decide-change.ts";
import { endKeeper } from "../features/offers/keepers/end-keeper.ts";
import { keepGuidelines } from "../features/offers/keepers/keep-guidelines.ts";
import { settleOffers } from "../features/offers/keepers/settle-offers.ts";
import { approveOffer, hideOffer, redraftOffer } from "../features/offers/move-offer.ts";
import { pointToOverview } from "../features/offers/point-to-overview.ts";
import { removeOffer } from "../features/offers/remove-offer.ts";
import { writtenOffer } from "../features/offers/testing/written-offer.ts";
import type { Acting as ActingOnPartnerships } from "../features/partnerships/act-on-partnerships.ts";
import { answerObligation } from "../features/partnerships/answer-obligation.ts";
import { decideRenewal, undoRenewal } from "../features/partnerships/decide-renewal.ts";
import { removeJobProfile } from "../features/partnerships/jobs/delete-profiles.ts";
import { keepJobOffer } from "../features/partnerships/jobs/keep-job-offer.ts";
import { keepJobProfile } from "../features/partnerships/jobs/keep-job-profile.ts";
import { acceptMatch, endMatch, proposeMatch } from "../features/partnerships/jobs/match-job.ts";
import { keepPartnershipLine, removePartnershipLine } from "../features/partnerships/keep-line.ts";
import { keepPartnership } from "../features/partnerships/keep-partnership.ts";
import { linkPartnership, unlinkPartnership } from "../features/partnerships/link-partnership.ts";
import { removePartnership } from "../features/partnerships/remove-partnership.ts";
import { plainWords } from "../features/partnerships/testing/written.ts";
import { publish, withdraw } from "../features/publishing/publish-meeting.ts";
import { addReceiver, removeReceiver } from "../features/reminders/keep-receivers.ts";
import { remindApprovers } from "../features/reminders/remind-approvers.ts";
import { sendDecisions } from "../features/reminders/send-decisions.ts";
import { setReminderSteps } from "../features/reminders/set-steps.ts";
import { changeTask } from "../features/reminders/tasks/change-task.ts";
import { giveTask } from "../features/reminders/tasks/give-task.ts";
import { cancelTask, finishTask } from "../features/reminders/tasks/settle-task.ts";
import { undoTask } from "../features/reminders/tasks/undo-task.ts";
import { inviteToSurvey, linksToRemind } from "../features/surveys/invite-to-survey.ts";
import { keepSurvey } from "../features/surveys/keep-survey.ts";
import { closeSurvey, openSurvey, remindOfSurvey } from "../features/surveys/move-survey.ts";
import { decideText, publishResults, withdrawResults } from "../features/surveys/publish-results.ts";
import { constituteTerm, undoConstitution } from "../features/terms/constitute.ts";
import { addSeat, addTerm, endSeat } from "../features/terms/keep-terms.ts";
import { usualRules } from "../records/agenda.ts";
import { isProblem } from "../records/problem.ts";
import { emptyItem } from "../records/proposed-item.ts";
import { newKey, signerOf } from "../seal/head.ts";
import { sketch } from "../store/testing/build-reading.ts";
import { startTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { tryStore } from "../store/testing/try-store.ts";
import type { Store } from "../store/transaction.ts";
import { stepTitles } from "./web/marks/round-form.ts";
import { firstAdministrator } from "./web/test/sign-up.ts";

const now = new Date("2026-03-02T08:00:00Z");
const none = "55555555-5555-4555-8555-555555555555";
const other = "44444444-4444-4444-8444-444444444444";

/** Who does something as whom, to which body. */
interface Doing {
  readonly store: Store;
  readonly viewer: Viewer;
  readonly who: SignedIn;
  readonly bodyId: string;
}

interface Action {
  readonly may: readonly Role[];
  readonly run: (doing: Doing) => Promise<unknown>;
}

const keepers = ["secretary", "administrator"] as const;
const editors = ["offer-editor", ...keepers] as const;
const governors = ["administrator"] as const;
const analysts = ["analyst", "secretary", "administrator"] as const;
const onlyAnalysts = ["analyst"] as const;
const courseReaders = ["case-worker", "analyst"] as const;
const authors = ["item-author", "head", "secretary", "administrator"] as const;

type OfPromise = (
  store: Store,
  viewer: Viewer,
  ref: { bodyId: string; promiseId: string },
  ...rest: never[]
) => Promise<unknown>;

/** An action on a promise that is not there: whoever may is told so. */
function onPromise(act: OfPromise, ...rest: readonly unknown[]): Action {
  const run = ({ store, viewer, bodyId }: Doing) =>
    act(store, viewer, { bodyId, promiseId: none }, ...([...rest, now] as never[]));
  return { may: keepers, run };
}

type OfBody = (store: Store, viewer: Viewer, bodyId: string, ...rest: never[]) => Promise<unknown>;

function onBody(may: readonly Role[], act: OfBody, ...rest: readonly unknown[]): Action {
  return { may, run: ({ store, viewer, bodyId }) => act(store, viewer, bodyId, ...([...rest, now] as never[])) };
}

type OfPartnership = (acting: ActingOnPartnerships, ...rest: never[]) => Promise<unknown>;

/** An action on an agreement that is not there. */
function onPartnership(act: OfPartnership, ...rest: readonly unknown[]): Action {
  const run = ({ store, viewer, bodyId }: Doing) =>
    act({ store, viewer, bodyId, words: plainWords, now }, ...(rest as never[]));
  return { may: keepers, run };
}

type OfSurvey = (
  store: Store,
  viewer: Viewer,
  ref: { bodyId: string; surveyId: string },
  ...rest: never[]
) => Promise<unknown>;

function onSurvey(act: OfSurvey, ...rest: readonly unknown[]): Action {
  const run = ({ store, viewer, bodyId }: Doing) =>
    act(store, viewer, { bodyId, surveyId: none }, ...([...rest, now] as never[]));
  return { may: analysts, run };
}

const blankSurvey = {
  ...{ name: { da: "Undersøgelse", en: "" }, intro: { da: "", en: "" }, groups: [], questions: [] },
  ...{ opens: "2026-03-01", closes: "2026-03-31", previousId: null },
};

const blankRound = { year: 2026 };

const task = { what: "x", ownerName: "x", ownerEmail: "x@example.dk", due: "2026-04-01", note: "" };

type OfTask = (
  store: Store,
  viewer: Viewer,
  ref: { bodyId: string; taskId: string },
  ...rest: never[]
) => Promise<unknown>;

/** An action on a task that is not there, and is nobody's own. */
function onTask(act: OfTask, ...rest: readonly unknown[]): Action {
  const run = ({ store, viewer, bodyId }: Doing) =>
    act(store, viewer, { bodyId, taskId: none }, ...([...rest, now] as never[]));
  return { may: keepers, run };
}

type OfItem = (
  store: Store,
  viewer: Viewer,
  ref: { bodyId: string; itemId: string },
  ...rest: never[]
) => Promise<unknown>;
type OfAgenda = (
  store: Store,
  viewer: Viewer,
  ref: { bodyId: string; agendaId: string },
  ...rest: never[]
) => Promise<unknown>;

/** An action on a proposed item that is not there. */
function onItem(may: readonly Role[], act: OfItem, ...rest: readonly unknown[]): Action {
  const run = ({ store, viewer, bodyId }: Doing) =>
    act(store, viewer, { bodyId, itemId: none }, ...([...rest, now] as never[]));
  return { may, run };
}

/** An action on an agenda that is not there. */
function onAgenda(act: OfAgenda, ...rest: readonly unknown[]): Action {
  const run = ({ store, viewer, bodyId }: Doing) =>
    act(store, viewer, { bodyId, agendaId: none }, ...([...rest, now] as never[]));
  return { may: keepers, run };
}

const file = { name: "x", mediaType: "text/plain", sha256: "", bytes: new Uint8Array(1), title: "x", public: true };
const toPublish = { digest: "", document: sketch({ items: [] }), items: [], findings: [] };

const signer = signerOf(newKey());

type OfMeeting = (acting: Acting, ref: MeetingRef, ...rest: never[]) => Promise<unknown>;

/** An action on the minutes of a meeting that is not there. */
function onMeeting(may: readonly Role[], act: OfMeeting, ...rest: readonly unknown[]): Action {
  const run = ({ store, viewer, bodyId }: Doing) =>
    act({ store, viewer, signer, now }, { bodyId, meetingId: none }, ...(rest as never[]));
  return { may, run };
}

const due = { from: null, to: null, recurrence: null, anchor: null, until: null };
const entry = {
  title: "Budget",
  committeeId: null,
  starts: "2026-04-01",
  ends: null,
  rrule: null,
  everyMeetings: null,
};
const nothingWritten = { title: "", starts: null, ends: null };
const seat = { role: "chair", name: "Asta", party: "", accountId: null, starts: "2026-01-01", ends: "2026-12-31" };
const localhost = { id: "localhost", origin: "http://localhost" };
const noKey = {
  id: "",
  rawId: "",
  type: "public-key",
  response: { clientDataJSON: "", attestationObject: "" },
  clientExtensionResults: {},
} as const;
const paper = ({ bodyId }: Doing) => ({ kind: "paper", bodyId, id: none }) as const;

/** Everything that somebody can do, and who may. An action that is not here fails the first test. */
const actions: Readonly<Record<string, Action>> = {
  publish: { may: keepers, run: (doing) => publish(doing.store, doing.viewer, paper(doing), now) },
  withdraw: { may: keepers, run: (doing) => withdraw(doing.store, doing.viewer, paper(doing), now) },
  addPromise: onBody(keepers, addPromise, {
    place: { kind: "meeting", id: none },
    fields: { kind: "deliver", what: "x", due },
  }),
  assignPromise: onPromise(assignPromise, { owner: null, deputy: null }),
  addAnswer: onPromise(addAnswer, { kind: "note", note: "x", public: true, period: null, on: "2026-03-01" }),
  confirmAnswer: onPromise(confirmAnswer, none),
  confirmPromise: onPromise(confirmPromise),
  correctPromise: onPromise(correctPromise, { what: "x" }),
  dismissPromise: onPromise(dismissPromise),
  keepApart: onPromise(keepApart, none),
  keepPromise: onPromise(keepPromise),
  mergePromises: onPromise(mergePromises, other),
  notePromise: onPromise(notePromise, "x"),
  postponePromise: onPromise(postponePromise, { from: null, to: null }),
  reconsiderAnswer: onPromise(reconsiderAnswer, { answerId: none, unconfirm: false }),
  reconsiderSuccessor: onPromise(reconsiderSuccessor, none),
  rejectAnswer: onPromise(rejectAnswer, none),
  reopenPromise: onPromise(reopenPromise),
  supersedePromise: onPromise(supersedePromise, none),
  unconfirmPromise: onPromise(unconfirmPromise),
  undoChange: onPromise(undoChange, none),
  undoPostponement: onPromise(undoPostponement, due),
  withdrawPromise: onPromise(withdrawPromise),
  writeItem: onBody(authors, writeItem, {
    committeeId: other,
    content: emptyItem("x"),
    madeFrom: "hand",
    promiseId: null,
  }),
  saveItem: onItem(authors, saveItem, { content: emptyItem("x"), basedOn: 1, approves: false }),
  attachFile: onItem(authors, attachFile, file),
  makeReady: onItem(authors, makeReady),
  approveItem: onItem(["head"], approveItem, 1),
  sendBack: onItem(["head"], sendBack, "x"),
  answerRemarkOn: onItem(authors, answerRemarkOn, { id: none, answer: "x" }),
  bringBackRevision: onItem(authors, bringBackRevision, { revision: 1, seen: 1 }),
  dropItem: onItem(authors, dropItem),
  takeUpItem: onItem(authors, takeUpItem),
  takeBackItem: onItem(authors, takeBackItem),
  routeItem: onItem(authors, routeItem),
  chooseHeadings: onBody(keepers, chooseHeadings, []),
  createAgenda: onBody(keepers, createAgenda, none),
  chooseRules: onBody(keepers, chooseRules, none, usualRules),
  putOnAgenda: onAgenda(putOnAgenda, none),
  takeOffAgenda: onAgenda(takeOffAgenda, none),
  moveOnAgenda: onAgenda(moveOnAgenda, none, "up"),
  describeEntry: onAgenda(describeEntry, none, { title: "x", public: true, guests: [], subItems: [] }),
  takeRevision: onAgenda(takeRevision, { entryId: none, revision: 1, reason: "x" }),
  leaveRevision: onAgenda(leaveRevision, none),
  releaseFinding: onAgenda(releaseFinding, { digest: "", reason: "x", findings: [] }),
  publishAgenda: onAgenda(publishAgenda, toPublish),
  withdrawAgenda: onAgenda(withdrawAgenda),
  keepPlan: onBody(analysts, keepPlan, null, { ...nothingWritten, name: "" }),
  keepGoal: onBody(analysts, keepGoal, null, nothingWritten),
  keepAction: onBody(analysts, keepAction, null, nothingWritten),
  setStatus: onBody(analysts, setStatus, { goalId: none }, { status: "delayed", reason: "x", on: "2026-03-01" }),
  linkGoal: onBody(analysts, linkGoal, { goalId: none, path: "/x", kind: "about" }),
  unlinkGoal: onBody(analysts, unlinkGoal, { goalId: none, recordId: none }),
  adoptVersion: onBody(analysts, adoptVersion, { planId: none, adopted: "2026-03-01", itemPath: null, note: null }),
  keepIndicator: onBody(analysts, keepIndicator, null, { name: "" }),
  addFigures: onBody(analysts, addFigures, { indicatorId: none }, []),
  keepReport: onBody(analysts, keepReport, null, { planId: none }),
  beginFollowUp: onBody(analysts, beginFollowUp, { planId: none, reportId: none }),
  writeFollowUp: onBody(analysts, writeFollowUp, { id: none, lead: null, texts: [] }),
  removeReport: onBody(analysts, removeReport, { planId: none, id: none }),
  keepBudget: onBody(analysts, keepBudget, null, { title: "" }),
  removeBudget: onBody(analysts, removeBudget, none),
  keepBudgetLine: onBody(analysts, keepBudgetLine, { budgetId: none, id: null }, { name: "x" }),
  removeBudgetLine: onBody(analysts, removeBudgetLine, { budgetId: none, lineId: none }),
  keepBudgetFollowUp: onBody(analysts, keepBudgetFollowUp, { budgetId: none, id: null }, { entries: [] }),
  removeBudgetFollowUp: onBody(analysts, removeBudgetFollowUp, { budgetId: none, followUpId: none }),
  restoreBudgetFollowUp: onBody(analysts, restoreBudgetFollowUp, { budgetId: none, followUpId: none }),
  importBudgetFollowUp: onBody(analysts, importBudgetFollowUp, none, { rows: [] }),
  keepSurvey: onBody(analysts, keepSurvey, none, blankSurvey),
  inviteToSurvey: onSurvey(inviteToSurvey, new Uint8Array(32), { by: "mail", list: [] }),
  linksToRemind: onSurvey(linksToRemind, new Uint8Array(32)),
  openSurvey: onSurvey(openSurvey),
  remindOfSurvey: onSurvey(remindOfSurvey),
  closeSurvey: onSurvey(closeSurvey),
  publishResults: onSurvey(publishResults),
  withdrawResults: onSurvey(withdrawResults),
  decideText: onSurvey(decideText, { textId: none, shown: null }),
  keepRound: onBody(analysts, keepRound, none, blankRound, stepTitles("x")),
  removeRound: onBody(analysts, removeRound, none),
  linkApproval: onBody(analysts, linkApproval, { roundId: none, of: "plan", path: null }),
  openRound: onBody(analysts, openRound, none),
  assessApplication: onBody(analysts, assessApplication, { applicationId: none, verdict: "meets", reason: "" }),
  noteProposedItem: onBody(analysts, noteProposedItem, { roundId: none, itemId: none }),
  decideRound: onBody(analysts, decideRound, { roundId: none, path: null, outcomes: new Map() }),
  awardRound: onBody(analysts, awardRound, none),
  keepYear: onBody(analysts, keepYear, { year: 1, companies: null, source: null }),
  removeYear: onBody(analysts, removeYear, 2019),
  keepTable: onBody(analysts, keepTable, null, { kind: "statbank", table: "?", periods: null, variables: [] }),
  askForTable: onBody(analysts, askForTable, none),
  removeTable: onBody(analysts, removeTable, none),
  restoreTable: onBody(analysts, restoreTable, none),
  takeInTable: onBody(analysts, takeInTable, none, { figures: [], notices: [] }),
  confirmProposal: onBody(analysts, confirmProposal, none, { indicatorId: none, corrected: null }),
  dismissProposal: onBody(analysts, dismissProposal, none),
  undoProposal: onBody(analysts, undoProposal, none),
  takeInFound: onBody(
    analysts,
    takeInFound,
    { id: none, isMeeting: false, asked: now.toISOString() },
    { day: "2026-03-01", figures: [] },
  ),
  matchAgain: onBody(analysts, matchAgain),
  promiseReports: onBody(keepers, promiseReports),
  keepMapping: onBody(analysts, keepMapping, null, { table: "", columns: [], mapping: { name: "" } }),
  removeMapping: onBody(analysts, removeMapping, none),
  restoreMapping: onBody(analysts, restoreMapping, none),
  waitForMapping: onBody(analysts, waitForMapping, { name: "x.csv", table: "", bytes: new Uint8Array() }),
  forgetWaiting: onBody(analysts, forgetWaiting, none),
  keepSourceKey: onBody(analysts, keepSourceKey, " ", (key: string) => key),
  removeSourceKey: onBody(analysts, removeSourceKey),
  keepStudy: onBody(analysts, keepStudy, null, { title: "", starts: null, ended: null }),
  removeStudy: onBody(analysts, removeStudy, none),
  keepStudyLine: onBody(analysts, keepStudyLine, { studyId: none, id: null }, { title: "x" }),
  moveStudyLine: onBody(analysts, moveStudyLine, { studyId: none, lineId: none, to: "up" }),
  removeStudyLine: onBody(analysts, removeStudyLine, { studyId: none, lineId: none }),
  restoreStudyLine: onBody(analysts, restoreStudyLine, { studyId: none, lineId: none }),
  linkStudyLine: onBody(analysts, linkStudyLine, { studyId: none, lineId: none, path: "/x" }),
  unlinkStudyLine: onBody(analysts, unlinkStudyLine, { studyId: none, lineId: none, recordId: none }),
  keepEffortModel: onBody(analysts, keepEffortModel, { json: "", since: "", itemPath: null, public: false }),
  showEffortModel: onBody(analysts, showEffortModel, { key: "x", shown: false }),
  importCourses: onBody(onlyAnalysts, importCourses, { modelKey: "x", rows: [], source: "desk" }),
  keepEffortWorker: onBody(onlyAnalysts, keepEffortWorker, { email: "x", team: null, code: null }),
  removeEffortWorker: onBody(onlyAnalysts, removeEffortWorker, none),
  makeEffortKey: onBody(onlyAnalysts, makeEffortKey, ""),
  revokeEffortKey: onBody(onlyAnalysts, revokeEffortKey, none),
  listCourses: onBody(courseReaders, listCourses, { modelKey: "x", status: null, team: null, worker: null }),
  lookAtCourse: onBody(courseReaders, lookAtCourse, none),
  figuresOfModel: onBody(courseReaders, figuresOfModel, "x"),
  keepPartnership: onPartnership(keepPartnership, none, { title: "x" }),
  removePartnership: onPartnership(removePartnership, none),
  keepPartnershipLine: onPartnership(keepPartnershipLine, { partnershipId: none, list: "parties", id: null }, {}),
  removePartnershipLine: onPartnership(removePartnershipLine, { partnershipId: none, list: "parties", id: none }),
  answerObligation: onPartnership(
    answerObligation,
    { partnershipId: none, obligationId: none, day: "2026-03-01" },
    null,
  ),
  decideRenewal: onPartnership(decideRenewal, none, { note: null }),
  undoRenewal: onPartnership(undoRenewal, none),
  linkPartnership: onPartnership(linkPartnership, none, "/x"),
  unlinkPartnership: onPartnership(unlinkPartnership, none, none),
  keepProject: onBody(analysts, keepProject, null, { title: "", starts: null, ended: null }),
  removeProject: onBody(analysts, removeProject, none),
  keepResult: onBody(analysts, keepResult, { projectId: none, id: null }, { asOf: "" }),
  keepEffect: onBody(analysts, keepEffect, { projectId: none, id: null }, { what: "" }),
  keepCostModels: onBody(analysts, keepCostModels, { projectId: none, id: null }, []),
  removeProjectPart: onBody(analysts, removeProjectPart, { projectId: none, part: "results", id: none }),
  restoreProjectPart: onBody(analysts, restoreProjectPart, { projectId: none, part: "results", id: none }),
  linkProject: onBody(analysts, linkProject, { projectId: none, path: "/x" }),
  unlinkProject: onBody(analysts, unlinkProject, { projectId: none, recordId: none }),
  keepJobOffer: onBody(["job-consultant", ...keepers], keepJobOffer, none, { title: "", company: "" }),
  keepJobProfile: onBody(["job-consultant"], keepJobProfile, { id: none, findPersonal: () => [] }, {}),
  removeJobProfile: onBody(["job-consultant"], removeJobProfile, none),
  proposeMatch: onBody(["job-consultant"], proposeMatch, { offerId: none, profileId: none }),
  acceptMatch: onBody(["job-consultant"], acceptMatch, none),
  endMatch: onBody(["job-consultant"], endMatch, none),
  pointToOverview: onBody(editors, pointToOverview, { name: "", url: "", instead: true }),
  keepOffer: onBody(editors, keepOffer, null, writtenOffer({ title: "" })),
  approveOffer: onBody(editors, approveOffer, none),
  hideOffer: onBody(editors, hideOffer, none, { why: "by-hand", note: null }),
  redraftOffer: onBody(editors, redraftOffer, none),
  keepGuidelines: onBody(keepers, keepGuidelines, { da: "", en: "", open: true, every: 6, patience: 30 }),
  approveChange: onBody(keepers, approveChange, none),
  refuseChange: onBody(keepers, refuseChange, { changeId: none, reason: "" }),
  figureOffers: onBody(keepers, figureOffers),
  keepEvaluation: onBody(keepers, keepEvaluation, { itemId: none, promiseId: none, due: "2028-01-01" }),
  settleOffers: onBody(editors, settleOffers),
  endKeeper: onBody(keepers, endKeeper, none, "x"),
  removeOffer: onBody(editors, removeOffer, none),
  takeInOffers: onBody(editors, takeInOffers, [], { overview: null, shows: false, dryRun: true }),
  setGoLive: onBody(governors, setGoLive, "i går"),
  confirmLink: onBody(keepers, confirmLink, none),
  join: onBody(keepers, join, [none, other]),
  rejectLink: onBody(keepers, rejectLink, none),
  separate: onBody(keepers, separate, none),
  undoLink: onBody(keepers, undoLink, none),
  chooseHolidayWeeks: onBody(keepers, chooseHolidayWeeks, "snart"),
  keepEntry: onBody(keepers, keepEntry, none, entry),
  planMeetings: onBody(keepers, planMeetings, [
    { committeeId: none, day: "2026-04-01", startsAt: null, location: null, public: true },
  ]),
  callOffMeeting: onBody(keepers, callOffMeeting, none),
  restoreMeeting: onBody(keepers, restoreMeeting, none),
  removeEntry: onBody(keepers, removeEntry, none),
  restoreEntry: onBody(keepers, restoreEntry, none),
  setReminderSteps: onBody(keepers, setReminderSteps, "snart"),
  fixMinutes: onMeeting(keepers, fixMinutes),
  correctMinutes: onMeeting(keepers, correctMinutes, { item: null, reason: "x", text: "x", open: false }),
  eraseParts: onMeeting(keepers, eraseParts, { digests: ["x"], reason: "x" }),
  showOpinions: {
    may: keepers,
    run: ({ store, viewer, bodyId }) => showOpinions(store, viewer, { bodyId, meetingId: none }, now),
  },
  releaseOpinion: {
    may: keepers,
    run: ({ store, viewer, bodyId }) => releaseOpinion(store, viewer, { bodyId, meetingId: none }, 1, now),
  },
  // Whoever runs the machine changes the key, by the command line: no account, whatever its role.
  changeKey: {
    may: [],
    run: ({ store, viewer }) => changeKey({ store, viewer, signer, now }, "", async () => undefined),
  },
  markKey: { may: [], run: ({ store, viewer }) => markKey({ store, viewer, signer, now }, { print: "", since: now }) },
  linkMember: {
    may: keepers,
    run: ({ store, viewer, bodyId }) => linkMember(store, viewer, { bodyId, personId: none }, null, now),
  },
  remindApprovers: {
    may: keepers,
    run: ({ store, viewer, bodyId }) => remindApprovers(store, viewer, { bodyId, meetingId: none }, "x.dk", now),
  },
  addReceiver: onBody(keepers, addReceiver, { committeeId: none, name: "", email: "" }),
  removeReceiver: onBody(keepers, removeReceiver, none),
  giveTask: onBody(keepers, giveTask, { itemId: none, words: task }, "x.dk"),
  changeTask: onTask(changeTask, task, "x.dk"),
  finishTask: onTask(finishTask),
  cancelTask: onTask(cancelTask),
  undoTask: onTask(undoTask, "x.dk"),
  settleDemand: onBody(keepers, settleDemand, { itemId: none, note: "x" }),
  unsettleDemand: onBody(keepers, unsettleDemand, none),
  sendDecisions: onBody(keepers, sendDecisions, { meetingId: none, item: null }, "x.dk"),
  addTerm: onBody(governors, addTerm, { name: "2026-2029", starts: "2026-01-01", ends: "2025-12-31" }),
  addSeat: onBody(governors, addSeat, none, { ...seat, committeeId: none }),
  endSeat: onBody(governors, endSeat, { termId: none, seatId: none, lastDay: "2026-03-01" }),
  constituteTerm: onBody(governors, constituteTerm, none),
  undoConstitution: onBody(governors, undoConstitution, none),
  invite: {
    may: governors,
    run: ({ store, who, bodyId }) => invite(store, who, { role: "member", bodyId, committeeId: null }, now),
  },
  giveRole: {
    may: governors,
    run: ({ store, who, bodyId }) =>
      giveRole(
        store,
        who,
        { role: "member", bodyId, committeeId: null, accountId: none, starts: now, ends: null },
        now,
      ),
  },
  takeRole: { may: governors, run: ({ store, who, bodyId }) => takeRole(store, who, { bodyId, grantId: none }, now) },
  // One's own: whatever one's role.
  changePassword: { may: roles, run: ({ store, who }) => changePassword(store, who, { old: "x", next: "y" }, now) },
  offerPasskey: { may: roles, run: ({ store, who }) => offerPasskey(store, who, localhost, now) },
  keepPasskey: {
    may: roles,
    run: ({ store, who }) => keepPasskey(store, who, localhost, { response: noKey, name: "x" }, now),
  },
  removePasskey: { may: roles, run: ({ store, who }) => removePasskey(store, who, none, now) },
  keepNoteKey: {
    may: roles,
    run: ({ store, who }) =>
      keepNoteKey(store, who, { key: { id: none, salt: "x", iterations: 1_000_000, wrapped: "x" }, base: 9 }, now),
  },
  keepNote: {
    may: roles,
    run: ({ store, who }) =>
      keepNote(store, who, { id: none, keyId: none, meetingId: none, base: 0, content: "x" }, now),
  },
  beginNotesAnew: { may: roles, run: ({ store, who }) => beginNotesAnew(store, who, none) },
  signOut: { may: roles, run: ({ store, who }) => signOut(store, who, now) },
  endSession: { may: roles, run: ({ store, who }) => endSession(store, who, none, now) },
  signOutEverywhere: { may: roles, run: ({ store, who }) => signOutEverywhere(store, who, now) },
  signOutElsewhere: { may: roles, run: ({ store, who }) => signOutElsewhere(store, who, now) },
};

/** For the whole installation only. */
const everywhere: Readonly<Record<string, Action>> = {
  unlock: { may: governors, run: ({ store, who }) => unlock(store, who, none, now) },
  offerNewPassword: { may: governors, run: ({ store, who }) => offerNewPassword(store, who, none, now) },
};

/**
 * What every action on promises and agendas goes through, and questions: what they answer is the database's to hold
 * (tables.test.ts). What is done in the room is a right in one committee's meeting (record-commands.test.ts); whose
 * minutes they are hangs on a link and not on a role alone (approval.test.ts).
 */
const noActions = [
  "surveyStanding",
  "actOn",
  "actOnAgenda",
  "changeRound",
  "actOnPartnership",
  "actOnSuccessor",
  "actOnTask",
  "addDeviation",
  "approveMinutes",
  "bringDemands",
  "changePartnership",
  "findPublishable",
  "fullMeeting",
  "keepMinutes",
  "loadMinutes",
  "loadPapers",
  "loadRoom",
  "loadStanding",
  "onEveryChain",
  "onMinutes",
  "planConstitution",
  "readMail",
  "recordCommands",
];

function namesInCode(): string[] {
  const folder = path.join(import.meta.dirname, "..", "features");
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).flatMap((file) => {
    if (!file.endsWith(".ts") || file.endsWith(".test.ts")) return [];
    const text = readFileSync(path.join(folder, file), "utf8");
    const signature = /export (?:async )?function (\w+)\(\s*store: Store,\s*(?:viewer: Viewer|who: SignedIn)/g;
    const acting = /export (?:async )?function (\w+)(?:<[^(]*>)?\(\s*(?:acting|\{[^}]*\}): Acting/g;
    return [signature, acting].flatMap((each) => [...text.matchAll(each)].map(([, name = ""]) => name));
  });
}

describe("what one may do", () => {
  let database: TestDatabase;
  let bodyId = "";
  let administrator: SignedIn;
  beforeAll(async () => {
    database = await startTestDatabase();
    const done = await tryStore(() => database.store).put({
      body: "Ærtebjerg Kommune",
      items: [{ title: "Cykelsti" }],
    });
    bodyId = done.bodyId;
    administrator = await firstAdministrator(database.store, now);
  });
  afterAll(() => database.stop());

  const isForbidden = (result: unknown) => isProblem(result) && result.key === "problem.forbidden";

  async function tried({ run }: Action, viewer: Viewer): Promise<boolean> {
    const { accountId } = administrator.viewer;
    const who = { ...administrator, viewer: { ...viewer, accountId } };
    return isForbidden(await run({ store: database.store, viewer: who.viewer, who, bodyId }));
  }

  it("stands in the table for every action there is", () => {
    const inTable = [...Object.keys(actions), ...Object.keys(everywhere), ...noActions].sort();
    expect(namesInCode().sort()).toEqual(inTable);
  });

  it.each(Object.entries(actions))(
    "%s is for those roles and no others, in that body and no other",
    async (name, action) => {
      const own = action.may.length === roles.length;
      for (const role of roles) {
        const may = action.may.includes(role);
        expect(await tried(action, holderOf(role, bodyId, null)), `${name}: ${role}`).toBe(!may);
        if (own) continue;
        expect(await tried(action, holderOf(role, other, null)), `${name}: ${role} elsewhere`).toBe(true);
        expect(await tried(action, holderOf(role, bodyId, null, none)), `${name}: ${role} of a committee`).toBe(true);
      }
      if (own) return;
      expect(await tried(action, { accountId: null, held: [] }), `${name}: nobody`).toBe(true);
      const everywhere = !action.may.includes("administrator");
      expect(await tried(action, holderOf("administrator", everyBody, null)), `${name}: everywhere`).toBe(everywhere);
      expect(await tried(action, holderOf("auditor", everyBody, null)), `${name}: auditor everywhere`).toBe(true);
    },
  );

  it.each(Object.entries(everywhere))("%s is for administrators of the installation only", async (name, action) => {
    for (const role of roles) expect(await tried(action, holderOf(role, bodyId, null)), `${name}: ${role}`).toBe(true);
    expect(await tried(action, holderOf("administrator", everyBody, null)), name).toBe(false);
    expect(await tried(action, holderOf("auditor", everyBody, null)), name).toBe(true);
  });
});
