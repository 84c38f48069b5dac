import { expect, test } from "vitest";
import { emptyItem, type ProposedItem } from "../../../records/proposed-item.ts";
import { compareItems, compareWords } from "./compare-items.ts";
import { mergeItems } from "./merge-items.ts";
import { joinTexts } from "./merge-texts.ts";

const base = with_({ title: "Cykelsti", caseNumber: "26/117" }, "Første afsnit.\n\nAndet afsnit.");

function with_(fields: Partial<ProposedItem>, presentation: string, from = emptyItem("")): ProposedItem {
  const sections = from.sections.map((one) => (one.kind === "presentation" ? { ...one, text: presentation } : one));
  return { ...from, sections, ...fields };
}
const textOf = (item: ProposedItem) => item.sections.find((one) => one.kind === "presentation")?.text;

test("what only one of two authors changed is taken over from each", () => {
  const theirs = with_({ title: "Ny cykelsti" }, "Første afsnit, rettet.\n\nAndet afsnit.", base);
  const mine = with_({ caseNumber: "26/118" }, "Første afsnit.\n\nAndet afsnit, rettet.\n\nTredje.", base);
  const { item, clashes } = mergeItems(base, theirs, mine);
  expect(clashes).toEqual([]);
  expect(item).toMatchObject({ title: "Ny cykelsti", caseNumber: "26/118" });
  expect(textOf(item)).toBe("Første afsnit, rettet.\n\nAndet afsnit, rettet.\n\nTredje.");
});

test("what both changed in the same place is told, and both their words stand", () => {
  const theirs = with_({ title: "Ny cykelsti" }, "Deres.\n\nAndet afsnit.", base);
  const mine = with_({ title: "Bro" }, "Mine.\n\nAndet afsnit.", base);
  const { item, clashes } = mergeItems(base, theirs, mine);
  expect(clashes).toEqual([
    { part: "title", theirs: "Ny cykelsti", mine: "Bro" },
    { part: "sections/presentation", theirs: "Deres.\n\nAndet afsnit.", mine: "Mine.\n\nAndet afsnit." },
  ]);
  expect(textOf(item)).toBe("Deres.\n\nMine.\n\nAndet afsnit.");
});

test("an item or an attachment is closed where either author closed it", () => {
  const attachment = { id: "00000000-0000-4000-8000-000000000001", title: "Notat", public: true, fileId: null };
  const old = { ...base, attachments: [attachment] };
  const theirs = { ...old, public: false, neutralTitle: "Personalesag" };
  const mine = { ...old, attachments: [{ ...attachment, public: false }] };
  expect(mergeItems(old, theirs, mine).item).toMatchObject({ public: false, attachments: [{ public: false }] });
  expect(mergeItems(old, mine, theirs).item).toMatchObject({ public: false, attachments: [{ public: false }] });
});

test("an attachment that one added is there, one that the other removed is gone", () => {
  const [a, b] = ["1", "2"].map((n) => ({
    id: `00000000-0000-4000-8000-00000000000${n}`,
    title: n,
    public: true,
    fileId: null,
  }));
  if (a === undefined || b === undefined) throw new Error();
  const old = { ...base, attachments: [a] };
  expect(mergeItems(old, { ...old, attachments: [] }, { ...old, attachments: [a, b] }).item.attachments).toEqual([b]);
});

test("the same change made by both is no clash", () => {
  expect(joinTexts("a\n\nb", "a\n\nc", "a\n\nc")).toEqual({ text: "a\n\nc", clash: false });
});

test("two revisions are compared word by word", () => {
  expect(compareWords("Stien bygges i maj nu. Slut.", "Stien bygges i juni nu. Slut")).toEqual([
    { kind: "same", text: "Stien bygges i " },
    { kind: "removed", text: "maj " },
    { kind: "added", text: "juni " },
    { kind: "same", text: "nu. " },
    { kind: "removed", text: "Slut." },
    { kind: "added", text: "Slut" },
  ]);
  expect(compareWords("a", "a b")).toEqual([
    { kind: "same", text: "a " },
    { kind: "added", text: "b" },
  ]);
  expect(compareWords("", "a")).toEqual([{ kind: "added", text: "a" }]);
  const words = () => ({ public: "", route: "", attachments: "", kind: "" });
  expect(compareItems(base, { ...base, title: "Ny cykelsti" }, words)).toEqual([
    { part: "title", was: base.title, is: "Ny cykelsti" },
  ]);
  expect(compareItems(base, base, words)).toEqual([]);
});

test("words that are names of every object are words like others", () => {
  expect(compareWords("constructor __proto__", "constructor toString")).toEqual([
    { kind: "same", text: "constructor " },
    { kind: "removed", text: "__proto__" },
    { kind: "added", text: "toString" },
  ]);
});

test("a text of thousands of like paragraphs takes no longer than it may, and nothing of it is lost", () => {
  const many = Array.from({ length: 20_000 }, (_, n) => `a${n % 7}`).join("\n\n");
  const begun = process.cpuUsage().user;
  expect(compareWords(many, `${many}\n\nslut`).map(({ kind }) => kind)).toEqual(["removed", "added"]);
  const joined = joinTexts(many, `${many}\n\nderes`, `mine\n\n${many}`);
  expect([joined.clash, joined.text.includes("deres"), joined.text.includes("mine")]).toEqual([true, true, true]);
  const fewer = many.slice(0, 4 * 800);
  expect(joinTexts(fewer, `${fewer}\n\nderes`, `mine\n\n${fewer}`).clash).toBe(false);
  expect((process.cpuUsage().user - begun) / 1e6).toBeLessThan(5);
});
