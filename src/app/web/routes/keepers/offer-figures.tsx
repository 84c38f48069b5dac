import { addPromise } from "../../../../features/followup/add-promise.ts";
import { writeItem } from "../../../../features/meetings/items/write-item.ts";
import { keepEvaluation } from "../../../../features/offers/figures/promise-evaluation.ts";
import { nextUntil } from "../../../../features/offers/keepers/next-until.ts";
import { csvOf } from "../../../../output/formats/csv.ts";
import { formatDay, formatNumber } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import { type OfferFigures, quarterOf } from "../../../../records/offer-figures.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { emptyItem } from "../../../../records/proposed-item.ts";
import { committeesToPrepare } from "../../../../store/queries/items/committees-to-prepare.ts";
import { itemHeadings } from "../../../../store/queries/items/item-headings.ts";
import { offerEvaluation, shownOfferFigures } from "../../../../store/queries/keepers/offer-figures.ts";
import { body as bodyOfId } from "../../../../store/queries/public/body.ts";
import { currentPath } from "../../../../store/queries/public/current-path.ts";
import { findAddress } from "../../../../store/queries/public/find-address.ts";
import { pathsOf } from "../../at-address.ts";
import { bodyOf } from "../../goals/body-of.ts";
import { itemAt } from "../../items/item-address.ts";
import { evaluationDesk, keepersDesk } from "../../keepers/keeper-address.ts";
import { EvaluationDesk } from "../../pages/keepers/evaluation-desk.tsx";
import { confirmedText, missedText, OfferFiguresPage, quarterText } from "../../pages/keepers/offer-figures.tsx";
import type { SentForm } from "../../parts/entry.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forPreparing, type Preparing } from "../items/preparing.ts";

async function load(visit: Visit) {
  return visit.site.store.asPublic(async (tx) => {
    const body = await bodyOf(tx, visit);
    if (body === null) return null;
    const found = await offerEvaluation(tx, body.id);
    const pathOf = async (id: string) => (await currentPath(tx, id))?.path ?? null;
    const evaluation =
      found === null
        ? null
        : { item: await pathOf(found.itemId), promise: await pathOf(found.promiseId), due: found.due };
    return { body, evaluation, all: await shownOfferFigures(tx, body.id) };
  });
}

const open: readonly Route[] = [
  {
    method: "GET",
    who: "public",
    name: "offer-figures",
    path: "/:body/tilbud-i-tal",
    answers: "page",
    examples: pathsOf("body", "/tilbud-i-tal"),
    handle: async (visit) => {
      const found = await load(visit);
      if (found === null) return problem("problem.not-found");
      const { say } = visit;
      const { body, all } = found;
      const wanted = visit.query.get("kvartal");
      const figures = all.find(({ from }) => quarterOf(from).name === wanted) ?? all[0] ?? null;
      return page(
        visit,
        {
          title: say("offer-figures.title", { name: body.name }),
          description: say("offer-figures.lead"),
          canonical: addressOf.offerFigures(body.slug),
          crumbs: [{ text: body.name, href: addressOf.body(body.slug) }, { text: say("offer-figures.crumb") }],
        },
        <OfferFiguresPage visit={visit} {...found} figures={figures} />,
      );
    },
  },
  {
    method: "GET",
    who: "public",
    name: "offer-figures-csv",
    path: "/:body/tilbud-i-tal.csv",
    answers: "file",
    examples: pathsOf("body", "/tilbud-i-tal.csv"),
    handle: async (visit) => {
      const found = await load(visit);
      if (found === null) return problem("problem.not-found");
      const headers = {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${found.body.slug}-tilbud-i-tal.csv"`,
        "cache-control": "no-cache",
      };
      return new Response(csvOf(figuresTable(visit, found.all)), { headers });
    },
  },
];

/** A line for each figure of each quarter; small counts are not in it. */
function figuresTable(visit: Visit, all: readonly OfferFigures[]): (string | number)[][] {
  const { say } = visit;
  const head = [
    say("offer-figures.csv.quarter"),
    say("offer-figures.csv.what"),
    say("offer-field.ages"),
    say("offer-figures.csv.count"),
  ];
  return [
    head,
    ...all.flatMap((figures) => {
      const quarter = quarterOf(figures.from).name;
      const line = (what: string, count: number) => [quarter, what, "", count];
      return [
        line(say("offer-figures.offers"), figures.offers),
        line(say("offer-figures.of-associations"), figures.ofAssociations),
        line(say("offer-figures.csv.kept"), figures.kept),
        line(say("offer-figures.csv.confirmed"), figures.confirmed),
        line(say("offer-figures.visits.overview"), figures.visits.overview),
        line(say("offer-figures.visits.offer"), figures.visits.offer),
        ...figures.missed.map((missed) => {
          const [what] = missedText(visit, missed);
          return [quarter, `${say("offer-figures.csv.missed")}: ${what}`, missed.ages, missed.count];
        }),
      ];
    }),
  ];
}

async function deskPage({ visit, viewer, bodyId }: Preparing, sent: SentForm | null): Promise<Response | Problem> {
  const { say } = visit;
  const found = await visit.site.store.as(viewer, async (tx) => ({
    body: await bodyOfId(tx, bodyId),
    evaluation: await offerEvaluation(tx, bodyId),
    committees: await committeesToPrepare(tx, bodyId),
  }));
  const { body, evaluation, committees } = found;
  if (body === null) return problem("problem.not-found");
  const done = sent === null && visit.query.has("klaret");
  const title = say("offer-figures.evaluation");
  return page(
    visit,
    {
      title,
      description: say("offer-figures.desk.lead"),
      canonical: evaluationDesk(bodyId),
      crumbs: [
        { text: say("account.title"), href: "/konto" },
        { text: say("keepers-desk.title"), href: keepersDesk(bodyId) },
        { text: title },
      ],
      index: false,
    },
    <EvaluationDesk
      visit={visit}
      body={body}
      action={evaluationDesk(bodyId)}
      evaluation={evaluation}
      committees={committees}
      sent={sent}
      done={done}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

/** Promises the evaluation on the item that set up the overview, so many years after it. */
async function promise(of: Preparing): Promise<Response | Problem> {
  const { visit, viewer, bodyId } = of;
  const { store, now } = visit.site;
  const form = await visit.form();
  const refused = (wrong: Problem, field: string | null) => deskPage(of, { form: "lov", values: form, wrong, field });
  const years = Number((form.get("aar") ?? "").trim() || "x");
  if (!Number.isInteger(years) || years < 1 || years > 10) return refused(problem("problem.evaluation-years"), "aar");
  const written = (form.get("adresse") ?? "").trim();
  const url = URL.canParse(written, visit.site.baseUrl) ? new URL(written, visit.site.baseUrl) : null;
  const path = url === null ? "" : decodeURIComponent(url.pathname);
  const address = path === "" ? null : await store.asPublic((tx) => findAddress(tx, path));
  if (address === null || address.kind !== "item" || address.bodyId !== bodyId) {
    return refused(problem("problem.evaluation-item"), "adresse");
  }
  const day = /\/(\d{4}-\d{2}-\d{2})\//.exec(address.currentPath ?? "")?.[1] ?? visit.today;
  const due = nextUntil(day, { open: true, every: 12 * years, patience: 0 });
  const place = { kind: "item", id: address.recordId } as const;
  const fields = {
    kind: "evaluate" as const,
    what: visit.say("offer-figures.promise.what"),
    due: { from: due, to: due, recurrence: null, anchor: null, until: null },
  };
  const made = await addPromise(store, viewer, bodyId, { place, fields }, now());
  if (isProblem(made)) return made.key === "problem.forbidden" ? made : refused(made, null);
  const kept = { itemId: address.recordId, promiseId: made.promiseId, due };
  const wrong = await keepEvaluation(store, viewer, bodyId, kept, now());
  return wrong ?? seeOther(visit.site, `${evaluationDesk(bodyId)}?klaret=lovet`);
}

/** Writes an item of the newest figures for a committee, which answers the promise. */
async function putOn(of: Preparing): Promise<Response | Problem> {
  const { visit, viewer, bodyId } = of;
  const { say, language } = visit;
  const { store, now } = visit.site;
  const committeeId = (await visit.form()).get("udvalg") ?? "";
  const found = await store.as(viewer, async (tx) => ({
    body: await bodyOfId(tx, bodyId),
    evaluation: await offerEvaluation(tx, bodyId),
    all: await shownOfferFigures(tx, bodyId),
    headings: await itemHeadings(tx, bodyId),
  }));
  const { body, evaluation, all, headings } = found;
  if (body === null || evaluation === null) return problem("problem.promise-unknown");
  const number = (value: number) => formatNumber(language, value);
  const text = all.slice(0, 9).flatMap((figures) => [
    `## ${quarterText(visit, figures)}`,
    [
      `- ${say("offer-figures.offers")}: ${number(figures.offers)}`,
      `- ${say("offer-figures.of-associations")}: ${number(figures.ofAssociations)}`,
      `- ${say("offer-figures.confirmed.title")}: ${confirmedText(visit, figures)}`,
      `- ${say("offer-figures.visits.overview")}: ${number(figures.visits.overview)}`,
      `- ${say("offer-figures.visits.offer")}: ${number(figures.visits.offer)}`,
      ...figures.missed.slice(0, 10).map((line) => {
        const [what, ages] = missedText(visit, line);
        return `- ${say("offer-figures.csv.missed")}: ${what}, ${ages}: ${number(line.count)}`;
      }),
    ].join("\n"),
  ]);
  const where = `${visit.site.baseUrl}${addressOf.offerFigures(body.slug)}`;
  const lead = say("offer-figures.item.lead", { day: formatDay(language, evaluation.due), where });
  const empty = emptyItem(say("offer-figures.promise.what"), headings);
  const at = Math.max(
    0,
    empty.sections.findIndex(({ kind }) => kind === "presentation"),
  );
  const sections = empty.sections.map((section, place) =>
    place === at ? { ...section, text: [lead, ...text].join("\n\n") } : section,
  );
  const content = { ...empty, kind: "discussion" as const, sections };
  const item = { committeeId, content, madeFrom: "promise" as const, promiseId: evaluation.promiseId };
  const itemId = await writeItem(store, viewer, bodyId, item, now());
  return isProblem(itemId) ? itemId : seeOther(visit.site, itemAt(bodyId, itemId));
}

/** What everybody reads of the overview's figures, and where its evaluation is promised and brought before a committee. */
export const offerFigureRoutes: readonly Route[] = [
  ...open,
  forPreparing({ name: "offer-evaluation", method: "GET", path: evaluationDesk(":body"), who: "read-keepers" }, (of) =>
    deskPage(of, null),
  ),
  forPreparing(
    { name: "offer-evaluation-step", method: "POST", path: evaluationDesk(":body"), who: "approve-offers" },
    async (of) => ((await of.visit.form()).get("trin") === "punkt" ? putOn(of) : promise(of)),
  ),
];
