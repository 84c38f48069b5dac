import { z } from "zod";
import { may, mayKeepGoals } from "../../../../access/may.ts";
import type { SignedIn } from "../../../../features/accounts/session.ts";
import { addFigures } from "../../../../features/goals/add-figures.ts";
import { inviteToSurvey, linksToRemind, type PostedLink } from "../../../../features/surveys/invite-to-survey.ts";
import { keepSurvey } from "../../../../features/surveys/keep-survey.ts";
import { answerPath } from "../../../../features/surveys/link.ts";
import { closeSurvey, openSurvey, remindOfSurvey } from "../../../../features/surveys/move-survey.ts";
import {
  decideText,
  publishResults,
  surveyStanding,
  withdrawResults,
} from "../../../../features/surveys/publish-results.ts";
import { csvOf } from "../../../../output/formats/csv.ts";
import { formatNumber } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { inLanguage } from "../../../../records/survey.ts";
import { indicatorsOf } from "../../../../store/queries/goals/goals-of.ts";
import { publicSurveyOf } from "../../../../store/queries/surveys/public-surveys.ts";
import { allSurveys, bodiesOfSurveys } from "../../../../store/queries/surveys/surveys.ts";
import { holdsPersonalNumber } from "../../../mask-personal.ts";
import { surveyFigure } from "../../../survey-figure.ts";
import { SurveyDesk, SurveysDesk, surveyDesk, surveysDesk, type Tried } from "../../pages/surveys/desk.tsx";
import { statusOf } from "../../problem-status.ts";
import { hidden } from "../../refused.ts";
import { page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import { readGroups, readList, readQuestions } from "../../surveys/survey-form.ts";
import type { Visit } from "../../visit.ts";
import { seeOther } from "../accounts/see-other.ts";

const nobodys = "00000000-0000-4000-8000-000000000000";
const untried: Tried = { wrong: null, written: new Map() };
/** A list of fifty thousand addresses. */
const mostOfList = 4 * 1024 * 1024;

function head(visit: Visit, title: string, below: boolean) {
  const own = { text: visit.say("survey-desk.title"), href: surveysDesk };
  return {
    title,
    description: visit.say("survey-desk.description"),
    canonical: surveysDesk,
    crumbs: [{ text: visit.say("account.title"), href: "/konto" }, ...(below ? [own] : []), { text: title }],
    index: false,
  };
}

async function listPage(visit: Visit, who: SignedIn, tried: Tried): Promise<Response> {
  const { lines, bodies } = await visit.site.store.as(who.viewer, async (tx) => ({
    lines: await allSurveys(tx),
    bodies: await bodiesOfSurveys(tx),
  }));
  const main = <SurveysDesk visit={visit} lines={lines} bodies={bodies} {...tried} />;
  const status = tried.wrong === null ? 200 : statusOf(tried.wrong);
  return page(visit, head(visit, visit.say("survey-desk.title"), false), main, status);
}

interface Ref {
  readonly bodyId: string;
  readonly surveyId: string;
}

const told = ["saved", "opened", "reminded", "closed", "decided", "published", "withdrawn", "figured"] as const;

/** What has just been done, in sentences. */
function doneOf({ query, say, language }: Visit): string[] {
  const what = query.get("klaret");
  const plain = told.find((each) => each === what);
  if (plain !== undefined) return [say(`survey-desk.${plain}.done`)];
  if (what !== "invited") return [];
  const count = (name: string) =>
    formatNumber(
      language,
      z.coerce
        .number()
        .int()
        .min(0)
        .catch(0)
        .parse(query.get(name) ?? 0),
    );
  const small = (query.get("smaa") ?? "").slice(0, 400);
  return [
    say("survey-desk.invited.done", { added: count("nye"), known: count("kendte") }),
    ...(small === "" ? [] : [say("survey-desk.small.done", { groups: small })]),
  ];
}

async function surveyPage(visit: Visit, who: SignedIn, ref: Ref, tried: Tried): Promise<Response | Problem> {
  const { store } = visit.site;
  const standing = await surveyStanding(store, who.viewer, ref);
  if (standing === null) return problem("problem.survey-unknown");
  const lines = await store.as(who.viewer, allSurveys);
  const own = lines.filter(({ survey }) => survey.bodyId === ref.bodyId);
  const { previousId, state } = standing.survey;
  const { result: previous, slug } = await store.asPublic((tx) => publicSurveyOf(tx, ref.bodyId, previousId));
  const indicators = (await store.as(who.viewer, (tx) => indicatorsOf(tx, "staff", ref.bodyId))).flatMap(
    ({ record: { id, name, unit } }) => (unit === "percent" ? [{ id, name }] : []),
  );
  return page(
    visit,
    head(visit, inLanguage(standing.survey.name, visit.language), true),
    <SurveyDesk
      visit={visit}
      standing={standing}
      body={own[0]?.body ?? ""}
      others={own.flatMap(({ survey }) => (survey.id === ref.surveyId ? [] : [survey]))}
      previous={previous}
      indicators={indicators}
      done={tried.wrong === null ? doneOf(visit) : []}
      publicAddress={state === "published" && slug !== null ? addressOf.survey(slug, ref.surveyId) : null}
      {...tried}
    />,
    tried.wrong === null ? 200 : statusOf(tried.wrong),
  );
}

type Handle = (visit: Visit, who: SignedIn, ref: Ref) => Promise<Response | Problem>;

/** A route about one survey; who may not see it, or for an action keep it, is told that there is none. */
function ofSurvey(
  route: Pick<Route, "name" | "method"> & Partial<Pick<Route, "answers" | "maxBytes">> & { readonly below: string },
  handle: Handle,
): Route {
  const { below, ...rest } = route;
  const reads = rest.method === "GET";
  return {
    answers: reads ? "page" : "redirect",
    ...rest,
    who: reads ? "read-goals" : "keep-goals",
    path: `${surveysDesk}/:body/:survey${below}`,
    examples: async () => [{ address: `${surveysDesk}/${nobodys}/${nobodys}${below}`, status: 404 }],
    handle: async (visit) => {
      const ids = z.object({ bodyId: z.guid(), surveyId: z.guid() });
      const ref = ids.safeParse({ bodyId: visit.param("body"), surveyId: visit.param("survey") });
      if (!ref.success || visit.signedIn === null) return problem("problem.not-found");
      const { viewer } = visit.signedIn;
      const allowed = reads ? may(viewer, "read-goals", ref.data.bodyId) : mayKeepGoals(viewer, ref.data.bodyId);
      return allowed ? handle(visit, visit.signedIn, ref.data) : hidden(visit);
    },
  };
}

const at = ({ bodyId, surveyId }: Ref, done: string) => `${surveyDesk({ bodyId, id: surveyId })}?klaret=${done}`;

/** An action of one press. */
function press(
  name: string,
  below: string,
  done: (typeof told)[number],
  act: (visit: Visit, who: SignedIn, ref: Ref) => Promise<Problem | null>,
): Route {
  return ofSurvey({ name, method: "POST", below }, async (visit, who, ref) => {
    const wrong = await act(visit, who, ref);
    if (wrong === null) return seeOther(visit.site, at(ref, done));
    return again(visit, who, ref, { wrong, written: new Map() });
  });
}

/** The page again with what is wrong; the problem alone where there is no such survey. */
function again(visit: Visit, who: SignedIn, ref: Ref, tried: Tried & { readonly wrong: Problem }) {
  const own = tried.wrong.key.startsWith("problem.survey-") && tried.wrong.key !== "problem.survey-unknown";
  return own ? surveyPage(visit, who, ref, tried) : Promise.resolve(tried.wrong);
}

/** Links for the municipality's digital post: shown this once, and kept by no browser. */
function linksFile(visit: Visit, links: readonly PostedLink[]): Response {
  const { say, site } = visit;
  const rows = links.map(({ reference, secret, language }) => [reference, site.baseUrl + answerPath(secret, language)]);
  return new Response(csvOf([[say("survey-desk.column.to"), say("survey-desk.column.link")], ...rows]), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${say("survey-desk.file")}.csv"`,
      "cache-control": "no-store",
    },
  });
}

const daysSchema = z.object({ opens: z.iso.date(), closes: z.iso.date() });
const daysOf = (written: ReadonlyMap<string, string>) =>
  daysSchema.safeParse({ opens: written.get("fra"), closes: written.get("til") });

const text = (written: ReadonlyMap<string, string>, name: string) => (written.get(name) ?? "").trim().toWellFormed();

/** The surveys as those who keep them have them. */
export const surveyDeskRoutes: readonly Route[] = [
  {
    name: "surveys-desk",
    method: "GET",
    path: surveysDesk,
    who: "read-goals",
    answers: "page",
    examples: always(surveysDesk),
    handle: async (visit) =>
      visit.signedIn === null ? problem("problem.forbidden") : listPage(visit, visit.signedIn, untried),
  },
  {
    name: "survey-created",
    method: "POST",
    path: surveysDesk,
    who: "keep-goals",
    answers: "redirect",
    examples: always(surveysDesk),
    handle: async (visit) => {
      if (visit.signedIn === null) return problem("problem.forbidden");
      const written = await visit.form();
      const bodyId = z.guid().safeParse(written.get("kommune"));
      const days = daysOf(written);
      if (!bodyId.success) return problem("problem.bad-request");
      if (!days.success) return listPage(visit, visit.signedIn, { wrong: problem("problem.survey-days"), written });
      const fresh = {
        ...days.data,
        name: { da: text(written, "navn").slice(0, 200), en: "" },
        intro: { da: "", en: "" },
        groups: [],
        questions: [],
        previousId: null,
      };
      const id = await keepSurvey(visit.site.store, visit.signedIn.viewer, bodyId.data, null, fresh, visit.site.now());
      if (!isProblem(id)) return seeOther(visit.site, at({ bodyId: bodyId.data, surveyId: id }, "saved"));
      return id.key.startsWith("problem.survey-") ? listPage(visit, visit.signedIn, { wrong: id, written }) : id;
    },
  },
  ofSurvey({ name: "survey-desk", method: "GET", below: "" }, (visit, who, ref) =>
    surveyPage(visit, who, ref, untried),
  ),
  ofSurvey({ name: "survey-saved", method: "POST", below: "", maxBytes: 512 * 1024 }, async (visit, who, ref) => {
    const written = await visit.form();
    const days = daysOf(written);
    const groups = readGroups(text(written, "grupper"));
    const questions = readQuestions(text(written, "spoergsmaal"));
    const previous = z.union([z.literal("").transform(() => null), z.guid()]).safeParse(text(written, "foer"));
    if (!previous.success) return problem("problem.bad-request");
    if (!days.success) return again(visit, who, ref, { wrong: problem("problem.survey-days"), written });
    if (isProblem(groups)) return again(visit, who, ref, { wrong: groups, written });
    if (isProblem(questions)) return again(visit, who, ref, { wrong: questions, written });
    const survey = {
      ...days.data,
      name: { da: text(written, "navn").slice(0, 200), en: text(written, "navn-en").slice(0, 200) },
      intro: { da: text(written, "indledning").slice(0, 4000), en: text(written, "indledning-en").slice(0, 4000) },
      groups,
      questions,
      previousId: previous.data,
    };
    const { store, now } = visit.site;
    const kept = await keepSurvey(store, who.viewer, ref.bodyId, ref.surveyId, survey, now());
    return isProblem(kept) ? again(visit, who, ref, { wrong: kept, written }) : seeOther(visit.site, at(ref, "saved"));
  }),
  ofSurvey(
    { name: "survey-invited", method: "POST", below: "/inviter", maxBytes: mostOfList },
    async (visit, who, ref) => {
      const written = await visit.form();
      const given = written.get("liste") ?? "";
      const by = written.get("med") === "post" ? "post" : "mail";
      const list = holdsPersonalNumber(given, visit.today) ? problem("problem.survey-list-cpr") : readList(given);
      if (isProblem(list)) return again(visit, who, ref, { wrong: list, written });
      const { store, surveyKeys, now } = visit.site;
      const done = await inviteToSurvey(store, who.viewer, ref, surveyKeys.secret, { by, list }, now());
      if (isProblem(done)) return again(visit, who, ref, { wrong: done, written });
      if (done.links.length > 0) return linksFile(visit, done.links);
      const more = new URLSearchParams({ nye: String(done.added), kendte: String(done.known) });
      if (done.tooSmall.length > 0) more.set("smaa", done.tooSmall.join(", "));
      return seeOther(visit.site, `${at(ref, "invited")}&${more}`);
    },
  ),
  press("survey-opened", "/aabn", "opened", ({ site }, who, ref) =>
    openSurvey(site.store, who.viewer, ref, site.now()),
  ),
  press("survey-reminded", "/paamind", "reminded", ({ site }, who, ref) =>
    remindOfSurvey(site.store, who.viewer, ref, site.now()),
  ),
  ofSurvey(
    { name: "survey-links", method: "POST", below: "/paamind-links", answers: "file" },
    async (visit, who, ref) => {
      const { store, surveyKeys, now } = visit.site;
      const links = await linksToRemind(store, who.viewer, ref, surveyKeys.secret, now());
      return isProblem(links) ? again(visit, who, ref, { wrong: links, written: new Map() }) : linksFile(visit, links);
    },
  ),
  press("survey-closed", "/luk", "closed", ({ site }, who, ref) =>
    closeSurvey(site.store, who.viewer, ref, site.now()),
  ),
  ofSurvey({ name: "survey-text-decided", method: "POST", below: "/tekst" }, async (visit, who, ref) => {
    const written = await visit.form();
    const textId = z.guid().safeParse(written.get("tekst"));
    if (!textId.success) return problem("problem.bad-request");
    const shown = written.get("hvad") === "hold" ? null : text(written, "vist").replace(/\r\n?/g, "\n");
    const { store, now } = visit.site;
    const wrong = await decideText(store, who.viewer, ref, { textId: textId.data, shown }, now());
    if (wrong === null) return seeOther(visit.site, at(ref, "decided"));
    return again(visit, who, ref, { wrong, written: new Map() });
  }),
  press("survey-published", "/offentliggoer", "published", ({ site }, who, ref) =>
    publishResults(site.store, who.viewer, ref, site.now()),
  ),
  ofSurvey({ name: "survey-figured", method: "POST", below: "/indikator" }, async (visit, who, ref) => {
    const written = await visit.form();
    const indicatorId = z.guid().safeParse(written.get("indikator"));
    if (!indicatorId.success) return problem("problem.bad-request");
    const { store, now } = visit.site;
    // As strangers may see it: what is hidden there is no figure anywhere.
    const shown = await store.asPublic((tx) => publicSurveyOf(tx, ref.bodyId, ref.surveyId));
    const [indicator] = await store.as(who.viewer, (tx) => indicatorsOf(tx, "staff", ref.bodyId, [indicatorId.data]));
    if (shown.result === null || shown.slug === null) return problem("problem.survey-unknown");
    if (indicator === undefined) return problem("problem.indicator-unknown");
    const key = written.get("spoergsmaal") ?? "";
    const href = addressOf.survey(shown.slug, ref.surveyId);
    const figure = surveyFigure(shown.result, key, indicator.record, href, now());
    if (figure === null) return again(visit, who, ref, { wrong: problem("problem.survey-no-figure"), written });
    const added = await addFigures(store, who.viewer, ref.bodyId, { indicatorId: indicatorId.data }, [figure], now());
    return isProblem(added) ? added : seeOther(visit.site, at(ref, "figured"));
  }),
  press("survey-withdrawn", "/tag-ned", "withdrawn", ({ site }, who, ref) =>
    withdrawResults(site.store, who.viewer, ref, site.now()),
  ),
];
