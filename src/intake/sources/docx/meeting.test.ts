import { expect, test } from "vitest";
import { read } from "../../reader/read.ts";
import type { OpenedText } from "../source.ts";
import { docxText } from "../testing/docx-text.ts";
import { type DocxPlan, inList, listOf, para, run, style, styled, tableOf, useList } from "../testing/write-docx.ts";

/** One meeting, as text and as several ways of writing have it in Word: what is understood is the same. */
const minutes = `Kulturudvalget

Referat

Mødedato: 5. februar 2024 kl. 8.00
Mødested: Ærtestuen
Medlemmer: Vigga Vindspejl (Ø), Birk Blæst (A)
Afbud: Asta Askeskov (V)

1. Godkendelse af dagsorden

Beslutning
Godkendt.

2. Gadelys på Tværvej

Resume
Lyset på Tværvej er gammelt.

Økonomi
Område\t2024\t2025
Lys\t0,5\t0,7
I alt\t0,5\t0,7

Indstilling
Forvaltningen indstiller, at
1. lyset skiftes
2. udgiften på 0,5 mio. kr. afholdes i 2024

Beslutning
Godkendt, idet Vigga Vindspejl (Ø) stemte imod.

Bilag
• Kort over Tværvej
• Overslag
`;

const head = [
  "Mødedato: 5. februar 2024 kl. 8.00",
  "Mødested: Ærtestuen",
  "Medlemmer: Vigga Vindspejl (Ø), Birk Blæst (A)",
  "Afbud: Asta Askeskov (V)",
];
const figures = tableOf([
  ["Område", "2024", "2025"],
  ["Lys", "0,5", "0,7"],
  ["I alt", "0,5", "0,7"],
]);
const recommended = ["lyset skiftes", "udgiften på 0,5 mio. kr. afholdes i 2024"];
const attached = ["Kort over Tværvej", "Overslag"];
const lists =
  listOf(0, [{ format: "decimal", text: "%1." }]) +
  listOf(1, [{ format: "bullet", text: "\uf0b7" }]) +
  listOf(2, [{ format: "decimal", text: "%1." }]) +
  useList(1, 0) +
  useList(2, 1) +
  useList(3, 2);

/** With styles and real lists, as Word and Google write. `title`, `section` and `item` set the headings. */
function written(
  title: (words: string) => string,
  section: (words: string) => string,
  item: (words: string, at: number) => string,
): string {
  return [
    title("Kulturudvalget"),
    title("Referat"),
    ...head.map((line) => para(line)),
    item("Godkendelse af dagsorden", 1),
    section("Beslutning"),
    para("Godkendt."),
    item("Gadelys på Tværvej", 2),
    section("Resume"),
    para("Lyset på Tværvej er gammelt."),
    section("Økonomi"),
    figures,
    section("Indstilling"),
    para("Forvaltningen indstiller, at"),
    ...recommended.map((words) => para(words, inList(1))),
    section("Beslutning"),
    para("Godkendt, idet Vigga Vindspejl (Ø) stemte imod."),
    section("Bilag"),
    ...attached.map((words) => para(words, inList(2))),
  ].join("");
}

const bold = (words: string): string => para(run(words, "<w:b/>"));
const withStyles: DocxPlan = {
  styles: style("T", "Title") + style("H1", "heading 1") + style("H2", "heading 2"),
  numbering: lists,
  body: written(
    (words) => styled("T", words),
    (words) => styled("H2", words),
    (words) => styled("H1", words, inList(3)),
  ),
};
const byLook: DocxPlan = { numbering: lists, body: written(bold, bold, (words, at) => bold(`${at}. ${words}`)) };

/** What a reading says, apart from where it says it. */
function understood({ text, marks, mediaType }: OpenedText) {
  const { kind, body, committee, meeting, items } = read({
    name: "møde",
    sha256: "0".repeat(64),
    text,
    marks,
    mediaType,
    notices: [],
  });
  return { kind, body, committee, meeting, items };
}

const asText = understood({ text: minutes, marks: [], mediaType: "text/plain", notices: [] });

test("the text itself is understood", () => {
  expect(asText.items.map(({ title, decision }) => [title, decision?.outcome])).toEqual([
    ["Godkendelse af dagsorden", "approved"],
    ["Gadelys på Tværvej", "approved"],
  ]);
  expect(asText.items[1]?.recommendation?.points).toHaveLength(2);
});

test.each([
  ["styles and numbered lists", withStyles],
  ["bold lines and typed numbers", byLook],
  ["ISO's strict form", { ...withStyles, strict: true }],
  [
    "a header and footer on each page",
    {
      ...withStyles,
      headers: { h: para("Vindby Rådhus, Torvet 1") },
      footers: { f: para(`${run("Side ")}<w:fldSimple w:instr="PAGE">${run("1")}</w:fldSimple>`) },
      body: `${withStyles.body}<w:sectPr><w:headerReference w:type="default" r:id="h"/><w:footerReference w:type="default" r:id="f"/></w:sectPr>`,
    },
  ],
])("the meeting in Word with %s is understood as the text is", async (_, plan) => {
  expect(understood(await docxText(plan))).toEqual(asText);
});

test("a header that says the meeting is closed closes it", async () => {
  const items = (plan: DocxPlan) =>
    docxText(plan).then((source) => understood(source).items.map((item) => item.public));
  const closed: DocxPlan = {
    ...withStyles,
    headers: { h: para("Lukket dagsorden") },
    body: `${withStyles.body}<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>`,
  };
  expect(await items(withStyles)).toEqual([true, true]);
  expect(await items(closed)).toEqual([false, false]);
});
