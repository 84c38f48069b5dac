import { askIn } from "../../../../features/offers/keepers/ask-in.ts";
import { comeIn, readKeeperLink } from "../../../../features/offers/keepers/come-in.ts";
import { addressOf } from "../../../../records/address.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { bodiesWithKeepers, shownGuidelines } from "../../../../store/queries/keepers/guidelines.ts";
import { bodyOf } from "../../goals/body-of.ts";
import { keeperCookie } from "../../keepers/keeper-visit.ts";
import { KeeperBodies, KeeperLink } from "../../pages/keepers/link.tsx";
import { KeepersPage, KeepersSent, type Refused, SignUpPage } from "../../pages/keepers/ways-in.tsx";
import { statusOf } from "../../problem-status.ts";
import { type Markup, page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import { sift } from "../../unwanted/sift.ts";
import type { Visit } from "../../visit.ts";
import { seeOther } from "../accounts/see-other.ts";

const nobodys = "x".repeat(43);
const linkPath = "/forening/ind/:token";

/** The body of the address with its guidelines; null where associations keep no offers there. */
async function keeping(visit: Visit) {
  return visit.site.store.asPublic(async (tx) => {
    const body = await bodyOf(tx, visit);
    const guidelines = body === null ? null : await shownGuidelines(tx, body.id);
    return body === null || guidelines === null ? null : { body, guidelines };
  });
}

type Found = NonNullable<Awaited<ReturnType<typeof keeping>>>;

function show(visit: Visit, { body }: Found, title: string, main: Markup, wrong: Problem | null): Promise<Response> {
  return page(
    visit,
    {
      title,
      description: visit.say("keepers.description"),
      canonical: addressOf.keepers(body.slug),
      crumbs: [{ text: body.name, href: addressOf.body(body.slug) }, { text: visit.say("keepers.crumb") }],
      index: wrong === null,
    },
    main,
    wrong === null ? 200 : statusOf(wrong),
  );
}

function wayIn(visit: Visit, found: Found, refused: Refused | null): Promise<Response> {
  const { body, guidelines } = found;
  const title = visit.say("keepers.title", { body: body.name });
  const gone = visit.query.get("klaret") === "ud";
  const main = <KeepersPage visit={visit} body={body} open={guidelines.open} refused={refused} gone={gone} />;
  return show(visit, found, title, main, refused?.wrong ?? null);
}

function signUp(visit: Visit, found: Found, refused: Refused | null): Promise<Response> {
  const title = visit.say("keepers.sign-up.title", { body: found.body.name });
  const main = <SignUpPage visit={visit} body={found.body} guidelines={found.guidelines} refused={refused} />;
  return show(visit, found, title, main, refused?.wrong ?? null);
}

function sent(visit: Visit, found: Found): Promise<Response> {
  const back = addressOf.keepers(found.body.slug);
  return show(visit, found, visit.say("keepers.sent.title"), <KeepersSent visit={visit} back={back} />, null);
}

/** Addresses under the bodies whose associations keep offers. */
const atBodies = (suffix: string, fields?: Readonly<Record<string, string>>): Route["examples"] => {
  return async (tx) =>
    (await bodiesWithKeepers(tx)).map(({ slug }) => ({
      address: addressOf.keepers(slug) + suffix,
      ...(fields === undefined ? {} : { fields, status: 400 }),
    }));
};

const shared = { who: "public", answers: "page" } as const;

/** How associations come in: the ways in, and what the link of a mail leads to. */
export const keeperWayRoutes: readonly Route[] = [
  {
    ...shared,
    name: "keepers-bodies",
    method: "GET",
    path: "/forening",
    examples: always("/forening"),
    handle: async (visit) => {
      const bodies = await visit.site.store.asPublic(bodiesWithKeepers);
      const title = visit.say("keepers.crumb");
      const description = visit.say("keepers.description");
      const head = { title, description, canonical: "/forening", crumbs: [{ text: title }] };
      return page(visit, head, <KeeperBodies visit={visit} bodies={bodies} />);
    },
  },
  {
    ...shared,
    name: "keeper-link",
    method: "GET",
    path: linkPath,
    examples: async () => [{ address: linkPath.replace(":token", nobodys), status: 410 }],
    handle: async (visit) => {
      const token = visit.param("token");
      const letIn = await readKeeperLink(visit.site.store, token, visit.site.now());
      if (isProblem(letIn)) return letIn;
      const title = visit.say("keepers.link.title");
      const description = visit.say("keepers.description");
      const head = { title, description, canonical: "/forening", crumbs: [{ text: title }], index: false };
      return page(visit, head, <KeeperLink visit={visit} token={token} letIn={letIn} />);
    },
  },
  {
    ...shared,
    name: "keeper-come-in",
    method: "POST",
    path: linkPath,
    examples: async () => [{ address: linkPath.replace(":token", nobodys), fields: {}, status: 410 }],
    handle: async (visit) => {
      const session = await comeIn(visit.site.store, visit.param("token"), visit.site.now());
      if (isProblem(session)) return session;
      const answer = seeOther(visit.site, "/forening/tilbud");
      answer.headers.append("set-cookie", keeperCookie(visit.site, session));
      return answer;
    },
  },
  {
    ...shared,
    name: "keepers",
    method: "GET",
    path: "/:body/forening",
    examples: atBodies(""),
    handle: async (visit) => {
      const found = await keeping(visit);
      return found === null ? problem("problem.not-found") : wayIn(visit, found, null);
    },
  },
  {
    ...shared,
    name: "keeper-asked",
    method: "POST",
    path: "/:body/forening",
    examples: atBodies("", { email: "ingen" }),
    handle: async (visit) => {
      const found = await keeping(visit);
      if (found === null) return problem("problem.not-found");
      const form = await visit.form();
      const email = form.get("email") ?? "";
      const sifted = await sift(visit, { purpose: "kom-ind", email });
      if (sifted === "unwanted") return sent(visit, found);
      const asked = { email, language: visit.language, signUp: null };
      const { store, now } = visit.site;
      const wrong = isProblem(sifted) ? sifted : await askIn(store, found.body.id, asked, now());
      return wrong === null ? sent(visit, found) : wayIn(visit, found, { values: form, wrong });
    },
  },
  {
    ...shared,
    name: "keeper-sign-up",
    method: "GET",
    path: "/:body/forening/tilmeld",
    examples: atBodies("/tilmeld"),
    handle: async (visit) => {
      const found = await keeping(visit);
      if (found === null) return problem("problem.not-found");
      return found.guidelines.open ? signUp(visit, found, null) : problem("problem.keepers-closed");
    },
  },
  {
    ...shared,
    name: "keeper-signed-up",
    method: "POST",
    path: "/:body/forening/tilmeld",
    examples: atBodies("/tilmeld", { email: "ingen" }),
    handle: async (visit) => {
      const found = await keeping(visit);
      if (found === null) return problem("problem.not-found");
      const form = await visit.form();
      const read = (name: string) => form.get(name) ?? "";
      const email = read("email");
      const texts = [read("navn"), read("kontakt"), read("telefon")];
      const sifted = await sift(visit, { purpose: "tilmeld", email, texts });
      if (sifted === "unwanted") return sent(visit, found);
      const written = { name: read("navn"), cvr: read("cvr"), contact: read("kontakt"), phone: read("telefon") };
      const agreed = form.has("enig") ? Number(read("udgave")) : 0;
      const asked = { email, language: visit.language, signUp: { ...written, agreed } };
      const { store, now } = visit.site;
      const wrong = isProblem(sifted) ? sifted : await askIn(store, found.body.id, asked, now());
      return wrong === null ? sent(visit, found) : signUp(visit, found, { values: form, wrong });
    },
  },
];
