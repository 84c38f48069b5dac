import { createHash } from "node:crypto";
import { z } from "zod";
import type { RoleRight } from "../../../../access/may.ts";
import { mayApproveItem, mayWriteItem } from "../../../../access/may-prepare.ts";
import type { ItemRef } from "../../../../features/meetings/items/act-on-item.ts";
import { attachFile } from "../../../../features/meetings/items/attach-file.ts";
import { bringBackRevision } from "../../../../features/meetings/items/bring-back-revision.ts";
import type { Clash } from "../../../../features/meetings/items/merge-items.ts";
import { mayChangeItem } from "../../../../features/meetings/items/revise-item.ts";
import { nextFor, routeItem } from "../../../../features/meetings/items/route-item.ts";
import { saveItem } from "../../../../features/meetings/items/save-item.ts";
import {
  answerRemarkOn,
  approveItem,
  dropItem,
  makeReady,
  sendBack,
  takeBackItem,
  takeUpItem,
} from "../../../../features/meetings/items/send-item.ts";
import { formatClock } from "../../../../output/texts/format.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { demandOfProposed } from "../../../../store/queries/demands/demanded-items.ts";
import { committeesToPrepare } from "../../../../store/queries/items/committees-to-prepare.ts";
import { followingItems, proposedItem } from "../../../../store/queries/items/find-items.ts";
import { itemFile, itemFiles } from "../../../../store/queries/items/item-files.ts";
import { itemHeadings } from "../../../../store/queries/items/item-headings.ts";
import { itemRemarks } from "../../../../store/queries/items/item-remarks.ts";
import { promiseToAnswer } from "../../../../store/queries/items/promise-to-answer.ts";
import { attachmentKind, largestAttachment } from "../../../agenda/attachment-kinds.ts";
import { fileResponse } from "../../../http/file-response.ts";
import type { TypedAnswer } from "../../editor/save-as-typed.ts";
import { itemAt } from "../../items/item-address.ts";
import { itemCrumbs } from "../../items/item-crumbs.ts";
import { fieldsOfItem, type ItemFields, itemIn, withHeadings } from "../../items/item-form.ts";
import { ItemDesk } from "../../pages/items/item-desk.tsx";
import { problemText } from "../../parts/form.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { seeOther } from "../accounts/see-other.ts";
import { mostOfItem } from "./new-item.tsx";
import { forPreparing, type Preparing } from "./preparing.ts";

/** What became of a form that was sent and could not be used as it was. */
interface Sent {
  readonly fields: ItemFields | null;
  readonly basedOn: number | null;
  readonly clashes: readonly Clash[];
  readonly wrong: Problem | null;
}
const nothingSent: Sent = { fields: null, basedOn: null, clashes: [], wrong: null };

const dones = [
  "saved",
  "saved-approved",
  "saved-ready",
  "brought-back",
  "joined",
  "ready",
  "approved",
  "sent-back",
  "answered",
  "dropped",
  "taken-up",
  "taken-back",
  "routed",
] as const;

/** All that an item's page and its forms are made of; null where the viewer has no such item. */
async function itemData({ visit, viewer, bodyId, id }: Preparing) {
  return visit.site.store.as(viewer, async (tx) => {
    const item = await proposedItem(tx, bodyId, id);
    if (item === null) return null;
    const { promiseId, earlierId } = item;
    return {
      item,
      form: withHeadings(item.content, await itemHeadings(tx, bodyId)),
      committees: await committeesToPrepare(tx, bodyId),
      files: await itemFiles(tx, bodyId, id),
      remarks: await itemRemarks(tx, bodyId, id),
      following: await followingItems(tx, bodyId, id),
      earlier: earlierId === null ? null : await proposedItem(tx, bodyId, earlierId),
      demand: await demandOfProposed(tx, bodyId, id),
      promise: promiseId === null ? null : ((await promiseToAnswer(tx, bodyId, promiseId))?.what ?? null),
    };
  });
}

async function showItem(preparing: Preparing, sent: Sent): Promise<Response | Problem> {
  const { visit, viewer, bodyId } = preparing;
  const data = await itemData(preparing);
  if (data === null) return problem("problem.item-unknown");
  const { item, form, committees, following, earlier } = data;
  const { committeeId } = item;
  return page(
    visit,
    {
      title: item.title,
      description: visit.say("item-desk.description"),
      canonical: itemAt(bodyId, item.id),
      crumbs: itemCrumbs(visit, bodyId, { text: item.title }),
      index: false,
    },
    <ItemDesk
      visit={visit}
      bodyId={bodyId}
      {...data}
      fields={sent.fields ?? fieldsOfItem(form, committees)}
      basedOn={sent.basedOn ?? item.revision}
      next={nextFor(item, earlier, following)}
      may={{
        write: mayWriteItem(viewer, bodyId, committeeId),
        approve: mayApproveItem(viewer, bodyId, committeeId),
        change: mayWriteItem(viewer, bodyId, committeeId) && mayChangeItem(viewer, bodyId, item),
      }}
      done={sent === nothingSent ? doneOf(visit) : null}
      wrong={sent.wrong}
      clashes={sent.clashes}
    />,
    sent.wrong !== null ? statusOf(sent.wrong) : sent.clashes.length > 0 ? 409 : 200,
  );
}

function doneOf({ query, say }: Visit): string | null {
  const done = dones.find((known) => known === query.get("klaret"));
  return done === undefined ? null : say(`item-desk.done.${done}`);
}

const show = forPreparing(
  { name: "item-desk", who: "read-preparation", method: "GET", path: "/konto/punkter/:body/:id" },
  (preparing) => showItem(preparing, nothingSent),
);

type ItemData = NonNullable<Awaited<ReturnType<typeof itemData>>>;

/** Keeps what the form says as the newest revision, joined with what others wrote since the one it was written from. */
async function saveForm({ visit, viewer, bodyId, id }: Preparing, data: ItemData, fields: ItemFields) {
  const found = z.coerce.number().int().positive().safeParse(fields.get("udgave"));
  if (!found.success) return { basedOn: null, mine: null, saved: problem("problem.bad-request") };
  const basedOn = found.data;
  const mine = itemIn(fields, data.form, data.committees);
  if (isProblem(mine)) return { basedOn, mine: null, saved: mine };
  const written = { basedOn, content: mine, approves: fields.has("godkendt") };
  const saved = await saveItem(visit.site.store, viewer, { bodyId, itemId: id }, written, visit.site.now());
  return { basedOn, mine, saved };
}

/**
 * The form as it is typed: an answer for script. Attachments come and go by the form's button alone, and so does what is
 * on its way to an agenda: half a sentence shall not take an approval away.
 */
const saveTyped = forPreparing(
  {
    name: "item-save-typed",
    who: "write-items",
    method: "POST",
    path: "/konto/punkter/:body/:id/gem-undervejs",
    answers: "text",
    maxBytes: mostOfItem,
  },
  async (preparing) => {
    const { visit } = preparing;
    const { site, say, language } = visit;
    const answer = (said: TypedAnswer) => Response.json(said, { headers: { "cache-control": "no-store" } });
    const data = await itemData(preparing);
    if (data === null) return problem("problem.item-unknown");
    const form = await visit.form();
    const fields = new Map([...form].filter(([name]) => !name.startsWith("bilag-")));
    const onItsWay = { mine: null, saved: problem("problem.item-state") };
    const { saved, mine } = data.item.state === "draft" ? await saveForm(preparing, data, fields) : onItsWay;
    if (isProblem(saved)) return answer({ kind: "wrong", said: problemText(visit, saved) });
    if (saved.kind === "clash") return answer({ kind: "clash", said: say("editor.clash") });
    const sent = mine === null ? fields : fieldsOfItem(mine, data.committees);
    const stored = [...fieldsOfItem(saved.content, data.committees)];
    return answer({
      kind: "saved",
      said: say("editor.saved", { clock: formatClock(language, site.now().toISOString()) }),
      revision: saved.revision,
      fields: Object.fromEntries(
        stored.filter(([name, text]) => !name.startsWith("bilag-") && sent.get(name) !== text),
      ),
    });
  },
);

const save = forPreparing(
  { name: "item-save", who: "write-items", method: "POST", path: "/konto/punkter/:body/:id/gem", maxBytes: mostOfItem },
  async (preparing) => {
    const { visit, bodyId, id } = preparing;
    const data = await itemData(preparing);
    if (data === null) return problem("problem.item-unknown");
    const fields = await visit.form();
    const { basedOn, saved } = await saveForm(preparing, data, fields);
    if (isProblem(saved)) return showItem(preparing, { ...nothingSent, basedOn, fields, wrong: saved });
    if (saved.kind === "clash") {
      const { merged, revision, clashes } = saved;
      const joined = fieldsOfItem(merged, data.committees);
      return showItem(preparing, { fields: joined, basedOn: revision, clashes, wrong: null });
    }
    const approval = { given: "saved-approved", needed: "saved-ready", none: "saved" } as const;
    const done = saved.joined ? "joined" : approval[saved.approval];
    return seeOther(visit.site, `${itemAt(bodyId, id)}?klaret=${done}`);
  },
);

/** A step that an item is taken by one press, with what its form says. */
function step(
  name: string,
  path: string,
  done: (typeof dones)[number],
  who: RoleRight,
  act: (visit: Visit, viewer: Preparing["viewer"], ref: ItemRef, form: ItemFields) => Promise<null | Problem>,
): Route {
  return forPreparing({ name, who, method: "POST", path: `/konto/punkter/:body/:id/${path}` }, async (preparing) => {
    const { visit, viewer, bodyId, id } = preparing;
    const wrong = await act(visit, viewer, { bodyId, itemId: id }, await visit.form());
    if (wrong === null) return seeOther(visit.site, `${itemAt(bodyId, id)}?klaret=${done}`);
    const isElsewhere = wrong.key === "problem.item-unknown" || wrong.key === "problem.forbidden";
    return isElsewhere ? wrong : showItem(preparing, { ...nothingSent, wrong });
  });
}

const steps: readonly Route[] = [
  step("item-ready", "klar", "ready", "write-items", ({ site }, viewer, ref) =>
    makeReady(site.store, viewer, ref, site.now()),
  ),
  step("item-approve", "godkend", "approved", "approve-items", ({ site }, viewer, ref, form) =>
    approveItem(site.store, viewer, ref, Number(form.get("udgave")), site.now()),
  ),
  step("item-send-back", "send-tilbage", "sent-back", "approve-items", ({ site }, viewer, ref, form) =>
    sendBack(site.store, viewer, ref, form.get("bemaerkning") ?? "", site.now()),
  ),
  step("item-answer", "svar", "answered", "write-items", ({ site }, viewer, ref, form) => {
    const id = z.uuid().safeParse(form.get("bemaerkning"));
    if (!id.success) return Promise.resolve(problem("problem.item-remark-unknown"));
    const answer = form.get(`svar-${id.data}`) ?? "";
    return answerRemarkOn(site.store, viewer, ref, { id: id.data, answer }, site.now());
  }),
  step("item-bring-back", "tilbage-til", "brought-back", "write-items", ({ site }, viewer, ref, form) => {
    const [revision, seen] = [Number(form.get("fra")), Number(form.get("udgave"))];
    return bringBackRevision(site.store, viewer, ref, { revision, seen }, site.now());
  }),
  step("item-drop", "opgiv", "dropped", "write-items", ({ site }, viewer, ref) =>
    dropItem(site.store, viewer, ref, site.now()),
  ),
  step("item-take-up", "tag-op", "taken-up", "write-items", ({ site }, viewer, ref) =>
    takeUpItem(site.store, viewer, ref, site.now()),
  ),
  step("item-take-back", "tag-hjem", "taken-back", "write-items", ({ site }, viewer, ref) =>
    takeBackItem(site.store, viewer, ref, site.now()),
  ),
  step("item-route", "videre", "routed", "write-items", ({ site }, viewer, ref) =>
    routeItem(site.store, viewer, ref, site.now()),
  ),
];

const attach = forPreparing(
  {
    name: "item-attach",
    who: "write-items",
    method: "POST",
    path: "/konto/punkter/:body/:id/bilag",
    // Room for what stands around the file in the form.
    maxBytes: largestAttachment + 64 * 1024,
  },
  async (preparing) => {
    const { visit, viewer, bodyId, id } = preparing;
    const form = await visit.form();
    const file = await visit.file("fil");
    const mediaType = file === null ? null : attachmentKind(file.bytes);
    const wrong = await (file === null
      ? problem("problem.item-file-missing")
      : mediaType === null
        ? problem("problem.item-file-kind", { name: file.name })
        : attachFile(
            visit.site.store,
            viewer,
            { bodyId, itemId: id },
            {
              ...file,
              mediaType,
              sha256: createHash("sha256").update(file.bytes).digest("hex"),
              title: form.get("ny-titel") ?? "",
              public: !form.has("ny-lukket"),
            },
            visit.site.now(),
          ));
    return wrong === null
      ? seeOther(visit.site, `${itemAt(bodyId, id)}?klaret=saved`)
      : showItem(preparing, { ...nothingSent, wrong });
  },
);

const file = forPreparing(
  {
    name: "item-file",
    who: "read-preparation",
    method: "GET",
    path: "/konto/punkter/:body/:id/fil/:file",
    answers: "file",
  },
  async ({ visit, viewer, bodyId, id }) => {
    const fileId = z.uuid().safeParse(visit.param("file"));
    if (!fileId.success) return problem("problem.not-found");
    const found = await visit.site.store.as(viewer, (tx) => itemFile(tx, bodyId, id, fileId.data));
    return found === null
      ? problem("problem.not-found")
      : fileResponse(found, { "cache-control": "private, no-store" });
  },
);

export const itemRoutes: readonly Route[] = [file, save, saveTyped, attach, ...steps, show];
