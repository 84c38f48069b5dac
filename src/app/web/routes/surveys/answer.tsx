import { z } from "zod";
import { digestOf } from "../../../../access/secret.ts";
import { worker } from "../../../../access/viewer.ts";
import { type Draft, newDraft, openDraft, sealDraft } from "../../../../features/surveys/draft.ts";
import { handIn } from "../../../../features/surveys/hand-in.ts";
import { formatDay } from "../../../../output/texts/format.ts";
import { type Language, languages, say as sayIn } from "../../../../output/texts/say.ts";
import { type Problem, problem } from "../../../../records/problem.ts";
import { inLanguage, type Survey } from "../../../../records/survey.ts";
import { findInvitation, type Invitation } from "../../../../store/queries/surveys/handing-in.ts";
import { SurveyEnd, SurveyIntro, SurveyQuestions, SurveyReview } from "../../pages/surveys/answer.tsx";
import { problemText } from "../../parts/form.tsx";
import { type Markup, page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import { isEmpty, pagesOf, withPage } from "../../surveys/questionnaire.ts";
import type { Visit } from "../../visit.ts";
import { seeOther } from "../accounts/see-other.ts";

const nobodys = "x".repeat(43);
const thanksPath = "/svar/tak";
/** Three long texts, and the draft of five more. */
const maxBytes = 256 * 1024;

/** The same visit in a language: a page of a questionnaire has its own, and asks no cookie. */
function speaking(visit: Visit, wanted: string | undefined | null): Visit {
  const language: Language = languages.find((known) => known === wanted) ?? visit.language;
  return { ...visit, language, say: (key, fill) => sayIn(language, key, fill) };
}

/** A page around a questionnaire: without ways out, and without the link's secret in it where it is printed or shared. */
function show(visit: Visit, title: string, main: Markup, status = 200): Promise<Response> {
  const description = visit.say("survey.answer.description");
  return page(visit, { title, description, canonical: "/svar", index: false, bare: true }, main, status);
}

const endPage = (visit: Visit, title: string, lead: string, status: number) =>
  show(visit, title, <SurveyEnd title={title} lead={lead} />, status);

/** Why nothing can be answered now; null where it can. */
function notNow(visit: Visit, { survey, used }: Invitation): Promise<Response> | null {
  const { say, language, today } = visit;
  const day = (iso: string) => ({ day: formatDay(language, iso) });
  if (survey.state === "draft" || (survey.state === "open" && today < survey.opens)) {
    return endPage(visit, say("survey.answer.early"), say("survey.answer.early.lead", day(survey.opens)), 200);
  }
  if (used) return endPage(visit, say("survey.answer.used"), say("survey.answer.used.lead"), 200);
  if (survey.state === "open" && today <= survey.closes) return null;
  return endPage(visit, say("survey.answer.late"), say("survey.answer.late.lead", day(survey.closes)), 410);
}

async function invitationOf(visit: Visit): Promise<Invitation | null> {
  const token = visit.param("token");
  if (!/^[\w-]{43}$/.test(token)) return null;
  return visit.site.store.as(worker, (tx) => findInvitation(tx, digestOf(token)));
}

interface Filling {
  readonly visit: Visit;
  readonly survey: Survey;
  readonly body: string;
}

function intro({ visit, survey, body }: Filling, wrong: string | null): Promise<Response> {
  const main = <SurveyIntro visit={visit} survey={survey} body={body} carried="" wrong={wrong} />;
  return show(visit, inLanguage(survey.name, visit.language), main, wrong === null ? 200 : 400);
}

interface Shown {
  readonly draft: Draft;
  readonly number: number;
  readonly tooLong: readonly string[];
  readonly wrong: string | null;
}

/** A page of questions, or after the last of them the one that is handed in. */
function questions({ visit, survey, body }: Filling, { draft, number, tooLong, wrong }: Shown): Promise<Response> {
  const { site, say, language } = visit;
  const carried = sealDraft(site.surveyKeys.secret, visit.param("token"), draft, site.now());
  const pages = pagesOf(survey).length;
  const props = { visit, survey, body, carried, draft };
  const name = inLanguage(survey.name, language);
  if (number > pages)
    return show(visit, `${say("survey.answer.review")}: ${name}`, <SurveyReview {...props} wrong={wrong} />);
  const title = `${say("survey.answer.page", { page: number, pages })}: ${name}`;
  return show(visit, title, <SurveyQuestions {...props} page={number} tooLong={tooLong} />);
}

const formSchema = z.object({
  side: z.coerce.number().int().min(0).max(100),
  gaa: z.union([z.enum(["frem", "tilbage", "aflever", "sprog"]), z.string().regex(/^side-\d{1,2}$/)]),
});

async function sent(visit: Visit): Promise<Response | Problem> {
  const found = await invitationOf(visit);
  if (found === null) return problem("problem.not-found");
  const form = await visit.form();
  const asked = formSchema.safeParse({ side: form.get("side"), gaa: form.get("gaa") });
  if (!asked.success) return problem("problem.bad-request");
  const { side, gaa } = asked.data;
  const other = form.get("sprog") === "en" ? "da" : "en";
  const spoken = speaking(visit, gaa === "sprog" ? other : form.get("sprog"));
  const { survey, body } = found;
  const filling = { visit: spoken, survey, body };
  const { store, surveyKeys, now } = visit.site;
  const carried = form.get("kladde") ?? "";
  const begun = carried === "" ? newDraft() : openDraft(surveyKeys.secret, visit.param("token"), carried, now());
  // A page that is handed in once more is asked at the boxes: its link may be used, and its answers not in yet.
  const closed = gaa === "aflever" ? null : notNow(spoken, found);
  if (closed !== null) return closed;
  if (begun === null) return intro(filling, spoken.say("survey.answer.stale"));
  const pages = pagesOf(survey);
  const { draft, tooLong } = withPage(begun, pages[side - 1] ?? [], form);
  if (gaa === "aflever") return handedIn(filling, found, draft);
  if (side === 0 && gaa === "sprog") return intro(filling, null);
  const number = tooLong.length > 0 || gaa === "sprog" ? side : goneTo(gaa, side);
  if (number < 1) return questions(filling, { draft, number: 1, tooLong, wrong: null });
  return questions(filling, { draft, number: Math.min(number, pages.length + 1), tooLong, wrong: null });

  function goneTo(where: string, from: number): number {
    if (where === "frem") return from + 1;
    return where === "tilbage" ? from - 1 : Number(where.slice("side-".length));
  }

  async function handedIn(at: Filling, invitation: Invitation, given: Draft): Promise<Response> {
    const last = { draft: given, number: pages.length + 1, tooLong: [] };
    if (isEmpty(given)) return questions(at, { ...last, wrong: spoken.say("survey.answer.nothing") });
    const wrong = await handIn(store, surveyKeys.pool, invitation, given, visit.today);
    if (wrong === null) return seeOther(visit.site, `${thanksPath}?sprog=${spoken.language}`);
    const why = notNow(spoken, { ...invitation, used: wrong.key === "problem.survey-used" });
    return why ?? questions(at, { ...last, wrong: problemText(spoken, wrong) });
  }
}

/** What respondents see. No session is looked up, and no cookie is set. */
export const answerRoutes: readonly Route[] = [
  {
    name: "survey-thanks",
    method: "GET",
    path: thanksPath,
    who: "public",
    answers: "page",
    anonymous: true,
    examples: always(thanksPath),
    handle: (visit) => {
      const spoken = speaking(visit, visit.query.get("sprog"));
      return endPage(spoken, spoken.say("survey.answer.thanks"), spoken.say("survey.answer.thanks.lead"), 200);
    },
  },
  {
    name: "survey-answer",
    method: "GET",
    path: "/svar/:token",
    who: "public",
    answers: "page",
    anonymous: true,
    examples: async () => [{ address: `/svar/${nobodys}`, status: 404 }],
    handle: async (visit) => {
      const spoken = speaking(visit, visit.query.get("sprog"));
      const found = await invitationOf(visit);
      if (found === null) return problem("problem.not-found");
      return notNow(spoken, found) ?? intro({ visit: spoken, survey: found.survey, body: found.body }, null);
    },
  },
  {
    name: "survey-answered",
    method: "POST",
    path: "/svar/:token",
    who: "public",
    answers: "page",
    anonymous: true,
    maxBytes,
    examples: async () => [{ address: `/svar/${nobodys}`, fields: { side: "0", gaa: "frem" }, status: 404 }],
    handle: sent,
  },
];
