import { expect, it } from "vitest";
import { linesOf } from "../testing/lines-of.ts";
import { readAttachments, readMentioned } from "./attachments.ts";

it("reads titles without list signs and numbers of documents; a mark closes", () => {
  const text = "1. Høringssvar\n2. 23-4711 Notat om havnen\n3. Lukket: Kontrakt\n";
  expect(readAttachments(linesOf(text), text).map(({ title, public: open }) => [title, open])).toEqual([
    ["Høringssvar", true],
    ["23-4711 Notat om havnen", true],
    ["Kontrakt", false],
  ]);
  expect(readAttachments(linesOf("Ingen"), "Ingen")).toEqual([]);
});

it("finds what running text names only where nothing is listed", () => {
  const text = "Rapport fra havnen er vedlagt som bilag.";
  expect(readMentioned(linesOf(text), text, []).map(({ title }) => title)).toEqual(["Rapport fra havnen"]);
  expect(
    readMentioned(linesOf(text), text, [{ title: "Rapport", public: true, mentioned: false, span: [0, 1] }]),
  ).toEqual([]);
});
