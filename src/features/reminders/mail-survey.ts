import { worker } from "../../access/viewer.ts";
import { unansweredOf } from "../../store/queries/surveys/invitations.ts";
import { findSurvey } from "../../store/queries/surveys/surveys.ts";
import type { Store } from "../../store/transaction.ts";
import { queueMail } from "./queue-mail.ts";

/** So many mails are made in one transaction. */
const batch = 500;

/**
 * Writes to those with an e-mail address who have not used their link: once when a survey opens or they are invited to it,
 * and once for each time they are reminded. Doing it again makes no mail twice. `host` ends the Message-IDs.
 */
export async function mailSurvey(
  store: Store,
  bodyId: string,
  surveyId: string,
  host: string,
  now: Date,
): Promise<void> {
  const { survey, left } = await store.as(worker, async (tx) => ({
    survey: await findSurvey(tx, bodyId, surveyId),
    left: await unansweredOf(tx, { bodyId, surveyId }),
  }));
  if (survey === null || survey.state !== "open") return;
  const wave = survey.reminders;
  for (let from = 0; from < left.length; from += batch) {
    await store.as(worker, async (tx) => {
      for (const { id, email, language } of left.slice(from, from + batch)) {
        if (email === null) continue;
        const to = { receiver: "owner", receiverId: null, email, language, bodyId } as const;
        const write = (number: number) => {
          const matter = { kind: "survey", survey: surveyId, invitation: id, wave: number } as const;
          return queueMail(tx, { ...to, matter, key: `${id} ${number}` }, host, now);
        };
        // Who was invited only now has nothing to be reminded of.
        const invited = await write(0);
        if (invited === null && wave > 0) await write(wave);
      }
    });
  }
}
