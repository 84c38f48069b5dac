import { z } from "zod";
import { mayGovern, mayReadClosed } from "../../../../access/may.ts";
import type { SignedIn } from "../../../../features/accounts/session.ts";
import { constituteTerm, planConstitution, undoConstitution } from "../../../../features/terms/constitute.ts";
import { addSeat, addTerm, endSeat } from "../../../../features/terms/keep-terms.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { placesWith } from "../../../../store/queries/accounts/places.ts";
import { listGrants } from "../../../../store/queries/accounts/role-grants.ts";
import { seatRoles, seatsOf } from "../../../../store/queries/terms/seats.ts";
import { allTerms, findTerm } from "../../../../store/queries/terms/terms.ts";
import { ConstitutionPage } from "../../pages/terms/constitution.tsx";
import { TermPage } from "../../pages/terms/term.tsx";
import { Terms } from "../../pages/terms/terms.tsx";
import { statusOf } from "../../problem-status.ts";
import { hidden } from "../../refused.ts";
import { page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { seeOther } from "../accounts/see-other.ts";

const place = "/konto/perioder";
const nobodys = "00000000-0000-4000-8000-000000000000";
const nothing: ReadonlyMap<string, string> = new Map();

/** What was written in a form, and what is wrong with it. */
interface Tried {
  readonly wrong: Problem | null;
  readonly written: ReadonlyMap<string, string>;
}
const untried: Tried = { wrong: null, written: nothing };

function head(visit: Visit, title: string, below: boolean) {
  const own = { text: visit.say("terms.title"), href: place };
  return {
    title,
    description: visit.say("terms.description"),
    canonical: place,
    crumbs: [{ text: visit.say("account.title"), href: "/konto" }, ...(below ? [own] : []), { text: title }],
    index: false,
  };
}

async function termsPage(visit: Visit, who: SignedIn, tried: Tried): Promise<Response> {
  const [terms, places] = await visit.site.store.as(who.viewer, async (tx) => [
    await allTerms(tx),
    await placesWith(tx, "govern"),
  ]);
  return page(
    visit,
    head(visit, visit.say("terms.title"), false),
    <Terms visit={visit} terms={terms} places={places} {...tried} />,
    tried.wrong === null ? 200 : statusOf(tried.wrong),
  );
}

interface Named {
  readonly bodyId: string;
  readonly termId: string;
}

const told = ["added", "seat-added", "seat-ended", "constituted", "undone"] as const;

async function termPage(
  visit: Visit,
  who: SignedIn,
  { bodyId, termId }: Named,
  tried: Tried,
): Promise<Response | Problem> {
  const { store, now } = visit.site;
  const found = await store.as(who.viewer, async (tx) => ({
    term: await findTerm(tx, bodyId, termId),
    seats: await seatsOf(tx, bodyId, termId),
    places: await placesWith(tx, "govern"),
    grants: await listGrants(tx, now()),
  }));
  const { term, seats, places, grants } = found;
  if (term === null) return problem("problem.not-found");
  const accounts = new Map(grants.map(({ accountId, name, email }) => [accountId, `${name} (${email})`]));
  return page(
    visit,
    head(visit, visit.say("term.of", { name: term.name }), true),
    <TermPage
      visit={visit}
      term={term}
      seats={seats}
      place={places.find(({ id }) => id === bodyId) ?? null}
      accounts={[...accounts].map(([id, name]) => ({ id, name }))}
      done={tried.wrong === null ? (told.find((one) => one === visit.query.get("klaret")) ?? null) : null}
      {...tried}
    />,
    tried.wrong === null ? 200 : statusOf(tried.wrong),
  );
}

function own(
  route: Pick<Route, "name" | "method" | "path"> & Partial<Pick<Route, "who">>,
  handle: (visit: Visit, who: SignedIn) => Promise<Response | Problem>,
): Route {
  return {
    who: route.method === "GET" ? "read-records" : "govern",
    ...route,
    answers: route.method === "GET" ? "page" : "redirect",
    examples:
      route.path === place
        ? always(place)
        : async () => [{ address: route.path.replace(/:\w+/g, nobodys), status: 404 }],
    handle: async (visit) => (visit.signedIn === null ? problem("problem.forbidden") : handle(visit, visit.signedIn)),
  };
}

/** A route about one term; who may not read its body, or for an action govern it, is told that there is none. */
function ofTerm(
  route: Pick<Route, "name" | "method"> & Partial<Pick<Route, "who">> & { readonly below: string },
  handle: (visit: Visit, who: SignedIn, named: Named) => Promise<Response | Problem>,
): Route {
  const { below, ...rest } = route;
  return own({ ...rest, path: `${place}/:body/:term${below}` }, async (visit, who) => {
    const named = z
      .object({ bodyId: z.guid(), termId: z.guid() })
      .safeParse({ bodyId: visit.param("body"), termId: visit.param("term") });
    if (!named.success) return problem("problem.not-found");
    const may = rest.method === "GET" && rest.who === undefined ? mayReadClosed : mayGovern;
    return may(who.viewer, named.data.bodyId) ? handle(visit, who, named.data) : hidden(visit);
  });
}

const addressOf = ({ bodyId, termId }: Named, done: (typeof told)[number]) =>
  `${place}/${bodyId}/${termId}?klaret=${done}`;

const seatSchema = z.object({
  committeeId: z.guid(),
  role: z.enum(seatRoles),
  name: z.string(),
  party: z.string().max(40),
  accountId: z.union([z.literal("").transform(() => null), z.guid()]),
  starts: z.iso.date(),
  ends: z.iso.date(),
});

/** Terms and seats: read by whoever reads a body's records, decided by whoever governs it. */
export const termRoutes: readonly Route[] = [
  own({ name: "terms", method: "GET", path: place }, (visit, who) => termsPage(visit, who, untried)),
  own({ name: "term-added", method: "POST", path: place }, async (visit, who) => {
    const written = await visit.form();
    const asked = z
      .object({ bodyId: z.guid(), starts: z.iso.date(), ends: z.iso.date() })
      .safeParse({ bodyId: written.get("kommune"), starts: written.get("fra"), ends: written.get("til") });
    if (!asked.success) return problem("problem.bad-request");
    const { bodyId, ...days } = asked.data;
    const wanted = { ...days, name: written.get("navn") ?? "" };
    const added = await addTerm(visit.site.store, who.viewer, bodyId, wanted, visit.site.now());
    if (!isProblem(added)) return seeOther(visit.site, addressOf({ bodyId, termId: added.termId }, "added"));
    return added.key.startsWith("problem.term-") ? termsPage(visit, who, { wrong: added, written }) : added;
  }),
  ofTerm({ name: "term", method: "GET", below: "" }, (visit, who, named) => termPage(visit, who, named, untried)),
  ofTerm({ name: "seat-added", method: "POST", below: "/plads" }, async (visit, who, named) => {
    const written = await visit.form();
    const asked = seatSchema.safeParse({
      committeeId: written.get("udvalg"),
      role: written.get("som"),
      name: written.get("navn"),
      party: written.get("parti") ?? "",
      accountId: written.get("konto") ?? "",
      starts: written.get("fra"),
      ends: written.get("til"),
    });
    if (!asked.success) return problem("problem.bad-request");
    const { store, now } = visit.site;
    const wrong = await addSeat(store, who.viewer, named.bodyId, named.termId, asked.data, now());
    if (wrong === null) return seeOther(visit.site, addressOf(named, "seat-added"));
    return wrong.key.startsWith("problem.seat-") ? termPage(visit, who, named, { wrong, written }) : wrong;
  }),
  ofTerm({ name: "seat-ended", method: "POST", below: "/afslut" }, async (visit, who, named) => {
    const written = await visit.form();
    const asked = z
      .object({ seatId: z.guid(), lastDay: z.iso.date() })
      .safeParse({ seatId: written.get("plads"), lastDay: written.get("dag") });
    if (!asked.success) return problem("problem.bad-request");
    const which = { ...asked.data, termId: named.termId };
    const wrong = await endSeat(visit.site.store, who.viewer, named.bodyId, which, visit.site.now());
    if (wrong === null) return seeOther(visit.site, addressOf(named, "seat-ended"));
    return wrong.key.startsWith("problem.seat-") ? termPage(visit, who, named, { wrong, written: nothing }) : wrong;
  }),
  ofTerm(
    { name: "constitution", method: "GET", who: "govern", below: "/konstituering" },
    async (visit, who, { bodyId, termId }) => {
      const plan = await planConstitution(visit.site.store, who.viewer, bodyId, termId, visit.site.now());
      if (plan === null) return problem("problem.not-found");
      const title = visit.say("constitute.title", { name: plan.term.name });
      return page(visit, head(visit, title, true), <ConstitutionPage visit={visit} plan={plan} />);
    },
  ),
  ...(
    [
      ["term-constituted", "/konstituering", constituteTerm, "constituted"],
      ["constitution-undone", "/fortryd-konstituering", undoConstitution, "undone"],
    ] as const
  ).map(([name, below, act, done]) =>
    ofTerm({ name, method: "POST", below }, async (visit, who, named) => {
      const wrong = await act(visit.site.store, who.viewer, named.bodyId, named.termId, visit.site.now());
      if (wrong === null) return seeOther(visit.site, addressOf(named, done));
      return wrong.key.startsWith("problem.term-") ? termPage(visit, who, named, { wrong, written: nothing }) : wrong;
    }),
  ),
];
