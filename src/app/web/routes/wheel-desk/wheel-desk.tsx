import { z } from "zod";
import { mayKeepWheel } from "../../../../access/may.ts";
import type { Viewer } from "../../../../access/viewer.ts";
import { chooseHolidayWeeks } from "../../../../features/followup/wheel/choose-holiday-weeks.ts";
import { usualHolidayWeeks } from "../../../../features/followup/wheel/holiday-weeks.ts";
import { keepEntry } from "../../../../features/followup/wheel/keep-entry.ts";
import { callOffMeeting, planMeetings, restoreMeeting } from "../../../../features/followup/wheel/plan-meeting.ts";
import { removeEntry, restoreEntry } from "../../../../features/followup/wheel/remove-entry.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import type { PlannedMeeting } from "../../../../records/wheel-entry.ts";
import { holidayWeeks } from "../../../../store/queries/wheel/holiday-weeks.ts";
import { plannedMeetings } from "../../../../store/queries/wheel/planned-meetings.ts";
import { wheelCommittees } from "../../../../store/queries/wheel/wheel-committees.ts";
import { wheelEntries, wheelEntry } from "../../../../store/queries/wheel/wheel-entries.ts";
import { WheelDesk } from "../../pages/wheel-desk/wheel-desk.tsx";
import { WheelEntryForm } from "../../pages/wheel-desk/wheel-entry.tsx";
import { statusOf } from "../../problem-status.ts";
import { hidden } from "../../refused.ts";
import { page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { type EntryFields, fieldsOf, newEntryFields, writtenEntry } from "../../wheel/entry-form.ts";
import { daysIn, momentOf } from "../../wheel/written.ts";
import { seeOther } from "../accounts/see-other.ts";

const nobodys = "00000000-0000-4000-8000-000000000000";
const deskOf = (bodyId: string) => `/konto/aarshjul/${bodyId}`;

/** A visit of one who keeps the wheel of the body named in the address. */
interface Keeping {
  readonly visit: Visit;
  readonly viewer: Viewer;
  readonly bodyId: string;
}

function forKeepers(
  route: Pick<Route, "name" | "method" | "path">,
  handle: (keeping: Keeping) => Promise<Response | Problem>,
): Route {
  const address = route.path.replace(":body", nobodys).replace(":entry", nobodys);
  return {
    ...route,
    who: "keep-records",
    answers: route.method === "GET" ? "page" : "redirect",
    examples: always(address),
    handle: async (visit) => {
      const bodyId = visit.param("body");
      const viewer = visit.signedIn?.viewer;
      if (!z.uuid().safeParse(bodyId).success || viewer === undefined) return problem("problem.not-found");
      if (!mayKeepWheel(viewer, bodyId)) return hidden(visit);
      return handle({ visit, viewer, bodyId });
    },
  };
}

async function showDesk(
  { visit, viewer, bodyId }: Keeping,
  wrong: Problem | null,
  typed: ReadonlyMap<string, string>,
): Promise<Response> {
  const { say, site, today } = visit;
  const stored = await site.store.as(viewer, async (tx) => ({
    committees: await wheelCommittees(tx, "staff", bodyId),
    entries: await wheelEntries(tx, "staff", bodyId, null),
    planned: await plannedMeetings(tx, "staff", bodyId, null, today),
    weeks: (await holidayWeeks(tx, "staff", bodyId)) ?? usualHolidayWeeks,
  }));
  const weeks = stored.weeks
    .map((week) => (week === "easter" || week === "christmas" ? say(`wheel-desk.week.${week}`) : week))
    .join(", ");
  const done = z.enum(["saved", "removed", "restored"]).safeParse(visit.query.get("klaret"));
  return page(
    visit,
    {
      title: say("wheel-desk.title"),
      description: say("wheel-desk.description"),
      canonical: deskOf(bodyId),
      crumbs: [{ text: say("account.title"), href: "/konto" }, { text: say("wheel-desk.title") }],
      index: false,
    },
    <WheelDesk
      visit={visit}
      bodyId={bodyId}
      {...stored}
      weeks={weeks}
      done={done.success ? done.data : null}
      wrong={wrong}
      typed={typed}
    />,
    wrong === null ? 200 : statusOf(wrong),
  );
}

async function showEntry(
  { visit, viewer, bodyId }: Keeping,
  id: string | null,
  fields: EntryFields,
  wrong: Problem | null,
): Promise<Response> {
  const { say, site } = visit;
  const committees = await site.store.as(viewer, (tx) => wheelCommittees(tx, "staff", bodyId));
  return page(
    visit,
    {
      title: id === null ? say("wheel-desk.new") : say("wheel-desk.change.of", { title: fields.get("titel") ?? "" }),
      description: say("wheel-desk.description"),
      canonical: deskOf(bodyId),
      crumbs: [
        { text: say("account.title"), href: "/konto" },
        { text: say("wheel-desk.title"), href: deskOf(bodyId) },
        { text: id === null ? say("wheel-desk.new") : (fields.get("titel") ?? "") },
      ],
      index: false,
    },
    <WheelEntryForm visit={visit} bodyId={bodyId} id={id} committees={committees} fields={fields} wrong={wrong} />,
    wrong === null ? 200 : statusOf(wrong),
  );
}

const desk = forKeepers({ name: "wheel-desk", method: "GET", path: "/konto/aarshjul/:body" }, (keeping) =>
  showDesk(keeping, null, new Map()),
);

const fresh = forKeepers({ name: "wheel-desk-new", method: "GET", path: "/konto/aarshjul/:body/ny" }, (keeping) =>
  showEntry(keeping, null, newEntryFields(keeping.visit.query.get("udvalg") ?? ""), null),
);

const entry = forKeepers(
  { name: "wheel-desk-entry", method: "GET", path: "/konto/aarshjul/:body/:entry" },
  async (keeping) => {
    const { visit, viewer, bodyId } = keeping;
    const id = z.uuid().safeParse(visit.param("entry"));
    if (!id.success) return problem("problem.not-found");
    const found = await visit.site.store.as(viewer, (tx) => wheelEntry(tx, bodyId, id.data));
    return found === null
      ? problem("problem.wheel-entry-unknown")
      : showEntry(keeping, found.id, fieldsOf(found), null);
  },
);

const save = forKeepers(
  { name: "wheel-desk-save", method: "POST", path: "/konto/aarshjul/:body/gem" },
  async (keeping) => {
    const { visit, viewer, bodyId } = keeping;
    const form = await visit.form();
    const id = z.uuid().optional().safeParse(form.get("id"));
    if (!id.success) return problem("problem.bad-request");
    const written = writtenEntry(form);
    const kept = isProblem(written)
      ? written
      : await keepEntry(visit.site.store, viewer, bodyId, id.data ?? null, written, visit.site.now());
    if (isProblem(kept)) return showEntry(keeping, id.data ?? null, form, kept);
    return seeOther(visit.site, `${deskOf(bodyId)}?klaret=saved`);
  },
);

/** A route that does one thing to the record named by the form's `id`. */
function act(name: string, done: "removed" | "restored", change: typeof removeEntry): Route {
  return forKeepers(
    { name: `wheel-desk-${name}`, method: "POST", path: `/konto/aarshjul/:body/${name}` },
    async (keeping) => {
      const { visit, viewer, bodyId } = keeping;
      const id = z.uuid().safeParse((await visit.form()).get("id"));
      if (!id.success) return problem("problem.bad-request");
      const wrong = await change(visit.site.store, viewer, bodyId, id.data, visit.site.now());
      return wrong ?? seeOther(visit.site, `${deskOf(bodyId)}?klaret=${done}`);
    },
  );
}

const plan = forKeepers(
  { name: "wheel-desk-plan", method: "POST", path: "/konto/aarshjul/:body/planlaeg" },
  async (keeping) => {
    const { visit, viewer, bodyId } = keeping;
    const form = await visit.form();
    const meetings = plannedIn(form);
    const wrong = isProblem(meetings)
      ? meetings
      : await planMeetings(visit.site.store, viewer, bodyId, meetings, visit.site.now());
    return wrong === null ? seeOther(visit.site, `${deskOf(bodyId)}?klaret=saved`) : showDesk(keeping, wrong, form);
  },
);

function plannedIn(form: ReadonlyMap<string, string>): Omit<PlannedMeeting, "id">[] | Problem {
  const days = daysIn(form.get("dage") ?? "");
  if (isProblem(days)) return days;
  if (days.length === 0) return problem("problem.wheel-day-missing");
  const committeeId = z.uuid().safeParse(form.get("udvalg"));
  if (!committeeId.success) return problem("problem.wheel-committee");
  const out: Omit<PlannedMeeting, "id">[] = [];
  for (const day of days) {
    const startsAt = momentOf(day, (form.get("kl") ?? "").trim());
    if (isProblem(startsAt)) return startsAt;
    const location = (form.get("sted") ?? "").trim();
    out.push({
      committeeId: committeeId.data,
      day,
      startsAt,
      location: location === "" ? null : location,
      public: form.has("moede-offentlig"),
    });
  }
  return out;
}

const weeks = forKeepers(
  { name: "wheel-desk-weeks", method: "POST", path: "/konto/aarshjul/:body/uger" },
  async (keeping) => {
    const { visit, viewer, bodyId } = keeping;
    const form = await visit.form();
    const wrong = await chooseHolidayWeeks(visit.site.store, viewer, bodyId, form.get("uger") ?? "", visit.site.now());
    return wrong === null ? seeOther(visit.site, `${deskOf(bodyId)}?klaret=saved`) : showDesk(keeping, wrong, form);
  },
);

/** The pages by which secretaries keep their body's wheel. */
export const wheelDeskRoutes: readonly Route[] = [
  desk,
  fresh,
  entry,
  save,
  act("fjern", "removed", removeEntry),
  act("saet-paa", "restored", restoreEntry),
  act("aflys", "removed", callOffMeeting),
  act("fortryd-aflysning", "restored", restoreMeeting),
  plan,
  weeks,
];
