import { z } from "zod";
import type { SignedIn } from "../../../../features/accounts/session.ts";
import { addPromise } from "../../../../features/followup/add-promise.ts";
import { isProblem, problem } from "../../../../records/problem.ts";
import type { DeskBody } from "../../../../store/queries/followup/desk-bodies.ts";
import { deskMeetings } from "../../../../store/queries/followup/desk-meetings.ts";
import { deskPromiseAddress, deskPromisesAddress, newPromisePath } from "../../desk-address.ts";
import { PromiseAdd } from "../../pages/desk/promise-add.tsx";
import { ChooseBody } from "../../pages/desk/promises-desk.tsx";
import type { SentForm } from "../../parts/entry.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { seeOther } from "../accounts/see-other.ts";
import { addressed } from "./addressed.ts";
import { forSecretaries } from "./for-secretaries.ts";
import { fieldOfPromise, fieldsOf, isWrong, type Sent, textOf, type Wrong } from "./promise-form.ts";
import { bodyAsked } from "./promises.tsx";

function headOf(visit: Visit, list: string) {
  const { say } = visit;
  return {
    title: say("promise-desk.add"),
    description: say("promise-desk.description"),
    canonical: newPromisePath,
    crumbs: [
      { text: say("desk.title"), href: "/konto/bord" },
      { text: say("promise-desk.title"), href: list },
      { text: say("promise-desk.add") },
    ],
    index: false,
  };
}

async function show(visit: Visit, who: SignedIn, body: DeskBody, sent: SentForm | null): Promise<Response> {
  const meetings = await visit.site.store.as(who.viewer, (tx) => deskMeetings(tx, body.id, visit.today));
  return page(
    visit,
    headOf(visit, deskPromisesAddress(body.slug, "look")),
    <PromiseAdd visit={visit} body={body} meetings={meetings} place={visit.query.get("sted") ?? ""} sent={sent} />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

const form = forSecretaries(
  {
    name: "desk-new-promise",
    method: "GET",
    path: newPromisePath,
    who: "keep-records",
    examples: always(newPromisePath),
  },
  async (visit, who) => {
    const body = await bodyAsked(visit, who);
    if (body === null) return problem("problem.not-found");
    if (!("choose" in body)) return show(visit, who, body, null);
    return page(visit, headOf(visit, "/konto/bord/loefter"), <ChooseBody visit={visit} bodies={body.choose} />);
  },
);

const add = forSecretaries(
  { name: "desk-add-promise", method: "POST", path: newPromisePath, examples: always(newPromisePath) },
  async (visit, who) => {
    const sent = await visit.form();
    const body = await bodyAsked(visit, who, sent.get("kommune") ?? "");
    if (body === null || "choose" in body) return problem("problem.forbidden");
    const again = ({ wrong, field }: Wrong) => show(visit, who, body, { form: "nyt", values: sent, wrong, field });
    const place = await placeOf(visit, who, body.id, sent);
    if (isWrong(place)) return again(place);
    const fields = fieldsOf(sent, null);
    if (isWrong(fields)) return again(fields);
    const added = await addPromise(visit.site.store, who.viewer, body.id, { place, fields }, visit.site.now());
    if (!isProblem(added)) return seeOther(visit.site, `${deskPromiseAddress(body.id, added.promiseId)}?klaret=added`);
    const inPlace = added.key === "problem.promise-place" ? "sted" : null;
    return again({ wrong: added, field: inPlace ?? fieldOfPromise(added) });
  },
);

/** Where it was promised: the page that is named, else the meeting that is chosen. */
async function placeOf(visit: Visit, who: SignedIn, bodyId: string, sent: Sent) {
  const written = textOf(sent, "sted");
  const meeting = z.guid().safeParse(sent.get("moede"));
  if (written === "" && meeting.success) return { kind: "meeting" as const, id: meeting.data };
  const found = await addressed(visit, who, bodyId, written);
  if (found === null || found.kind === "promise") return { wrong: problem("problem.promise-place"), field: "sted" };
  return { kind: found.kind, id: found.id };
}

/** A promise written in by hand. */
export const newPromiseRoutes: readonly Route[] = [form, add];
