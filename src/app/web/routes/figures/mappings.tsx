import { addFigures } from "../../../../features/goals/add-figures.ts";
import { keepMapping, mappingProblem } from "../../../../features/goals/mappings/keep-mapping.ts";
import { removeMapping, restoreMapping } from "../../../../features/goals/mappings/remove-mapping.ts";
import { forgetWaiting } from "../../../../features/goals/mappings/wait-for-mapping.ts";
import { guessMapping } from "../../../../intake/figures/guess-mapping.ts";
import { openTables } from "../../../../intake/figures/mapped-file.ts";
import type { SavedMapping } from "../../../../records/figure-mapping.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { savedMapping, savedMappings } from "../../../../store/queries/goals/figure-mappings.ts";
import { sentFigures } from "../../../../store/queries/goals/sent-figures.ts";
import { mappingDesk, mappingIn, mappingsDesk, waitingFileDesk } from "../../figures/mapping-form.ts";
import { addedAddress } from "../../goals/added.ts";
import { deskCrumbs } from "../../goals/desk-crumbs.ts";
import type { Fields } from "../../goals/goal-forms.ts";
import { readSaved } from "../../goals/import-figures.ts";
import { Mapping, mappingForm } from "../../pages/figures/mapping.tsx";
import { Mappings, mappingDones } from "../../pages/figures/mappings.tsx";
import type { SentForm } from "../../parts/entry.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forGoals, idIn, type Keeping } from "../goals/keeping.ts";

const head = ({ visit, bodyId }: Keeping, address: string, title: string, list: boolean) => ({
  title,
  description: visit.say("mappings.description"),
  canonical: address,
  crumbs: list
    ? deskCrumbs(visit, bodyId, { text: title })
    : deskCrumbs(visit, bodyId, { text: visit.say("mappings.title"), href: mappingsDesk(bodyId) }, { text: title }),
  index: false,
});

async function listPage(keeping: Keeping, wrong: Problem | null): Promise<Response> {
  const { visit, viewer, bodyId } = keeping;
  const { say, site, query } = visit;
  const saved = await site.store.as(viewer, (tx) => savedMappings(tx, bodyId));
  const asked = query.get("klaret");
  return page(
    visit,
    head(keeping, mappingsDesk(bodyId), say("mappings.title"), true),
    <Mappings
      visit={visit}
      bodyId={bodyId}
      saved={saved}
      done={wrong === null ? (mappingDones.find((known) => known === asked) ?? null) : null}
      doneId={idIn(query.get("opsaetning") ?? undefined)}
      wrong={wrong}
    />,
    wrong === null ? 200 : statusOf(wrong),
  );
}

/** The columns of a file that waits, as they are understood, or as they were written in the form. */
async function filePage(keeping: Keeping, fileId: string, sent: SentForm | null): Promise<Response | Problem> {
  const { visit, viewer, bodyId } = keeping;
  const { say, site, query } = visit;
  const waiting = await site.store.as(viewer, (tx) => sentFigures(tx, bodyId, fileId));
  if (waiting === null) return problem("problem.mapping-file-gone");
  const file = await openTables(waiting);
  if (isProblem(file)) return file;
  const written = sent === null ? null : mappingIn(sent.values);
  const row = /^[1-9]\d?$/.exec(query.get("raekke") ?? "")?.[0];
  const headerRow = written?.mapping.headerRow ?? (row === undefined ? null : Number(row));
  const said = headerRow === null ? null : { sheet: written?.mapping.sheet ?? query.get("ark"), headerRow };
  const name = waiting.name.replace(/\.[a-z]+$/i, "");
  const guess = guessMapping(file, name, said) ?? guessMapping(file, name);
  if (guess === null) return problem("problem.figures-missing", { name: waiting.name, missing: "Periode, Område" });
  const guessed = { table: waiting.table, columns: guess.columns.map((each) => each.name), mapping: guess.mapping };
  const title = say("mapping.new", { name: waiting.name });
  return page(
    visit,
    head(keeping, waitingFileDesk(bodyId, fileId), title, false),
    <Mapping
      visit={visit}
      bodyId={bodyId}
      saved={written ?? guessed}
      id={null}
      file={{ id: fileId, name: waiting.name, sheets: file.sheets.map((sheet) => sheet.name) }}
      columns={guess.columns}
      unsure={guess.unsure}
      sent={sent}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

/** A saved mapping, to be changed. */
async function mappingPage(keeping: Keeping, id: string, sent: SentForm | null): Promise<Response | Problem> {
  const { visit, viewer, bodyId } = keeping;
  const found = await visit.site.store.as(viewer, (tx) => savedMapping(tx, bodyId, id));
  if (found === null || found.gone) return problem("problem.mapping-unknown");
  const saved: Omit<SavedMapping, "id"> = sent === null ? found.record : mappingIn(sent.values);
  const title = visit.say("mapping.change", { name: found.record.mapping.name });
  return page(
    visit,
    head(keeping, mappingDesk(bodyId, id), title, false),
    <Mapping
      visit={visit}
      bodyId={bodyId}
      saved={saved}
      id={id}
      file={null}
      columns={found.record.columns.map((name) => ({ name, samples: [] }))}
      unsure={[]}
      sent={sent}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

/** Saves a mapping, and reads the file that waits for it: the whole of it first, so that nothing is saved that cannot be read. */
async function save(keeping: Keeping, fields: Fields): Promise<Response | Problem> {
  const { visit, viewer, bodyId } = keeping;
  const { store, now } = visit.site;
  const id = idIn(fields.get("opsaetning"));
  const fileId = idIn(fields.get("fil"));
  const written = mappingIn(fields);
  const again = (wrong: Problem) => {
    const sent = { form: mappingForm, values: fields, wrong, field: null };
    if (fileId !== null) return filePage(keeping, fileId, sent);
    return id === null ? wrong : mappingPage(keeping, id, sent);
  };
  if (fileId === null) {
    if (id === null) return problem("problem.bad-request");
    const kept = await keepMapping(store, viewer, bodyId, id, written, now());
    return isProblem(kept) ? again(kept) : seeOther(visit.site, `${mappingsDesk(bodyId)}?klaret=gemt`);
  }
  const waiting = await store.as(viewer, (tx) => sentFigures(tx, bodyId, fileId));
  if (waiting === null) return problem("problem.mapping-file-gone");
  const wrong = mappingProblem(written);
  if (wrong !== null) return again(wrong);
  const file = await openTables(waiting, written.mapping.delimiter);
  if (isProblem(file)) return again(file);
  const read = readSaved(file, waiting.name, written, now());
  if (isProblem(read)) return again(read);
  const kept = await keepMapping(store, viewer, bodyId, null, written, now());
  if (isProblem(kept)) return again(kept);
  const added = await addFigures(store, viewer, bodyId, { tables: true }, read.figures, now());
  // Saved as it is: what hinders now is no matter of the columns.
  if (isProblem(added) && added.key !== "problem.goal-figures-none") {
    return mappingPage(keeping, kept, { form: mappingForm, values: fields, wrong: added, field: null });
  }
  await forgetWaiting(store, viewer, bodyId, fileId, now());
  if (isProblem(added)) return seeOther(visit.site, `${mappingsDesk(bodyId)}?klaret=uden&opsaetning=${kept}`);
  return seeOther(visit.site, addedAddress(bodyId, added));
}

/** How files of figures are read, on the desk of those who keep goals. */
export const mappingRoutes: readonly Route[] = [
  forGoals({ name: "mappings", method: "GET", path: "/konto/kolonner/:body" }, (keeping) => listPage(keeping, null)),
  forGoals({ name: "mapping-file", method: "GET", path: "/konto/kolonner/:body/fil/:file" }, async (keeping) => {
    const id = idIn(keeping.visit.param("file"));
    return id === null ? problem("problem.not-found") : filePage(keeping, id, null);
  }),
  forGoals({ name: "mapping", method: "GET", path: "/konto/kolonner/:body/:mapping" }, async (keeping) => {
    const id = idIn(keeping.visit.param("mapping"));
    return id === null ? problem("problem.not-found") : mappingPage(keeping, id, null);
  }),
  forGoals(
    { name: "mapping-json", method: "GET", path: "/konto/kolonner/:body/:mapping/opsaetning.json", answers: "file" },
    async ({ visit, viewer, bodyId }) => {
      const id = idIn(visit.param("mapping"));
      const found = id === null ? null : await visit.site.store.as(viewer, (tx) => savedMapping(tx, bodyId, id));
      if (found === null || found.gone) return problem("problem.mapping-unknown");
      return new Response(`${JSON.stringify(found.record, null, 2)}\n`, {
        headers: {
          "content-type": "application/json; charset=utf-8",
          "content-disposition": 'attachment; filename="opsaetning.json"',
          "cache-control": "no-store",
          vary: "Cookie",
        },
      });
    },
  ),
  forGoals({ name: "mappings-step", method: "POST", path: "/konto/kolonner/:body" }, async (keeping) => {
    const { visit, viewer, bodyId } = keeping;
    const { store, now } = visit.site;
    const fields = await visit.form();
    const step = fields.get("trin");
    if (step === "gem") return save(keeping, fields);
    const id = idIn(fields.get("opsaetning"));
    if (id === null || (step !== "fjern" && step !== "tilbage")) return problem("problem.bad-request");
    const done = await (step === "fjern" ? removeMapping : restoreMapping)(store, viewer, bodyId, id, now());
    if (isProblem(done)) return done.key === "problem.forbidden" ? done : listPage(keeping, done);
    const said = step === "fjern" ? "fjernet" : "tilbage";
    return seeOther(visit.site, `${mappingsDesk(bodyId)}?klaret=${said}&opsaetning=${id}`);
  }),
];
