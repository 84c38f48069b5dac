import { z } from "zod";
import { mayReadDesk } from "../../../../access/may-read-desk.ts";
import type { SignedIn } from "../../../../features/accounts/session.ts";
import { addReceiver, removeReceiver } from "../../../../features/reminders/keep-receivers.ts";
import { mailHost } from "../../../../features/reminders/queue-mail.ts";
import { sendDecisions } from "../../../../features/reminders/send-decisions.ts";
import { formatDay } from "../../../../output/texts/format.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { meetingNames } from "../../../../store/queries/seal/meeting-names.ts";
import { committeeReceivers, sendingCommittees } from "../../../../store/queries/sending/committee-receivers.ts";
import { decidedItems } from "../../../../store/queries/sending/decided-items.ts";
import { sentOfMeeting } from "../../../../store/queries/sending/sent-decisions.ts";
import { receiversAddress, receiversPath, sendingAddress, sendingPath } from "../../desk-address.ts";
import { Receivers } from "../../pages/desk/receivers.tsx";
import { Sending } from "../../pages/desk/sending.tsx";
import type { SentForm } from "../../parts/entry.tsx";
import { statusOf } from "../../problem-status.ts";
import { hidden } from "../../refused.ts";
import { page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { seeOther } from "../accounts/see-other.ts";
import { examplesBelow, refOf } from "../approval/approvals.tsx";
import { forSecretaries } from "./for-secretaries.ts";

const nobodys = "00000000-0000-4000-8000-000000000000";

const crumbsTo = ({ say }: Visit, text: string) => [
  { text: say("account.title"), href: "/konto" },
  { text: say("desk.title"), href: "/konto/bord" },
  { text },
];

async function showSending(visit: Visit, who: SignedIn, wrong: Problem | null): Promise<Response | Problem> {
  const ref = refOf(visit);
  if (ref === null) return problem("problem.not-found");
  const { bodyId, meetingId } = ref;
  if (!mayReadDesk(who.viewer, bodyId)) return hidden(visit);
  const data = await visit.site.store.as(who.viewer, async (tx) => ({
    names: await meetingNames(tx, bodyId, meetingId),
    items: await decidedItems(tx, bodyId, meetingId),
    committees: await sendingCommittees(tx, bodyId),
    book: await committeeReceivers(tx, bodyId),
    sent: await sentOfMeeting(tx, bodyId, meetingId),
  }));
  if (data.names === null) return problem("problem.not-found");
  const { committee, day } = data.names;
  const title = day === null ? committee : `${committee}, ${formatDay(visit.language, day)}`;
  const made = z.coerce.number().int().min(0).nullable().catch(null).parse(visit.query.get("sendt"));
  return page(
    visit,
    {
      title: `${visit.say("sending.title")}: ${title}`,
      description: visit.say("sending.description"),
      canonical: sendingAddress(bodyId, meetingId),
      crumbs: crumbsTo(visit, visit.say("sending.title")),
      index: false,
    },
    <Sending
      visit={visit}
      {...ref}
      title={title}
      {...data}
      made={wrong === null && visit.query.has("sendt") ? made : null}
      wrong={wrong}
    />,
    wrong === null ? 200 : statusOf(wrong),
  );
}

async function showReceivers(visit: Visit, who: SignedIn, sent: SentForm | null): Promise<Response | Problem> {
  const bodyId = z.guid().safeParse(visit.param("body")).data;
  if (bodyId === undefined) return problem("problem.not-found");
  if (!mayReadDesk(who.viewer, bodyId)) return hidden(visit);
  const data = await visit.site.store.as(who.viewer, async (tx) => ({
    committees: await sendingCommittees(tx, bodyId),
    book: await committeeReceivers(tx, bodyId),
  }));
  const done = visit.query.get("klaret");
  return page(
    visit,
    {
      title: visit.say("receivers.title"),
      description: visit.say("receivers.description"),
      canonical: receiversAddress(bodyId),
      crumbs: crumbsTo(visit, visit.say("receivers.title")),
      index: false,
    },
    <Receivers
      visit={visit}
      bodyId={bodyId}
      {...data}
      sent={sent}
      done={sent === null && (done === "added" || done === "removed") ? done : null}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

/** The pages where decisions are sent on, and where it is kept to whom. */
export const sendingRoutes: readonly Route[] = [
  forSecretaries(
    { name: "sending", method: "GET", path: `${sendingPath}/:body/:meeting`, examples: examplesBelow(sendingPath) },
    (visit, who) => showSending(visit, who, null),
  ),
  forSecretaries(
    {
      name: "sending-send",
      method: "POST",
      path: `${sendingPath}/:body/:meeting`,
      examples: examplesBelow(sendingPath, "", { punkt: "alle" }),
    },
    async (visit, who) => {
      const ref = refOf(visit);
      const form = await visit.form();
      const chosen = form.get("punkt");
      const item = z.guid().safeParse(chosen).data;
      if (ref === null || (item === undefined && chosen !== "alle")) return problem("problem.bad-request");
      const committeeId = z.guid().safeParse(form.get("udvalg")).data ?? null;
      const asked = { meetingId: ref.meetingId, item: item === undefined ? null : { id: item, committeeId } };
      const { store, now, baseUrl } = visit.site;
      const made = await sendDecisions(store, who.viewer, ref.bodyId, asked, mailHost(baseUrl), now());
      if (!isProblem(made)) return seeOther(visit.site, `${sendingAddress(ref.bodyId, ref.meetingId)}?sendt=${made}`);
      return made.key === "problem.forbidden" ? made : showSending(visit, who, made);
    },
  ),
  forSecretaries(
    {
      name: "receivers",
      method: "GET",
      path: `${receiversPath}/:body`,
      examples: always(`${receiversPath}/${nobodys}`),
    },
    (visit, who) => showReceivers(visit, who, null),
  ),
  forSecretaries(
    {
      name: "receivers-step",
      method: "POST",
      path: `${receiversPath}/:body`,
      examples: always(`${receiversPath}/${nobodys}`),
    },
    async (visit, who) => {
      const bodyId = z.guid().safeParse(visit.param("body")).data;
      const form = await visit.form();
      const step = form.get("trin") === "removed" ? "removed" : "added";
      if (bodyId === undefined) return problem("problem.bad-request");
      const { store, now } = visit.site;
      const [committeeId, name, email] = ["udvalg", "navn", "email"].map((field) => form.get(field) ?? "");
      const written = { committeeId: committeeId ?? "", name: name ?? "", email: email ?? "" };
      const wrong =
        step === "added"
          ? await addReceiver(store, who.viewer, bodyId, written, now())
          : await removeReceiver(store, who.viewer, bodyId, form.get("adresse") ?? "", now());
      if (wrong === null) return seeOther(visit.site, `${receiversAddress(bodyId)}?klaret=${step}`);
      const sent = { form: "ny", values: form, wrong, field: null };
      return wrong.key === "problem.forbidden" ? wrong : showReceivers(visit, who, sent);
    },
  ),
];
