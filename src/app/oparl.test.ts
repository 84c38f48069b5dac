import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withOwner } from "../store/connect/open.ts";
import { startTestSite, type TestSite } from "./web/test/site.ts";
import { idOf } from "./web/test/town.ts";

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.stop());

type Json = Readonly<Record<string, unknown>>;
interface Page {
  readonly data: readonly Json[];
  readonly pagination: { readonly totalElements: number; readonly elementsPerPage: number };
  readonly links: Readonly<Record<string, string>>;
}

const root = () => `${site.url}/oparl/v1.1`;
const body = () => `${root()}/body/${idOf("body")}`;

async function get<T = Json>(url: string): Promise<T> {
  const response = await fetch(url);
  expect([url, response.status]).toEqual([url, 200]);
  return (await response.json()) as T;
}

const lists = [
  "organization",
  "person",
  "membership",
  "meeting",
  "agendaitem",
  "paper",
  "consultation",
  "file",
  "location",
  "legislativeterm",
] as const;

/** Every object inside another one, itself included. */
function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.entries(value).flatMap(([name, each]) =>
    name.startsWith("roedtraad:") ? [] : objectsIn(each),
  );
  return "id" in value && "type" in value ? [value as Json, ...inside] : inside;
}

/** Every address of the interface in an answer. */
function addressesIn(value: unknown): string[] {
  if (typeof value === "string") return value.startsWith(root()) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(addressesIn);
}

describe("the interface", () => {
  it("can be followed from its entry: every address answers, every object is found under its id, and says the same", async () => {
    const seen = new Set<string>();
    const inside: Json[] = [];
    const waiting = [`${root()}/system`];
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      if (seen.has(address)) continue;
      seen.add(address);
      const response = await fetch(address);
      expect([address, response.status]).toEqual([address, 200]);
      if (!(response.headers.get("content-type") ?? "").includes("json")) continue;
      const answer = (await response.json()) as Json;
      if (typeof answer.id === "string") expect(answer.id).toBe(address);
      for (const object of objectsIn(answer)) {
        for (const time of [object.created, object.modified]) {
          expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
        }
        // A body must have its terms, also where there are none.
        const { legislativeTerm: _, ...optional } = object;
        if (!String(object.type).endsWith("/Body"))
          expect(JSON.stringify(optional)).not.toMatch(/:(?:null|""|\[\])[,}]/);
        if (object !== answer) inside.push(object);
      }
      waiting.push(...addressesIn(answer));
    }
    const types = new Set(inside.map((object) => String(object.type).split("/").at(-1)));
    for (const type of ["Body", "Organization", "Person", "Membership", "Meeting", "AgendaItem", "Paper"]) {
      expect(types).toContain(type);
    }
    for (const type of ["Consultation", "File", "Location", "LegislativeTerm"]) expect(types).toContain(type);
    for (const object of inside) {
      const alone = await get(String(object.id));
      const shared = Object.keys(object);
      expect(Object.fromEntries(shared.map((name) => [name, alone[name]]))).toEqual(object);
    }
  });

  it("is open to every origin, tagged, and asks for nothing", async () => {
    const first = await fetch(`${root()}/system`, { headers: { origin: "https://andre.example" } });
    expect(first.headers.get("access-control-allow-origin")).toBe("*");
    expect(first.headers.get("set-cookie")).toBeNull();
    const again = await fetch(`${root()}/system`, {
      headers: { "if-none-match": first.headers.get("etag") ?? "" },
    });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await fetch(`${root()}/system`, { headers: { "if-none-match": '"andet"' } })).status).toBe(200);
  });

  it("says in its own form what it cannot answer", async () => {
    for (const address of [
      "/",
      "/body/nej",
      `/body/${idOf("ingen")}`,
      `/body/${idOf("body")}/meeting/${idOf("ingen")}`,
    ]) {
      const response = await fetch(root() + address);
      expect([address, response.status]).toEqual([address, 404]);
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
      expect(await response.json()).toMatchObject({ type: "https://schema.oparl.org/1.1/Error" });
    }
    for (const query of [
      "modified_since=i+går",
      "created_until=2025-02-30T00:00:00Z",
      "limit=0",
      "omit_internal=ja",
      "after=x",
    ]) {
      const response = await fetch(`${body()}/meeting?${query}`);
      expect([query, response.status]).toEqual([query, 400]);
      const told = (await response.json()) as { debug: string };
      expect(told.debug).toContain(query.split("=")[0]);
    }
  });
});

describe("a list", () => {
  it.each(lists)("of %s gives each object once, in the same order on small pages as on large", async (kind) => {
    const whole = await get<Page>(`${body()}/${kind}`);
    expect(whole.data.length).toBe(whole.pagination.totalElements);
    const pieces: Json[] = [];
    for (let next: string | undefined = `${body()}/${kind}?limit=2`; next !== undefined; ) {
      const page: Page = await get<Page>(next);
      expect(page.links.self).toBe(next);
      pieces.push(...page.data);
      next = page.links.next;
    }
    expect(pieces).toEqual(whole.data);
  });

  it("leaves out what stands inside where that is asked, and keeps saying so on the next page", async () => {
    const page = await get<Page>(`${body()}/meeting?omit_internal=true&limit=1`);
    expect(page.data[0]).not.toHaveProperty("agendaItem");
    expect(page.data[0]).not.toHaveProperty("auxiliaryFile");
    const full = await get<Page>(`${body()}/meeting?limit=1`);
    expect(full.data[0]).toHaveProperty("agendaItem");
    expect(full.data[0]?.modified).toBe(page.data[0]?.modified);
    expect(page.links.next).toMatch(/omit_internal=true/);
  });

  it("of a committee has what is that committee's", async () => {
    const organizations = await get<Page>(`${body()}/organization`);
    const committees = organizations.data.filter(({ organizationType }) => organizationType === "Gremium");
    expect(committees.length).toBeGreaterThan(1);
    let together = 0;
    for (const { id, meeting } of committees) {
      const { data } = await get<Page>(String(meeting));
      for (const one of data) expect(one.organization).toEqual([id]);
      together += data.length;
    }
    expect(together).toBe((await get<Page>(`${body()}/meeting`)).pagination.totalElements);
  });

  it("can be asked for what came or changed between two moments, to the second", async () => {
    const at = encodeURIComponent("2025-01-15T09:00:00+01:00");
    const before = encodeURIComponent("2025-01-15T08:59:59+01:00");
    const all = (await get<Page>(`${body()}/agendaitem`)).pagination.totalElements;
    const count = async (query: string) => (await get<Page>(`${body()}/agendaitem?${query}`)).pagination.totalElements;
    expect(await count(`created_since=${at}`)).toBe(all);
    expect(await count(`created_until=${at}`)).toBe(all);
    expect(await count(`created_until=${before}`)).toBe(0);
    expect(await count(`modified_since=${at}&modified_until=${at}`)).toBeGreaterThanOrEqual(all);
    expect(await count(`modified_until=${before}`)).toBe(0);
  });
});

describe("what is taken back", () => {
  it("is told of to who asks what changed, and answers as deleted; its file is gone", async () => {
    const items = await get<Page>(`${body()}/agendaitem`);
    const files = await get<Page>(`${body()}/file`);
    const attachment = files.data.find(({ agendaItem }) => agendaItem !== undefined);
    const item = items.data.find(({ consultation }) => consultation !== undefined);
    if (attachment === undefined || item === undefined) throw new Error("The town has no file or no item in a case.");
    const uuid = (id: unknown) => String(id).split("/").at(-1);
    const whole = await get<Json>(String(attachment.downloadUrl).replace(/hent$/, "vis")).catch(() => null);
    expect(whole).toBeNull(); // a file, and no JSON
    await withOwner(site.database.place, site.database.owner, async (client) => {
      await client.query("DELETE FROM public_attachment WHERE id = $1", [uuid(attachment.id)]);
      await client.query("DELETE FROM public_item WHERE id = $1", [uuid(item.id)]);
    });
    for (const address of [attachment.id, item.id, item.consultation]) {
      const left = await get(String(address));
      expect(Object.keys(left).sort()).toEqual(["created", "deleted", "id", "modified", "type"]);
      expect(left.deleted).toBe(true);
      const list = String(address).replace(/\/[^/]+$/, "");
      const since = encodeURIComponent(String(left.modified));
      expect((await get<Page>(`${list}?modified_since=${since}`)).data).toContainEqual(left);
      expect((await get<Page>(list)).data.map(({ id }) => id)).not.toContain(address);
    }
    for (const address of [attachment.accessUrl, attachment.downloadUrl]) {
      expect((await fetch(String(address))).status).toBe(410);
    }
  });
});

describe("a file", () => {
  it("is shown by one address and kept by the other, with the checksum that its object states", async () => {
    const { data } = await get<Page>(`${body()}/file`);
    const text = data.find(({ mimeType }) => mimeType === "text/plain");
    const shown = await fetch(String(text?.accessUrl));
    expect(shown.headers.get("content-disposition")).toBe("inline");
    expect(shown.headers.get("content-security-policy")).toContain("sandbox");
    const bytes = new Uint8Array(await shown.arrayBuffer());
    expect(bytes.length).toBe(text?.size);
    const digest = await crypto.subtle.digest("SHA-512", bytes);
    expect(Buffer.from(digest).toString("hex")).toBe(text?.sha512Checksum);
    const kept = await fetch(String(text?.downloadUrl), { headers: { "if-none-match": '"andet"' } });
    expect(kept.headers.get("content-disposition")).toMatch(/^attachment; filename="/);
    const again = await fetch(String(text?.downloadUrl), {
      headers: { "if-none-match": kept.headers.get("etag") ?? "" },
    });
    expect(again.status).toBe(304);
  });
});
