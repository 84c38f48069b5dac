import type { Route } from "./route.ts";
import { accountsRoutes } from "./routes/accounts/accounts.ts";
import { agendaDeskRoutes } from "./routes/agendas/agendas.tsx";
import { approvalRoutes } from "./routes/approval/approvals.tsx";
import { chainRoutes } from "./routes/approval/chain.tsx";
import { sealDeskRoutes } from "./routes/approval/seal-desk.tsx";
import { assetRoute } from "./routes/asset.ts";
import { attachmentRoute } from "./routes/attachment.ts";
import { bodyRoute } from "./routes/body.tsx";
import { budgetRoutes } from "./routes/budgets/budgets.tsx";
import { budgetDeskRoutes } from "./routes/budgets/budgets-desk.tsx";
import { caseRoute } from "./routes/case.tsx";
import { caseNumberRoute } from "./routes/case-number.tsx";
import { committeeRoute } from "./routes/committee.tsx";
import { deskRoutes } from "./routes/desk/desk.tsx";
import { documentRoute } from "./routes/document.tsx";
import { effortsRoutes } from "./routes/efforts/efforts.tsx";
import { effortsApiRoutes } from "./routes/efforts/efforts-api.ts";
import { effortsDeskRoutes } from "./routes/efforts/efforts-desk.tsx";
import { feedRoutes } from "./routes/feed.ts";
import { fetchedTablesRoutes } from "./routes/figures/fetched-tables.tsx";
import { mappingRoutes } from "./routes/figures/mappings.tsx";
import { proposalRoutes } from "./routes/figures/proposals.tsx";
import { frontRoute } from "./routes/front.tsx";
import { compareRoute } from "./routes/goals/compare.tsx";
import { goalsDeskRoutes } from "./routes/goals/desk.tsx";
import { goalRoutes } from "./routes/goals/goals.tsx";
import { itemRoute } from "./routes/item.tsx";
import { itemDeskRoutes } from "./routes/items/items.tsx";
import { jobRoutes } from "./routes/jobs/jobs.tsx";
import { keeperDeskRoutes } from "./routes/keepers/desk.tsx";
import { offerFigureRoutes } from "./routes/keepers/offer-figures.tsx";
import { keeperOwnRoutes } from "./routes/keepers/own.tsx";
import { keeperWayRoutes } from "./routes/keepers/ways-in.tsx";
import { languageRoute } from "./routes/language.ts";
import { followRoutes } from "./routes/mail/follow.tsx";
import { mailsRoutes } from "./routes/mail/mails.tsx";
import { outboxRoutes } from "./routes/mail/outbox.tsx";
import { subscriptionRoutes } from "./routes/mail/subscriptions.tsx";
import { applyRoutes } from "./routes/marks/apply.tsx";
import { marksDeskRoutes } from "./routes/marks/desk.tsx";
import { markRoutes } from "./routes/marks/marks.tsx";
import { ownRoutes } from "./routes/marks/own.tsx";
import { meetingRoute } from "./routes/meeting.tsx";
import { meetingAknRoute } from "./routes/meeting-akn.ts";
import { meetingPdfRoutes } from "./routes/meeting-pdf.ts";
import { movedRoute } from "./routes/moved.ts";
import { notesRoutes } from "./routes/notes/notes.tsx";
import { offerRoutes } from "./routes/offers/offers.tsx";
import { offerDeskRoutes } from "./routes/offers/offers-desk.tsx";
import { papersRoutes } from "./routes/papers/papers.tsx";
import { partnershipRoutes } from "./routes/partnerships/partnerships.tsx";
import { partnershipDeskRoutes } from "./routes/partnerships/partnerships-desk.tsx";
import { permanentRoute } from "./routes/permanent.ts";
import { personRoute } from "./routes/person.tsx";
import { projectRoutes } from "./routes/projects/projects.tsx";
import { projectDeskRoutes } from "./routes/projects/projects-desk.tsx";
import { promiseRoute } from "./routes/promise.tsx";
import { promisesRoute } from "./routes/promises.tsx";
import { promisesFeedRoute } from "./routes/promises-feed.ts";
import { aboutRoute, accessibilityRoute, privacyRoute } from "./routes/prose.tsx";
import { robotsRoute } from "./routes/robots.ts";
import { roomRoutes } from "./routes/room/room.tsx";
import { searchFeedRoute, searchRoute } from "./routes/search.tsx";
import { studyRoutes } from "./routes/studies/studies.tsx";
import { studyDeskRoutes } from "./routes/studies/studies-desk.tsx";
import { answerRoutes } from "./routes/surveys/answer.tsx";
import { surveyDeskRoutes } from "./routes/surveys/desk.tsx";
import { surveyResultRoutes } from "./routes/surveys/results.tsx";
import { ownTaskRoutes } from "./routes/tasks/own-tasks.tsx";
import { termRoutes } from "./routes/terms/terms.tsx";
import { calendarRoutes } from "./routes/wheel/calendar.ts";
import { nextAgendaRoute } from "./routes/wheel/next-agenda.tsx";
import { wheelPdfRoute } from "./routes/wheel/pdf.ts";
import { standingReportsRoute } from "./routes/wheel/standing-reports.tsx";
import { wheelPages } from "./routes/wheel/wheel.tsx";
import { wheelDeskRoutes } from "./routes/wheel-desk/wheel-desk.tsx";

/**
 * Everything the server answers, in the order in which it is tried: the site's own words before a body's slug,
 * and the address that nothing else fits last.
 */
export const routes: readonly Route[] = [
  frontRoute,
  languageRoute,
  searchRoute,
  searchFeedRoute,
  aboutRoute,
  accessibilityRoute,
  privacyRoute,
  robotsRoute,
  assetRoute,
  permanentRoute,
  ...accountsRoutes,
  ...approvalRoutes,
  ...sealDeskRoutes,
  ...papersRoutes,
  ...notesRoutes,
  ...ownTaskRoutes,
  ...deskRoutes,
  ...wheelDeskRoutes,
  ...goalsDeskRoutes,
  ...effortsDeskRoutes,
  ...effortsApiRoutes,
  ...roomRoutes,
  ...itemDeskRoutes,
  ...agendaDeskRoutes,
  ...termRoutes,
  ...surveyDeskRoutes,
  ...marksDeskRoutes,
  ...ownRoutes,
  ...applyRoutes,
  ...markRoutes,
  ...answerRoutes,
  ...mailsRoutes,
  ...outboxRoutes,
  ...followRoutes,
  ...subscriptionRoutes,
  promisesFeedRoute,
  ...chainRoutes,
  ...feedRoutes,
  standingReportsRoute,
  ...wheelPages,
  ...calendarRoutes,
  wheelPdfRoute,
  nextAgendaRoute,
  ...surveyResultRoutes,
  ...offerFigureRoutes,
  ...keeperDeskRoutes,
  ...keeperOwnRoutes,
  ...keeperWayRoutes,
  caseRoute,
  caseNumberRoute,
  personRoute,
  documentRoute,
  attachmentRoute,
  promiseRoute,
  promisesRoute,
  ...goalRoutes,
  ...effortsRoutes,
  compareRoute,
  ...studyRoutes,
  // Before the public ones: /konto/partnerskaber is nobody's body.
  ...partnershipDeskRoutes,
  ...partnershipRoutes,
  ...studyDeskRoutes,
  ...jobRoutes,
  // Before the public ones: their address begins with a body, and *konto* is none.
  ...projectRoutes,
  ...projectDeskRoutes,
  ...budgetDeskRoutes,
  ...budgetRoutes,
  ...offerDeskRoutes,
  ...offerRoutes,
  ...fetchedTablesRoutes,
  ...proposalRoutes,
  ...mappingRoutes,
  bodyRoute,
  committeeRoute,
  meetingAknRoute,
  meetingRoute,
  ...meetingPdfRoutes,
  itemRoute,
  movedRoute,
];
