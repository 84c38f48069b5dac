import { holderOf } from "../../access/viewer.ts";
import { dayInDenmark } from "../../danish/day-begins.ts";
import { deleteOldCourses } from "../../features/efforts/delete-old-courses.ts";
import { promiseReports } from "../../features/goals/promise-reports.ts";
import { forgetOldApplications } from "../../features/marks/forget-applications.ts";
import { figureOffers } from "../../features/offers/figures/figure-offers.ts";
import { answerKeeperRequest } from "../../features/offers/keepers/answer-request.ts";
import { settleOffers } from "../../features/offers/keepers/settle-offers.ts";
import { deleteOverdueProfiles } from "../../features/partnerships/jobs/delete-profiles.ts";
import { lookAround, tellAtOnce } from "../../features/reminders/look-around.ts";
import { mailKeeper } from "../../features/reminders/mail-keeper.ts";
import { mailMarks, queueMarkMails } from "../../features/reminders/mail-marks.ts";
import { mailSurvey } from "../../features/reminders/mail-survey.ts";
import { mailHost } from "../../features/reminders/queue-mail.ts";
import { remindBody } from "../../features/reminders/remind-body.ts";
import { type Post, sendMail } from "../../features/reminders/send-mail.ts";
import { tellSubscriber } from "../../features/reminders/tell-subscriber.ts";
import type { SurveyKeys } from "../../features/surveys/keys.ts";
import { letOutAnswers } from "../../features/surveys/let-out.ts";
import { answerPath, linkSecret } from "../../features/surveys/link.ts";
import { writeLetter } from "../../output/mail/letter.ts";
import { isProblem } from "../../records/problem.ts";
import type { Tasks } from "../../store/jobs/run-jobs.ts";
import type { Store } from "../../store/transaction.ts";
import { type FigureServices, fetchDueTables } from "../figures/fetch-due-tables.ts";
import { proposeFigures } from "../figures/propose-figures.ts";
import { bringMeetingsDemands } from "../room/bring-meetings-demands.ts";
import { showGivenOpinions } from "../room/show-given-opinions.ts";
import { findItems } from "./find-items.ts";
import type { MailServer } from "./smtp.ts";

export interface TaskOptions {
  readonly store: Store;
  readonly baseUrl: string;
  /** Null: mails are kept. */
  readonly mailServer: MailServer | null;
  /** Left out: this program fetches no figures. */
  readonly figures?: FigureServices;
  readonly surveyKeys: SurveyKeys;
  readonly now: () => Date;
}

/** What is done for a job of each kind. Names steps only. */
export function tasksOf({ store, baseUrl, mailServer, figures, surveyKeys, now }: TaskOptions): Tasks {
  const host = mailHost(baseUrl);
  const post: Post = {
    baseUrl,
    now,
    send: mailServer === null ? null : (mail) => mailServer.send(mail),
    surveyLink: (id, language) => answerPath(linkSecret(surveyKeys.secret, id), language),
    write: (content, language, links, today) => writeLetter(content, { language, baseUrl, links, today }),
  };
  return {
    "look-around": async () => {
      await lookAround(store, mailServer !== null, now());
      await deleteOverdueProfiles(store, now());
      await queueMarkMails(store, now());
      await forgetOldApplications(store, now());
      await deleteOldCourses(store, now());
      await letOutAnswers(store, surveyKeys.pool, dayInDenmark(now()), now());
    },
    "tell-at-once": ({ body = "" }) => tellAtOnce(store, body),
    "tell-subscriber": ({ subscriber = "" }) => tellSubscriber(store, subscriber, findItems(store), host, now()),
    "remind-body": ({ body = "" }) => remindBody(store, body, host, now()),
    "bring-demands": ({ body = "", meeting = "" }) => bringMeetingsDemands(store, body, meeting, now()),
    "mail-marks": () => mailMarks(store, host, now()),
    "mail-survey": ({ body = "", survey = "" }) => mailSurvey(store, body, survey, host, now()),
    "show-opinions": ({ body = "", meeting = "" }) => showGivenOpinions(store, body, meeting, now()),
    "fetch-figures": async () => {
      if (figures !== undefined) await fetchDueTables(store, figures, now);
    },
    "answer-keeper": ({ body = "", request = "" }) => answerKeeperRequest(store, body, request, now()),
    "mail-keeper": ({ body = "", keeper = "", request, change = "" }) =>
      mailKeeper(
        store,
        { bodyId: body, keeperId: keeper },
        request === undefined ? { change } : { request },
        host,
        now(),
      ),
    "figure-offers": async ({ body = "" }) => {
      const done = await figureOffers(store, holderOf("secretary", body, null), body, now());
      if (isProblem(done)) throw new Error(`The figures of offers were not worked out: ${done.key}.`);
    },
    "settle-offers": async ({ body = "" }) => {
      const done = await settleOffers(store, holderOf("secretary", body, null), body, now());
      if (isProblem(done)) throw new Error(`Offers were not settled: ${done.key}.`);
    },
    "propose-figures": () => proposeFigures(store, now),
    "promise-reports": async ({ body = "" }) => {
      const done = await promiseReports(store, holderOf("secretary", body, null), body, now());
      if (isProblem(done)) throw new Error(`The reports of ${body} could not be promised: ${done.key}.`);
    },
    "send-mail": ({ body = "", mail = "" }) => sendMail(store, post, body, mail),
  };
}
