import { z } from "zod";
import { worker } from "../../../../access/viewer.ts";
import {
  addDocument,
  correctApplication,
  removeDocument,
  withdrawApplication,
} from "../../../../features/marks/change-application.ts";
import { byCompanyLink } from "../../../../features/marks/company-link.ts";
import { inspectSource } from "../../../../intake/sources/inspect-source.ts";
import { addressOf } from "../../../../records/address.ts";
import { takesApplications } from "../../../../records/mark.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { itemsByIds } from "../../../../store/queries/goals/linked.ts";
import { applicationById, type StoredApplication } from "../../../../store/queries/marks/applications.ts";
import { markDocument, markDocuments } from "../../../../store/queries/marks/documents.ts";
import { awardTable } from "../../../../store/queries/marks/mark-tables.ts";
import { roundForApplying } from "../../../../store/queries/marks/telling.ts";
import { attachmentKind } from "../../../agenda/attachment-kinds.ts";
import { fileResponse } from "../../../http/file-response.ts";
import { holdsPersonalNumber } from "../../../mask-personal.ts";
import { fieldOfMarkProblem, writtenAnswers } from "../../marks/apply-form.ts";
import { ownApplication } from "../../marks/mark-address.ts";
import { type MarkFile, markFile, markFiles } from "../../marks/mark-files.ts";
import { CorrectPage, OwnPage, type OwnProps, ownDones } from "../../pages/marks/own.tsx";
import type { SentForm } from "../../parts/entry.tsx";
import { markForm } from "../../parts/mark-form.tsx";
import { statusOf } from "../../problem-status.ts";
import { type Markup, page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { seeOther } from "../accounts/see-other.ts";

const nobodys = "x".repeat(43);
/** The largest file a company sends, in bytes. */
const largestFile = 10 * 1024 * 1024;

type Whole = Omit<OwnProps, "visit" | "token" | "done" | "sent"> & { readonly own: StoredApplication };

/** All that a company's own page is made of, as it stands now; null where there is no such link. */
async function load(visit: Visit): Promise<Whole | null> {
  const { store, now } = visit.site;
  const own = await byCompanyLink(store, visit.param("token"), now());
  if (own === null) return null;
  const { bodyId, application } = own;
  const kept = await store.as(worker, async (tx) => {
    const round = await roundForApplying(tx, bodyId, application.roundId);
    const found = await applicationById(tx, bodyId, application.id);
    const documents = await markDocuments(tx, bodyId, application.id);
    return round === null ? null : { round, assessment: found?.assessment ?? null, documents };
  });
  if (kept === null) return null;
  const { round, assessment, documents } = kept;
  // What was noted of an application is the administration's until the committee has decided.
  const decided = round.state === "decided" || round.state === "awarded";
  const [item] =
    !decided || round.decisionItemId === null
      ? []
      : await store.asPublic((tx) => itemsByIds(tx, bodyId, [round.decisionItemId ?? ""]));
  return {
    own,
    application,
    round,
    documents,
    outcome: decided ? (assessment?.outcome ?? null) : null,
    told: decided ? (assessment?.told ?? null) : null,
    decision: item === undefined ? null : addressOf.permanent(item.id),
    open: takesApplications(round, now()),
  };
}

const title = (visit: Visit) => visit.say("mark-own.title");

function show(visit: Visit, name: string, main: Markup, status = 200): Promise<Response> {
  const description = visit.say("mark-own.description");
  return page(visit, { title: name, description, canonical: "/csr", index: false, bare: true }, main, status);
}

async function ownPage(visit: Visit, sent: SentForm | null): Promise<Response | Problem> {
  const whole = await load(visit);
  if (whole === null) return problem("problem.mark-link");
  const asked = visit.query.get("klaret");
  const known = asked === "modtaget" ? ("modtaget" as const) : (ownDones.find((each) => each === asked) ?? null);
  const props = { ...whole, visit, token: visit.param("token"), done: sent === null ? known : null, sent };
  return show(visit, title(visit), <OwnPage {...props} />, sent === null ? 200 : statusOf(sent.wrong));
}

/** The form to put an application right; with what was written where it could not be used, or was only added up. */
async function correctPage(
  visit: Visit,
  sent: SentForm | null,
  values: ReadonlyMap<string, string> | null = null,
): Promise<Response | Problem> {
  const whole = await load(visit);
  if (whole === null) return problem("problem.mark-link");
  const token = visit.param("token");
  if (!whole.open || whole.application.withdrawn !== null) return seeOther(visit.site, ownApplication(token));
  const main = <CorrectPage {...whole} visit={visit} token={token} sent={sent} values={sent?.values ?? values} />;
  return show(visit, visit.say("mark-own.correct"), main, sent === null ? 200 : statusOf(sent.wrong));
}

const formProblem = (form: string, values: ReadonlyMap<string, string>, wrong: Problem): SentForm => ({
  ...{ form, values, wrong },
  field: null,
});

/** What became of a change: the page that says so, or the page with what is wrong. */
function answered(visit: Visit, done: (typeof ownDones)[number], form: string, wrong: Problem | null) {
  if (wrong === null) return seeOther(visit.site, `${ownApplication(visit.param("token"))}?klaret=${done}`);
  return wrong.key === "problem.mark-link" ? wrong : ownPage(visit, formProblem(form, new Map(), wrong));
}

async function corrected(visit: Visit): Promise<Response | Problem> {
  const form = await visit.form();
  const arrived = visit.site.now();
  const whole = await load(visit);
  if (whole === null) return problem("problem.mark-link");
  const { criteria } = whole.round;
  if (form.get("gaa") === "beregn") return correctPage(visit, null, form);
  const written = writtenAnswers(form, criteria);
  const token = visit.param("token");
  const wrong = holdsPersonalNumber(written.remark, visit.today)
    ? problem("problem.mark-cpr")
    : await correctApplication(visit.site.store, token, written, arrived);
  if (wrong === null) return seeOther(visit.site, `${ownApplication(token)}?klaret=rettet`);
  if (wrong.key === "problem.mark-late") return ownPage(visit, formProblem("ret", form, wrong));
  const sent = { form: markForm, values: form, wrong, field: fieldOfMarkProblem(wrong, criteria) };
  return correctPage(visit, sent);
}

/** A file as it may be kept: of a kind we take, and one that opens, in bounded memory and time. */
async function checkedFile(visit: Visit) {
  const file = await visit.file("fil");
  if (file === null) return problem("problem.mark-file-missing");
  const { name, bytes } = file;
  if (bytes.length > largestFile) {
    return problem("problem.mark-file-size", { name, megabytes: largestFile / 1024 / 1024 });
  }
  const mediaType = attachmentKind(bytes);
  if (mediaType === null) return problem("problem.mark-file-kind", { name });
  const inspected = await inspectSource({ name, bytes });
  return isProblem(inspected) ? inspected : { name, bytes, mediaType };
}

async function uploaded(visit: Visit): Promise<Response | Problem> {
  await visit.form();
  const arrived = visit.site.now();
  const { store } = visit.site;
  const token = visit.param("token");
  // Whoever has no link has nothing opened here.
  if ((await byCompanyLink(store, token, arrived)) === null) return problem("problem.mark-link");
  const file = await checkedFile(visit);
  const wrong = isProblem(file) ? file : await addDocument(store, token, file, arrived);
  return answered(visit, "sendt", "fil", wrong);
}

async function step(visit: Visit): Promise<Response | Problem> {
  const form = await visit.form();
  const arrived = visit.site.now();
  const { store } = visit.site;
  const token = visit.param("token");
  switch (form.get("trin")) {
    case "slet": {
      const id = z.uuid().safeParse(form.get("fil"));
      const wrong = id.success
        ? await removeDocument(store, token, id.data, arrived)
        : problem("problem.mark-document");
      return answered(visit, "slettet", "slet", wrong);
    }
    case "traek":
      return answered(visit, "trukket", "traek", await withdrawApplication(store, token, arrived));
    default:
      return problem("problem.bad-request");
  }
}

async function document(visit: Visit): Promise<Response | Problem> {
  const own = await byCompanyLink(visit.site.store, visit.param("token"), visit.site.now());
  const id = z.uuid().safeParse(visit.param("file"));
  if (own === null || !id.success) return problem("problem.mark-link");
  const found = await visit.site.store.as(worker, (tx) => markDocument(tx, own.bodyId, own.application.id, id.data));
  return found === null
    ? problem("problem.mark-document")
    : fileResponse(found, { "cache-control": "private, no-store" });
}

/** Diploma, paper and logos, from when the mark has been handed over. */
const files = markFiles.map(
  (file: MarkFile): Route => ({
    name: `mark-own-${file.replace(/\..*/, "")}`,
    method: "GET",
    path: `/csr/:token/${file}`,
    who: "public",
    answers: "file",
    anonymous: true,
    examples: async () => [{ address: `/csr/${nobodys}/${file}`, status: 404 }],
    handle: async (visit) => {
      const { store, now } = visit.site;
      const own = await byCompanyLink(store, visit.param("token"), now());
      if (own === null) return problem("problem.mark-link");
      const award = await store.asPublic((tx) => awardTable.one(tx, "strangers", own.bodyId, own.application.id));
      if (award === null) return problem("problem.not-found");
      const { language, today } = visit;
      return markFile(store, own.bodyId, award.record, { file, language, today, now: now() });
    },
  }),
);

const base = { who: "public", anonymous: true } as const;
const missing =
  (suffix: string, fields?: Readonly<Record<string, string>>): Route["examples"] =>
  async () => [{ address: `/csr/${nobodys}${suffix}`, status: 404, ...(fields === undefined ? {} : { fields }) }];

/** A company's own pages, by the secret of its link. */
export const ownRoutes: readonly Route[] = [
  ...files,
  {
    ...base,
    name: "mark-own-document",
    method: "GET",
    path: "/csr/:token/bilag/:file",
    answers: "file",
    examples: missing("/bilag/00000000-0000-4000-8000-000000000000"),
    handle: document,
  },
  {
    ...base,
    name: "mark-own-upload",
    method: "POST",
    path: "/csr/:token/bilag",
    answers: "redirect",
    maxBytes: largestFile + 64 * 1024,
    examples: missing("/bilag"),
    handle: uploaded,
  },
  {
    ...base,
    name: "mark-own-correct",
    method: "GET",
    path: "/csr/:token/ret",
    answers: "page",
    examples: missing("/ret"),
    handle: (visit) => correctPage(visit, null),
  },
  {
    ...base,
    name: "mark-own-corrected",
    method: "POST",
    path: "/csr/:token/ret",
    answers: "page",
    examples: missing("/ret", { gaa: "gem" }),
    handle: corrected,
  },
  {
    ...base,
    name: "mark-own",
    method: "GET",
    path: "/csr/:token",
    answers: "page",
    examples: missing(""),
    handle: (visit) => ownPage(visit, null),
  },
  {
    ...base,
    name: "mark-own-step",
    method: "POST",
    path: "/csr/:token",
    answers: "redirect",
    examples: missing("", { trin: "traek" }),
    handle: step,
  },
];
