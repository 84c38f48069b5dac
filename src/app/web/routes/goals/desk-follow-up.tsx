import { createHash } from "node:crypto";
import { mayWriteItem } from "../../../../access/may-prepare.ts";
import { beginFollowUp, writeFollowUp } from "../../../../features/goals/keep-follow-up.ts";
import { attachFile } from "../../../../features/meetings/items/attach-file.ts";
import { writeItem } from "../../../../features/meetings/items/write-item.ts";
import { followUpDocx } from "../../../../output/formats/docx/follow-up-docx.ts";
import { printFollowUp } from "../../../../output/print/follow-up-pdf.ts";
import { formatDay } from "../../../../output/texts/format.ts";
import { say as sayIn } from "../../../../output/texts/say.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { emptyItem } from "../../../../records/proposed-item.ts";
import { promiseOfReport } from "../../../../store/queries/goals/report-promises.ts";
import { promiseToAnswer } from "../../../../store/queries/items/promise-to-answer.ts";
import { followUpDesk, goalsDesk, planDesk } from "../../goals/desk-address.ts";
import { deskCrumbs } from "../../goals/desk-crumbs.ts";
import { type FollowUpWhole, followUpPaper, loadFollowUp } from "../../goals/follow-up-paper.ts";
import { orNull, text } from "../../goals/goal-forms.ts";
import { itemAt } from "../../items/item-address.ts";
import { DeskFollowUp } from "../../pages/goals/desk-follow-up.tsx";
import type { SentForm } from "../../parts/entry.tsx";
import { pdfHeaders } from "../../pdf-headers.ts";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forGoals, formStep, idIn, type Keeping } from "./keeping.ts";

const load = ({ visit, viewer, bodyId }: Keeping, id: string): Promise<FollowUpWhole | null> =>
  visit.site.store.as(viewer, (tx) => loadFollowUp(tx, bodyId, id));

async function showFollowUp(keeping: Keeping, id: string | null, sent: SentForm | null): Promise<Response | Problem> {
  const { visit, viewer, bodyId } = keeping;
  const loaded = id === null ? null : await load(keeping, id);
  if (loaded === null) return problem("problem.follow-up-unknown");
  const { say } = visit;
  const { plan } = loaded.whole;
  // The paper is the committee's: in Danish whatever the desk speaks.
  const paper = followUpPaper("da", loaded);
  return page(
    visit,
    {
      title: paper.title,
      description: say("goals-desk.description"),
      canonical: goalsDesk(bodyId),
      crumbs: deskCrumbs(
        visit,
        bodyId,
        { text: plan.name, href: planDesk(bodyId, plan.id) },
        { text: say("follow-up.crumb") },
      ),
      index: false,
    },
    <DeskFollowUp
      visit={visit}
      bodyId={bodyId}
      loaded={loaded}
      paper={paper}
      mayPutOn={plan.committeeId !== null && mayWriteItem(viewer, bodyId, plan.committeeId)}
      saved={visit.query.get("klaret") === "gemt"}
      sent={sent}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

const show = forGoals(
  { name: "follow-up", method: "GET", path: "/konto/maal/:body/opfoelgning/:followup" },
  (keeping) => showFollowUp(keeping, idIn(keeping.visit.param("followup")), null),
);

const begin = forGoals(
  { name: "follow-up-begin", method: "POST", path: "/konto/maal/:body/opfoelgning" },
  async ({ visit, viewer, bodyId }) => {
    const fields = await visit.form();
    const planId = idIn(fields.get("plan"));
    const reportId = idIn(fields.get("linje"));
    if (planId === null || reportId === null) return problem("problem.bad-request");
    const begun = await beginFollowUp(visit.site.store, viewer, bodyId, { planId, reportId }, visit.site.now());
    return isProblem(begun) ? begun : seeOther(visit.site, followUpDesk(bodyId, begun));
  },
);

const write = formStep({
  name: "follow-up-write",
  path: "/konto/maal/:body/opfoelgning-tekst",
  form: () => "opfoelgning",
  act: async ({ visit, viewer, bodyId }, fields) => {
    const id = idIn(fields.get("opfoelgning"));
    if (id === null) return problem("problem.bad-request");
    const texts = [...fields.keys()].flatMap((name) => {
      const goalId = name.startsWith("tekst-") ? idIn(name.slice("tekst-".length)) : null;
      return goalId === null ? [] : [{ goalId, text: text(fields, name) }];
    });
    const written = { id, lead: orNull(text(fields, "indledning")), texts };
    const wrong = await writeFollowUp(visit.site.store, viewer, bodyId, written, visit.site.now());
    return wrong ?? { to: `${followUpDesk(bodyId, id)}?klaret=gemt` };
  },
  again: (keeping, fields, sent) => showFollowUp(keeping, idIn(fields.get("opfoelgning")), sent),
});

const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The follow-up as the two files that go to a committee. */
async function filesOf({ visit }: Keeping, loaded: FollowUpWhole) {
  const now = visit.site.now();
  const paper = followUpPaper("da", loaded);
  const foot = sayIn("da", "follow-up.foot", { body: loaded.bodyName, day: formatDay("da", visit.today) });
  const pdf = await printFollowUp(paper, { language: "da", author: loaded.bodyName, foot, now });
  if (isProblem(pdf)) return pdf;
  return { paper, pdf, docx: followUpDocx(paper, { author: loaded.bodyName, language: "da", now }) };
}

function download(kind: "pdf" | "docx"): Route {
  return forGoals(
    {
      name: `follow-up-${kind}`,
      method: "GET",
      path: `/konto/maal/:body/opfoelgning/:followup/opfoelgning.${kind}`,
      answers: "file",
    },
    async (keeping) => {
      const id = idIn(keeping.visit.param("followup"));
      const loaded = id === null ? null : await load(keeping, id);
      if (loaded === null) return problem("problem.follow-up-unknown");
      const made = await filesOf(keeping, loaded);
      if (isProblem(made)) return made;
      const name = `opfoelgning-${loaded.followUp.period}`;
      const headers =
        kind === "pdf"
          ? pdfHeaders(name)
          : { "content-type": docxType, "content-disposition": `attachment; filename="${name}.docx"` };
      return new Response(made[kind], { headers: { ...headers, "cache-control": "no-store", vary: "Cookie" } });
    },
  );
}

/** The promise that a follow-up is the answer to: that of its line of the reporting plan, where the viewer can see it. */
async function answeredBy({ visit, viewer, bodyId }: Keeping, { followUp, whole }: FollowUpWhole) {
  const ofPeriod = whole.reports.filter((report) => report.period === followUp.period);
  const goals = [...followUp.goalIds].sort().join();
  const line = ofPeriod.find((report) => [...report.goalIds].sort().join() === goals) ?? ofPeriod[0];
  if (line === undefined) return null;
  return visit.site.store.as(viewer, async (tx) => {
    const promiseId = await promiseOfReport(tx, bodyId, line.id);
    const seen = promiseId === null ? null : await promiseToAnswer(tx, bodyId, promiseId);
    return seen === null ? null : promiseId;
  });
}

/** Writes an item for the plan's committee with the follow-up as its attachments; it goes onto an agenda as any item. */
const putOn = forGoals(
  { name: "follow-up-put-on", method: "POST", path: "/konto/maal/:body/opfoelgning-punkt" },
  async (keeping) => {
    const { visit, viewer, bodyId } = keeping;
    const { store, now } = visit.site;
    const id = idIn((await visit.form()).get("opfoelgning"));
    const loaded = id === null ? null : await load(keeping, id);
    if (loaded === null) return problem("problem.follow-up-unknown");
    const { plan } = loaded.whole;
    if (plan.committeeId === null) return problem("problem.follow-up-committee");
    const made = await filesOf(keeping, loaded);
    if (isProblem(made)) return made;
    const { title, intro } = made.paper;
    const empty = emptyItem(title);
    const [first, ...rest] = empty.sections;
    const sections = first === undefined ? [] : [{ ...first, text: intro ?? "" }, ...rest];
    const item = {
      committeeId: plan.committeeId,
      content: { ...empty, sections },
      madeFrom: "hand" as const,
      promiseId: await answeredBy(keeping, loaded),
    };
    const itemId = await writeItem(store, viewer, bodyId, item, now());
    if (isProblem(itemId)) return itemId;
    for (const [name, mediaType, bytes] of [
      ["opfoelgning.pdf", "application/pdf", made.pdf],
      ["opfoelgning.docx", docxType, made.docx],
    ] as const) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const file = { name, mediaType, sha256, bytes, title, public: plan.public };
      const attached = await attachFile(store, viewer, { bodyId, itemId }, file, now());
      if (isProblem(attached)) return attached;
    }
    return seeOther(visit.site, itemAt(bodyId, itemId));
  },
);

/** The follow-ups of plans on the desk. */
export const followUpRoutes: readonly Route[] = [show, begin, write, download("pdf"), download("docx"), putOn];
