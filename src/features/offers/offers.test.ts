import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { holderOf, type Viewer } from "../../access/viewer.ts";
import { isProblem, type Problem } from "../../records/problem.ts";
import { offerOf, offerRevisions } from "../../store/queries/offers/offers.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import { offerProblem } from "./check-offer.ts";
import { keepOffer } from "./keep-offer.ts";
import { approveOffer, hideOffer, redraftOffer } from "./move-offer.ts";
import { removeOffer } from "./remove-offer.ts";
import { writtenOffer } from "./testing/written-offer.ts";

const now = new Date("2026-03-02T08:00:00Z");
const place = {
  id: "11111111-1111-4111-8111-111111111111",
  ...{ kind: "address", name: "Huset", street: "Ærtevej 1", postcode: "8000", town: "Aarhus C", municipality: null },
} as const;

describe("offers", () => {
  let database: TestDatabase;
  let bodyId = "";
  let editor: Viewer;
  const look = tryStore(() => database.store);
  beforeAll(async () => {
    database = await startTestDatabase();
    bodyId = (await look.put({ body: "Ærtebjerg Kommune", items: [{ title: "Tilbud" }] })).bodyId;
    editor = holderOf("secretary", bodyId, null);
  });
  afterAll(() => database.stop());

  const done = <T>(result: T | Problem): T => {
    if (isProblem(result)) throw new Error(result.key);
    return result;
  };
  const keyOf = (result: unknown) => (isProblem(result) ? result.key : result);
  const keep = (said = {}, id: string | null = null) =>
    keepOffer(database.store, editor, bodyId, id, writtenOffer(said), now);
  const approve = (id: string) => approveOffer(database.store, editor, bodyId, id, now);
  const hide = (id: string) => hideOffer(database.store, editor, bodyId, id, { why: "by-hand", note: "Flytter" }, now);
  const shown = async (id: string) =>
    (
      await look.shown<{ record: Record<string, unknown> | null }>("SELECT record FROM public_offer WHERE id = $1", [
        id,
      ])
    )[0]?.record;
  const revisions = (id: string) => database.store.as(editor, (tx) => offerRevisions(tx, bodyId, id));

  it("are drafts that nobody sees, until they are approved; then without what is the staff's", async () => {
    const id = done(await keep({ title: "  Angstgruppe " }));
    expect(await shown(id)).toBeUndefined();
    done(await approve(id));
    expect(await shown(id)).toMatchObject({ id, title: "Angstgruppe", challenges: ["anxiety"], public: true });
    for (const field of ["state", "hidden", "keeperId", "confirmedUntil"]) {
      expect(await shown(id)).not.toHaveProperty(field);
    }
    expect(await look.wrong()).toEqual([]);
  });

  it("go from everybody's eyes with their words when hidden, made a draft or removed, and come back", async () => {
    const id = done(await keep());
    const redraft = () => redraftOffer(database.store, editor, bodyId, id, now);
    for (const away of [() => hide(id), null, redraft]) {
      done(await (away ?? (() => approve(id)))());
      expect((await shown(id)) ?? null).toEqual(away === null ? expect.anything() : null);
    }
    done(await approve(id));
    done(await removeOffer(database.store, editor, bodyId, id, now));
    expect(await shown(id)).toBeNull();
    expect(keyOf(await approve(id))).toBe("problem.offer-unknown");
    expect((await revisions(id)).map(({ record }) => record?.state ?? null)).toEqual([
      ...[null, "approved", "draft", "approved", "hidden", "draft"],
    ]);
    expect(await look.wrong()).toEqual([]);
  });

  it("say why they are hidden, and keep each change", async () => {
    const id = done(await keep());
    done(await hide(id));
    const kept = await database.store.as(editor, (tx) => offerOf(tx, bodyId, id));
    expect(kept?.record.hidden).toEqual({ why: "by-hand", note: "Flytter", on: "2026-03-02" });
    done(await keep({ title: "Ny titel" }, id));
    expect((await revisions(id)).map(({ number, record }) => [number, record?.title])).toEqual([
      [3, "Ny titel"],
      [2, "Samtalegruppe for unge"],
      [1, "Samtalegruppe for unge"],
    ]);
    expect(await database.store.as(editor, (tx) => offerOf(tx, bodyId, id))).toMatchObject({
      record: { state: "hidden", title: "Ny titel" },
    });
  });

  it("cannot be moved to where they are, nor shown after their last day", async () => {
    const id = done(await keep({ validUntil: "2026-03-01" }));
    expect(keyOf(await approve(id))).toBe("problem.offer-ended");
    expect(keyOf(await redraftOffer(database.store, editor, bodyId, id, now))).toBe("problem.offer-state");
    done(await keep({ validUntil: "2026-03-02" }, id));
    done(await approve(id));
    expect(keyOf(await approve(id))).toBe("problem.offer-state");
  });

  it.each([
    ["offer-title", { title: " " }],
    ["offer-description", { description: "" }],
    ["offer-provider", { provider: { name: "", kind: "other", cvr: null, url: null } }],
    ["offer-long", { title: "x".repeat(201) }],
    ["offer-ages", { ages: { from: 18, to: 13 } }],
    ["offer-many", { words: Array.from({ length: 21 }, (_, at) => `ord ${at}`) }],
    ["offer-place", { places: [{ ...place, latitude: 56, longitude: null }] }],
    ["offer-field", { provider: { name: "x", kind: "other", cvr: "123", url: null } }],
    ["offer-field", { contact: { name: null, phone: null, email: "x", url: null, how: null } }],
    ["offer-field", { provider: { name: "x", kind: "other", cvr: null, url: "javascript:alert(1)" } }],
  ] as const)("%s is said of what cannot be", (key, said) => {
    expect(offerProblem(writtenOffer(said as never))?.key).toBe(`problem.${key}`);
  });
});
