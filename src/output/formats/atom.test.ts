import { expect, it } from "vitest";
import { atom } from "./atom.ts";

const feed = {
  title: "Rød Tråd: <alt> & \u0007mere",
  self: "https://a.example/feed.atom?q=a&b=c",
  page: "https://a.example/",
  language: "da",
  author: "Rød Tråd",
  now: "2025-02-01T12:00:00Z",
};
const entry = {
  id: "00000000-0000-4000-8000-000000000001",
  title: "Godkendt: Plan",
  address: "https://a.example/b/c",
  updated: "2025-01-15T09:00:00+01:00",
  published: "2025-01-13",
  summary: "a < b",
};

it("is as new as its newest entry, in UTC", () => {
  const xml = atom({ ...feed, entries: [entry, { ...entry, updated: "2025-01-15T08:30:00Z" }] });
  expect(/<updated>([^<]+)</.exec(xml)?.[1]).toBe("2025-01-15T08:30:00.000Z");
  expect(xml).toContain("<id>urn:uuid:00000000-0000-4000-8000-000000000001</id>");
});

it("holds whatever text as text, without characters XML forbids", () => {
  const xml = atom({ ...feed, entries: [entry] });
  expect(xml).toContain("<title>Rød Tråd: &lt;alt&gt; &amp; mere</title>");
  expect(xml).toContain('href="https://a.example/feed.atom?q=a&amp;b=c"');
  expect(xml).toContain('<summary xml:lang="da">a &lt; b</summary>');
});

it("is a feed without entries too", () => {
  expect(atom({ ...feed, entries: [] })).toContain("<updated>2025-02-01T12:00:00.000Z</updated>");
});
