import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reservedCommitteeSlugs } from "../../records/address.ts";
import { withOwner } from "../../store/connect/open.ts";
import type { Route } from "./route.ts";
import { routes } from "./routes.ts";
import { startTestSite, type TestSite } from "./test/site.ts";

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.stop());

const open = routes.filter((route) => route.who === "public" && route.method === "GET");

function examplesOf(route: Route) {
  return site.database.store.asPublic((tx) => route.examples(tx));
}

function ask(address: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(site.url + address, { redirect: "manual", headers });
}

describe("the route table", () => {
  it("names every route once", () => {
    const names = routes.map((route) => route.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("gives no committee a name that is a page of its body", () => {
    const words = routes.flatMap(({ path }) => /^\/:body\/([a-z-]+)(?:\/|$)/.exec(path)?.[1] ?? []);
    expect([...new Set(words)].filter((word) => !reservedCommitteeSlugs.includes(word))).toEqual([]);
  });

  it.each(open.map((route) => [route.name, route] as const))(
    "%s has examples and answers them",
    async (_name, route) => {
      const examples = await examplesOf(route);
      expect(examples.length).toBeGreaterThan(0);
      for (const { address, status = 200 } of examples) {
        const response = await ask(address);
        const body = await response.text();
        const type = response.headers.get("content-type") ?? "";
        switch (route.answers) {
          case "page":
            expect([response.status, address]).toEqual([status, address]);
            expect(type).toContain("text/html");
            holdsAsPage(body, address);
            break;
          case "feed":
            expect([response.status, address]).toEqual([200, address]);
            expect(type).toContain("application/atom+xml");
            break;
          default:
            expect(response.status, address).toBeLessThan(500);
        }
      }
      expect(site.problems).toEqual([]);
    },
  );
});

function holdsAsPage(html: string, address: string): void {
  const has = (part: RegExp) => expect(part.test(html), `${address} ${part}`).toBe(true);
  has(/^<!DOCTYPE html><html lang="da">/);
  has(/<title>[^<]{3,}<\/title>/);
  has(/<meta name="description" content="[^"]{10,}"/);
  has(/<meta property="og:title" content="[^"]+"/);
  has(/<link rel="canonical" href="http|<meta name="robots" content="noindex"/);
  expect(html.match(/<h1[ >]/g)?.length, address).toBe(1);
  expect(/ style="| on[a-z]+="|<style|<script(?![^>]* (?:src=|type="application\/ld\+json"))/.test(html), address).toBe(
    false,
  );
  // A text key that is shown as such has no text; a place that is shown as such was not filled.
  expect(/>[a-z]+(?:\.[a-z-]+)+<|\{[a-z]+\}/.exec(html)?.[0], address).toBeUndefined();
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size, `${address} ids`).toBe(ids.length);
}

describe("every answer", () => {
  it("carries the headers that keep it safe", async () => {
    const { headers } = await ask("/");
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe-inline");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
  });

  it("is compressed for those who can read it, and says so", async () => {
    const response = await fetch(`${site.url}/`, { headers: { "accept-encoding": "gzip" } });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(response.headers.get("vary")).toMatch(/Accept-Encoding/i);
    expect(await response.text()).toContain("<main");
  });

  it("is an answer for any address at all", async () => {
    const odd = [
      "/%00",
      "/%E0%A4%A",
      "/x%00y/z",
      "/id/ikke-en-uuid",
      `/${"a".repeat(3000)}`,
      "/soeg?q=%00",
      "/a/b/c/d/e",
    ];
    for (const address of odd) expect([400, 404], address).toContain((await ask(address)).status);
    for (const query of ["?side=-1", "?side=99999", "?aar=1e9", "?fra=%F0%9F%8E%88", "?q='; DROP TABLE public_item"]) {
      expect((await ask(`/soeg${query}`)).status, query).toBe(200);
    }
    expect(site.problems).toEqual([]);
  });
});

describe("assets", () => {
  it("are served under a hash for a year, and from an old hash lead to the new", async () => {
    const html = await (await ask("/")).text();
    const address = /href="(\/aktiver\/[0-9a-f]+\/css\/dkfds\.min\.css)"/.exec(html)?.[1] ?? "";
    const style = await ask(address);
    expect(style.status).toBe(200);
    expect(style.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const old = await ask("/aktiver/000000000000/css/dkfds.min.css");
    expect([old.status, old.headers.get("location")]).toEqual([302, address]);
    const css = await style.text();
    const font = /url\(\.\.\/(fonts\/[^)]+\.woff2)\)/.exec(css)?.[1] ?? "";
    expect((await ask(address.replace("css/dkfds.min.css", font))).status).toBe(200);
  });

  it("hold nothing but what the pages name", async () => {
    for (const file of [
      "../package.json",
      "..%2f..%2fpackage.json",
      "css/dkfds.css",
      "js/dkfds.js",
      "css/",
      "LICENSE.md",
    ]) {
      expect((await ask(`/aktiver/x/${file}`)).status, file).toBe(404);
    }
  });
});

describe("an error of ours", () => {
  it("is said in plain words, without saying what it was, and is written down", async () => {
    const { place, owner } = site.database;
    const rename = (from: string, to: string) =>
      withOwner(place, owner, (client) => client.query(`ALTER TABLE ${from} RENAME TO ${to}`));
    await rename("public_body", "away");
    const response = await ask("/");
    await rename("away", "public_body");
    const html = await response.text();
    expect(response.status).toBe(500);
    expect(html).toContain("Det er en fejl hos os, ikke hos dig.");
    expect(html).not.toMatch(/public_body|relation|Error|\.ts/);
    expect(site.problems).toHaveLength(1);
  });
});
