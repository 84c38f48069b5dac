import { z } from "zod";
import { beginNotesAnew } from "../../../../features/accounts/notes/begin-notes-anew.ts";
import { keepNote } from "../../../../features/accounts/notes/keep-note.ts";
import { keepNoteKey } from "../../../../features/accounts/notes/keep-note-key.ts";
import type { SignedIn } from "../../../../features/accounts/session.ts";
import { noteKeySchema, sealedNoteSchema } from "../../../../records/private-note.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { noteKey } from "../../../../store/queries/notes/note-keys.ts";
import { countNotes, notesOfMeeting } from "../../../../store/queries/notes/private-notes.ts";
import { NotesPage } from "../../pages/notes/notes.tsx";
import { notesPath } from "../../papers/papers-address.ts";
import { problemText } from "../../parts/form.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import type { Example, Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";

const nobodys = "44444444-4444-4444-8444-444444444444";
const cipher = "AAAA";

/** A route of one's own notes: script sends forms and is answered by data, what is wrong in words. */
function ofNotes(
  route: Pick<Route, "name" | "method" | "path"> & Partial<Pick<Route, "maxBytes">> & { readonly example: Example },
  handle: (visit: Visit, who: SignedIn) => Promise<unknown>,
): Route {
  const { example, ...rest } = route;
  return {
    ...rest,
    who: "account",
    answers: route.method === "GET" ? "text" : "redirect",
    examples: async () => [example],
    handle: async (visit) => {
      if (visit.signedIn === null) return problem("problem.forbidden");
      const done = await handle(visit, visit.signedIn);
      const wrong = isProblem(done);
      return Response.json(wrong ? { problem: problemText(visit, done) } : done, {
        status: wrong ? statusOf(done) : 200,
        headers: { "cache-control": "no-store" },
      });
    },
  };
}

const fieldsOf = async (visit: Visit): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(await visit.form());

const own: Route = {
  name: "notes",
  method: "GET",
  path: notesPath,
  who: "account",
  answers: "page",
  examples: async () => [{ address: notesPath }],
  handle: async (visit) => {
    const { say, site, signedIn } = visit;
    if (signedIn === null) return problem("problem.forbidden");
    const { accountId } = signedIn.viewer;
    const [key, notes] = await site.store.as(signedIn.viewer, async (tx) => [
      await noteKey(tx, accountId),
      await countNotes(tx, accountId),
    ]);
    const head = {
      title: say("notes.title"),
      description: say("notes.description"),
      canonical: notesPath,
      crumbs: [{ text: say("account.title"), href: "/konto" }, { text: say("notes.title") }],
      index: false,
    };
    return page(visit, head, <NotesPage visit={visit} hasKey={key !== null} notes={notes} />);
  },
};

/** The key and a meeting's notes as they are kept, and the token that forms carry. */
const data = ofNotes(
  {
    name: "notes-data",
    method: "GET",
    path: `${notesPath}/data.json`,
    example: { address: `${notesPath}/data.json?moede=${nobodys}` },
  },
  async ({ site, query, formToken }, who) => {
    const meeting = z.guid().safeParse(query.get("moede"));
    const { accountId } = who.viewer;
    return site.store.as(who.viewer, async (tx) => ({
      token: formToken,
      key: await noteKey(tx, accountId),
      notes: meeting.success ? await notesOfMeeting(tx, accountId, meeting.data) : [],
    }));
  },
);

const keep = ofNotes(
  {
    name: "notes-keep",
    method: "POST",
    path: `${notesPath}/gem`,
    // A note in cipher as a form has it: some of its letters take three.
    maxBytes: 512 * 1024,
    example: {
      address: `${notesPath}/gem`,
      fields: { id: nobodys, keyId: nobodys, meetingId: nobodys, base: "0", content: cipher },
    },
  },
  async (visit, who) => {
    const note = sealedNoteSchema.safeParse(await fieldsOf(visit));
    return note.success ? keepNote(visit.site.store, who, note.data, visit.site.now()) : problem("problem.bad-request");
  },
);

const key = ofNotes(
  {
    name: "notes-key",
    method: "POST",
    path: `${notesPath}/noegle`,
    example: {
      address: `${notesPath}/noegle`,
      fields: { id: nobodys, base: "9", salt: `${"A".repeat(22)}==`, iterations: "1000000", wrapped: cipher },
    },
  },
  async (visit, who) => {
    const fields = await fieldsOf(visit);
    const given = noteKeySchema.safeParse(fields);
    const base = z.coerce.number().int().min(0).safeParse(fields.base);
    if (!given.success || !base.success) return problem("problem.bad-request");
    const asked = { key: given.data, base: base.data };
    return (await keepNoteKey(visit.site.store, who, asked, visit.site.now())) ?? {};
  },
);

const anew = ofNotes(
  {
    name: "notes-anew",
    method: "POST",
    path: `${notesPath}/forfra`,
    example: { address: `${notesPath}/forfra`, fields: { id: nobodys } },
  },
  async (visit, who): Promise<Problem | object> => {
    const id = z.guid().safeParse((await fieldsOf(visit)).id);
    if (!id.success) return problem("problem.bad-request");
    return (await beginNotesAnew(visit.site.store, who, id.data)) ?? {};
  },
);

/** One's private notes, which come and go in cipher. */
export const notesRoutes: readonly Route[] = [own, data, keep, key, anew];
