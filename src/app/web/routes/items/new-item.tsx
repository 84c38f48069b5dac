import { z } from "zod";
import { mayReadClosed } from "../../../../access/may.ts";
import { addDays } from "../../../../danish/holidays.ts";
import { loadWheel } from "../../../../features/followup/wheel/load-wheel.ts";
import { type AgendaProposal, nextAgenda } from "../../../../features/followup/wheel/next-agenda.ts";
import { writeItem } from "../../../../features/meetings/items/write-item.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { emptyItem, type MadeFrom, type ProposedItem } from "../../../../records/proposed-item.ts";
import { committeesToPrepare } from "../../../../store/queries/items/committees-to-prepare.ts";
import { itemHeadings } from "../../../../store/queries/items/item-headings.ts";
import { promiseToAnswer } from "../../../../store/queries/items/promise-to-answer.ts";
import { bodySlugOf } from "../../../../store/queries/threads/body-slug.ts";
import type { SeenBy } from "../../../../store/queries/wheel/seen-by.ts";
import { unfinishedItems } from "../../../../store/queries/wheel/unfinished-items.ts";
import type { Transaction } from "../../../../store/transaction.ts";
import { itemFromFile } from "../../../agenda/item-from-file.ts";
import { itemAt, newItemAddress } from "../../items/item-address.ts";
import { itemCrumbs } from "../../items/item-crumbs.ts";
import { fieldsOfItem, type ItemFields, itemIn } from "../../items/item-form.ts";
import { NewItem } from "../../pages/items/new-item.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forPreparing, type Preparing } from "./preparing.ts";

/** The largest form of an item: long texts with a table pasted in. */
export const mostOfItem = 4 * 1024 * 1024;
/** A document that an item is made of. */
const mostOfFile = 25 * 1024 * 1024;
const termBack = 4 * 366;
const yearAhead = 400;

/** What the form of a new item is shown with. */
interface Begun {
  readonly committeeId: string | null;
  readonly promiseId: string | null;
  readonly fromWheel: boolean;
  readonly title: string;
  readonly typed: ItemFields | null;
  readonly wrong: Problem | null;
}

async function showNew({ visit, viewer, bodyId }: Preparing, begun: Begun): Promise<Response | Problem> {
  const { say, site, today } = visit;
  const seenBy = mayReadClosed(viewer, bodyId) ? "staff" : "strangers";
  const data = await site.store.as(viewer, async (tx) => {
    const committees = await committeesToPrepare(tx, bodyId);
    const promise = begun.promiseId === null ? null : await promiseToAnswer(tx, bodyId, begun.promiseId);
    const committeeId = begun.committeeId ?? promise?.committeeId ?? committees[0]?.id ?? "";
    const headings = await itemHeadings(tx, bodyId);
    const isKnown = committees.some(({ id }) => id === committeeId);
    const proposals = isKnown ? await proposalsFor(tx, seenBy, bodyId, committeeId, today) : [];
    return { committees, promise, committeeId, headings, proposals };
  });
  const { promise, committees, headings } = data;
  const title = begun.title === "" ? (promise?.itemTitle ?? promise?.what ?? "") : begun.title;
  const form = { ...emptyItem(title.slice(0, 400), headings), caseNumber: promise?.caseNumber ?? "" };
  return page(
    visit,
    {
      title: say("item-desk.new"),
      description: say("item-desk.description"),
      canonical: newItemAddress(bodyId),
      crumbs: itemCrumbs(visit, bodyId, { text: say("item-desk.new") }),
      index: false,
    },
    <NewItem
      visit={visit}
      bodyId={bodyId}
      committees={committees}
      committeeId={data.committeeId}
      form={form}
      fields={begun.typed ?? fieldsOfItem(form, committees)}
      promise={promise === null || begun.promiseId === null ? null : { id: begun.promiseId, what: promise.what }}
      fromWheel={begun.fromWheel}
      proposals={data.proposals}
      wrong={begun.wrong}
    />,
    begun.wrong === null ? 200 : statusOf(begun.wrong),
  );
}

/** What the wheel proposes for a committee's next agenda. */
async function proposalsFor(
  tx: Transaction,
  seenBy: SeenBy,
  bodyId: string,
  committeeId: string,
  today: string,
): Promise<readonly AgendaProposal[]> {
  const period = { from: addDays(today, -termBack), to: addDays(today, yearAhead) };
  const bodySlug = (await bodySlugOf(tx, bodyId)) ?? "";
  const wheel = await loadWheel(tx, seenBy, { bodyId, bodySlug, committeeId }, period, today, {});
  const unfinished = await unfinishedItems(tx, bodyId, committeeId, period.from, today);
  return nextAgenda(wheel.marks, unfinished, today).proposals;
}

const idIn = (text: string | null | undefined): string | null => {
  const id = z.uuid().safeParse(text);
  return id.success ? id.data : null;
};

const fresh = forPreparing(
  { name: "item-new", who: "write-items", method: "GET", path: "/konto/punkter/:body/nyt" },
  (preparing) => {
    const { query } = preparing.visit;
    return showNew(preparing, {
      committeeId: idIn(query.get("udvalg")),
      promiseId: idIn(query.get("loefte")),
      fromWheel: query.has("aarshjul"),
      title: query.get("titel") ?? "",
      typed: null,
      wrong: null,
    });
  },
);

const create = forPreparing(
  { name: "item-create", who: "write-items", method: "POST", path: "/konto/punkter/:body/nyt", maxBytes: mostOfItem },
  async (preparing) => {
    const { visit, bodyId, viewer } = preparing;
    const form = await visit.form();
    const promiseId = idIn(form.get("loefte"));
    const fromWheel = form.has("aarshjul");
    const { committees, headings } = await visit.site.store.as(viewer, async (tx) => ({
      committees: await committeesToPrepare(tx, bodyId),
      headings: await itemHeadings(tx, bodyId),
    }));
    const content = itemIn(form, emptyItem("", headings), committees);
    const madeFrom = promiseId !== null ? "promise" : fromWheel ? "wheel" : "hand";
    const written = isProblem(content)
      ? content
      : await write(preparing, form.get("udvalg"), { content, madeFrom, promiseId });
    if (!isProblem(written)) return seeOther(visit.site, `${itemAt(bodyId, written)}?klaret=saved`);
    const committeeId = idIn(form.get("udvalg"));
    return showNew(preparing, { committeeId, promiseId, fromWheel, title: "", typed: form, wrong: written });
  },
);

function write(
  { visit, viewer, bodyId }: Preparing,
  committee: string | undefined,
  item: { readonly content: ProposedItem; readonly madeFrom: MadeFrom; readonly promiseId: string | null },
): Promise<string | Problem> {
  const committeeId = idIn(committee);
  if (committeeId === null) return Promise.resolve(problem("problem.item-committee"));
  return writeItem(visit.site.store, viewer, bodyId, { ...item, committeeId }, visit.site.now());
}

const fromFile = forPreparing(
  {
    name: "item-from-file",
    who: "write-items",
    method: "POST",
    path: "/konto/punkter/:body/fra-fil",
    maxBytes: mostOfFile,
  },
  async (preparing) => {
    const { visit, viewer, bodyId } = preparing;
    const form = await visit.form();
    const file = await visit.file("fil");
    const headings = await visit.site.store.as(viewer, (tx) => itemHeadings(tx, bodyId));
    const content = file === null ? problem("problem.item-file-missing") : await itemFromFile(file, headings);
    const written = isProblem(content)
      ? content
      : await write(preparing, form.get("udvalg-fil"), { content, madeFrom: "file", promiseId: null });
    if (!isProblem(written)) return seeOther(visit.site, `${itemAt(bodyId, written)}?klaret=saved`);
    const committeeId = idIn(form.get("udvalg-fil"));
    return showNew(preparing, {
      committeeId,
      promiseId: null,
      fromWheel: false,
      title: "",
      typed: null,
      wrong: written,
    });
  },
);

export const newItemRoutes: readonly Route[] = [fresh, create, fromFile];
