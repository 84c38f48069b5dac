import { newSecret } from "../../../../access/secret.ts";
import { worker } from "../../../../access/viewer.ts";
import { apply, notTaking } from "../../../../features/marks/apply.ts";
import { askForLastAnswers } from "../../../../features/marks/ask-again.ts";
import { readContact, readNumbers, readPeople } from "../../../../features/marks/check-answers.ts";
import { byCompanyLink } from "../../../../features/marks/company-link.ts";
import { addressOf } from "../../../../records/address.ts";
import type { MarkRound } from "../../../../records/mark.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { roundTable } from "../../../../store/queries/marks/mark-tables.ts";
import { roundForApplying } from "../../../../store/queries/marks/telling.ts";
import { type Body, body as bodyOfId } from "../../../../store/queries/public/body.ts";
import { holdsPersonalNumber } from "../../../mask-personal.ts";
import { pathsOf } from "../../at-address.ts";
import { bodyOf } from "../../goals/body-of.ts";
import { fieldOfMarkProblem, fieldsOfApplication, writtenAnswers } from "../../marks/apply-form.ts";
import { ownApplication } from "../../marks/mark-address.ts";
import { ApplyPage, type ApplyStep, applySteps, NotTaking } from "../../pages/marks/apply.tsx";
import type { SentForm } from "../../parts/entry.tsx";
import { markForm, momentText } from "../../parts/mark-form.tsx";
import { statusOf } from "../../problem-status.ts";
import { type Markup, page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { seeOther } from "../accounts/see-other.ts";

const nobodys = "x".repeat(43);

function head(visit: Visit, body: Body, title: string) {
  const { say } = visit;
  return {
    title,
    description: say("mark-apply.description"),
    canonical: addressOf.applyForMark(body.slug),
    crumbs: [
      { text: body.name, href: addressOf.body(body.slug) },
      { text: say("marks.crumb"), href: addressOf.mark(body.slug) },
      { text: say("mark-apply.title") },
    ],
    index: false,
  };
}

const show = (visit: Visit, body: Body, title: string, main: Markup, status = 200) =>
  page(visit, head(visit, body, title), main, status);

/** The page that says why nobody can apply now; null where one can. */
function closedPage(visit: Visit, body: Body, round: MarkRound | null): Promise<Response> | null {
  const { say } = visit;
  const closed = notTaking(round, visit.site.now());
  if (closed === null) return null;
  const back = addressOf.mark(body.slug);
  const fill = round === null ? {} : { opens: momentText(visit, round.opens), closes: momentText(visit, round.closes) };
  const which =
    closed.key === "problem.mark-early" ? "early" : closed.key === "problem.mark-late" ? "late" : ("none" as const);
  const title = say(`mark-apply.${which}`);
  const main = <NotTaking visit={visit} title={title} lead={say(`mark-apply.${which}.lead`, fill)} back={back} />;
  return show(visit, body, title, main, which === "late" ? 410 : 200);
}

/** The round that takes applications, or will, or did last; as strangers may see it. */
async function openRoundOf(visit: Visit): Promise<{ body: Body; round: MarkRound | null } | null> {
  return visit.site.store.asPublic(async (tx) => {
    const body = await bodyOf(tx, visit);
    if (body === null) return null;
    const rounds = (await roundTable.all(tx, "strangers", body.id)).map(({ record }) => record);
    const now = visit.site.now();
    const taking = rounds.find((round) => notTaking(round, now) === null);
    return { body, round: taking ?? rounds.find(({ state }) => state !== "draft") ?? null };
  });
}

interface Filling {
  readonly visit: Visit;
  readonly body: Body;
  readonly round: MarkRound;
  readonly formToken: string;
  readonly values: ReadonlyMap<string, string>;
}

async function stepPage(
  filling: Filling,
  step: ApplyStep,
  wrong: Problem | null,
  again: "asked" | "filled" | null = null,
): Promise<Response> {
  const { visit, body, round, values } = filling;
  const sent: SentForm | null =
    wrong === null ? null : { form: markForm, values, wrong, field: fieldOfMarkProblem(wrong, round.criteria) };
  const found = step === "contact" ? (await look(filling)).name : null;
  const main = <ApplyPage {...filling} step={step} sent={sent} found={found} again={again} />;
  const title = `${visit.say(`mark-apply.${step}`)}: ${visit.say("mark-apply.title")}`;
  return show(visit, body, title, main, wrong === null ? 200 : statusOf(wrong));
}

/** What the CVR register says of the numbers that were written. */
function look({ visit, round, values }: Pick<Filling, "visit" | "round" | "values">) {
  const { place, municipality } = round.criteria;
  const numbers = readNumbers(writtenAnswers(values, round.criteria), place);
  if (isProblem(numbers)) {
    return Promise.resolve({
      status: "not-asked",
      name: null,
      active: null,
      inMunicipality: null,
      ownsP: null,
    } as const);
  }
  return visit.site.lookUpCompany({ ...numbers, municipality });
}

/** What is wrong with a page that was written; null where nothing is. */
function wrongWith(filling: Filling, step: ApplyStep): Problem | null {
  const { visit, round, values } = filling;
  const { criteria } = round;
  const written = writtenAnswers(values, criteria);
  const read = {
    numbers: () => readNumbers(written, criteria.place),
    contact: () => readContact(written),
    people: () =>
      holdsPersonalNumber(written.remark, visit.today) ? problem("problem.mark-cpr") : readPeople(written, criteria),
    review: () => null,
  }[step]();
  return isProblem(read) ? read : null;
}

async function sentStep(visit: Visit): Promise<Response | Problem> {
  const form = await visit.form();
  // From here on the form has wholly come in: this moment decides whether it came in time.
  const arrived = visit.site.now();
  const found = await openRoundOf(visit);
  if (found === null) return problem("problem.not-found");
  const { body } = found;
  const roundId = form.get("runde") ?? "";
  const round = found.round?.id === roundId ? found.round : null;
  const step = applySteps.find((each) => each === form.get("trin"));
  const formToken = form.get("noegle") ?? "";
  if (step === undefined || !/^[\w-]{43}$/.test(formToken)) return problem("problem.bad-request");
  const gaa = form.get("gaa");
  if (gaa !== "send") {
    const closed = closedPage(visit, body, found.round);
    if (closed !== null) return closed;
  }
  if (round === null) return closedPage(visit, body, null) ?? problem("problem.bad-request");
  const filling: Filling = { visit, body, round, formToken, values: form };
  const at = applySteps.indexOf(step);
  if (gaa === "tilbage") return stepPage(filling, applySteps[Math.max(0, at - 1)] ?? "numbers", null);
  if (gaa === "igen") {
    const cvr = form.get("cvr") ?? "";
    const wrong = await askForLastAnswers(visit.site.store, { bodyId: body.id, roundId, cvr }, arrived);
    return stepPage(filling, "numbers", wrong, wrong === null ? "asked" : null);
  }
  // Each page is looked at again, whichever was sent: what is carried along is only what a browser says.
  for (const each of applySteps.slice(0, at + 1)) {
    if (each === step && gaa === "beregn") break;
    const wrong = wrongWith(filling, each);
    if (wrong !== null) return stepPage(filling, each, wrong);
  }
  if (gaa !== "send") return stepPage(filling, gaa === "beregn" ? step : (applySteps[at + 1] ?? "review"), null);
  return send(filling, arrived);
}

async function send(filling: Filling, arrived: Date): Promise<Response | Problem> {
  const { visit, body, round, formToken, values } = filling;
  const sent = {
    bodyId: body.id,
    roundId: round.id,
    formToken,
    written: writtenAnswers(values, round.criteria),
    language: visit.language,
    register: await look(filling),
  };
  const token = await apply(visit.site.store, sent, arrived);
  if (!isProblem(token)) return seeOther(visit.site, `${ownApplication(token)}?klaret=modtaget`);
  const late = token.key === "problem.mark-late" || token.key === "problem.mark-early";
  return (late ? closedPage(visit, body, round) : null) ?? stepPage(filling, "review", token);
}

/** The form with last year's answers put in, from a company's own link. */
async function againPage(visit: Visit): Promise<Response | Problem> {
  const { store, now } = visit.site;
  const own = await byCompanyLink(store, visit.param("token"), now());
  if (own === null) return problem("problem.mark-link");
  const body = await store.asPublic((tx) => bodyOfId(tx, own.bodyId));
  const rounds = await store.asPublic((tx) => roundTable.all(tx, "strangers", own.bodyId));
  const round = rounds.map(({ record }) => record).find((each) => notTaking(each, now()) === null);
  if (body === null) return problem("problem.mark-link");
  if (round === undefined || round.id === own.application.roundId) {
    const newest = rounds.map(({ record }) => record).find(({ state }) => state !== "draft") ?? null;
    return closedPage(visit, body, newest) ?? closedPage(visit, body, null) ?? problem("problem.mark-link");
  }
  const whole = await store.as(worker, (tx) => roundForApplying(tx, own.bodyId, round.id));
  if (whole === null) return problem("problem.mark-link");
  const values = fieldsOfApplication(own.application, whole.criteria);
  const filling = { visit, body, round: whole, formToken: newSecret().token, values };
  return stepPage(filling, "numbers", null, "filled");
}

/** Where companies apply. Nobody has an account: whoever asks stays a stranger. */
export const applyRoutes: readonly Route[] = [
  {
    name: "mark-apply",
    method: "GET",
    path: "/:body/csr-maerke/ansoeg",
    who: "public",
    answers: "page",
    anonymous: true,
    examples: pathsOf("body", "/csr-maerke/ansoeg"),
    handle: async (visit) => {
      const found = await openRoundOf(visit);
      if (found === null) return problem("problem.not-found");
      const { body, round } = found;
      const closed = closedPage(visit, body, round);
      if (closed !== null || round === null) return closed ?? problem("problem.not-found");
      const filling = { visit, body, round, formToken: newSecret().token, values: new Map<string, string>() };
      return stepPage(filling, "numbers", null);
    },
  },
  {
    name: "mark-applied",
    method: "POST",
    path: "/:body/csr-maerke/ansoeg",
    who: "public",
    answers: "page",
    anonymous: true,
    examples: async (tx) =>
      (await pathsOf("body", "/csr-maerke/ansoeg")(tx)).map(({ address }) => ({
        address,
        fields: { trin: "numbers" },
        status: 400,
      })),
    handle: sentStep,
  },
  {
    name: "mark-apply-again",
    method: "GET",
    path: "/csr/:token/igen",
    who: "public",
    answers: "page",
    anonymous: true,
    examples: async () => [{ address: `/csr/${nobodys}/igen`, status: 404 }],
    handle: againPage,
  },
];
