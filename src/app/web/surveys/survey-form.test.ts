import { expect, test } from "vitest";
import { readGroups, readList, readQuestions, writeGroups, writeQuestions } from "./survey-form.ts";

const questions = `respekt | skala | Jeg bliver mødt med respekt | I am met with respect
kanal | valg | Hvordan vil du helst mødes?
- På jobcentret | At the job centre
- Over telefonen
ord | tekst | Hvad kan vi gøre bedre?`;

test("what is written is read, and written as it was", () => {
  const read = readQuestions(questions);
  expect(read).toMatchObject([
    { key: "respekt", kind: "scale", text: { da: "Jeg bliver mødt med respekt", en: "I am met with respect" } },
    { key: "kanal", kind: "choice", options: [{ key: "paa-jobcentret" }, { key: "over-telefonen" }] },
    { key: "ord", kind: "text", options: [] },
  ]);
  if (!Array.isArray(read)) throw new Error("It was not read.");
  expect(writeQuestions(read)).toBe(questions);
  const groups = readGroups("syge | Sygedagpenge | Sickness benefit\n\nunge | Unge");
  expect(Array.isArray(groups) && writeGroups(groups)).toBe("syge | Sygedagpenge | Sickness benefit\nunge | Unge");
});

test.each([
  ["Respekt | skala | Store bogstaver", 1],
  ["respekt | skale | Ukendt slags", 1],
  ["respekt | skala | Ja\n- En mulighed, der ikke hører til", 2],
  ["respekt | skala", 1],
  ["a | valg | Hvad?\n- Ja\n- Ja", 3],
  ["- Uden spørgsmål", 1],
])("a line that cannot be read is named: %s", (text, line) => {
  expect(readQuestions(text)).toMatchObject({ key: "problem.survey-line", params: { line } });
});

test("a list is read by its headings, whatever parts it", () => {
  const people = [
    { to: "aase@example.dk", group: "syge", language: "en" },
    { to: "ib@example.dk", group: null, language: "da" },
  ];
  expect(readList('Til;Gruppe;Sprog\r\n"aase@example.dk";syge;en\r\nib@example.dk;;\r\n')).toEqual(people);
  expect(readList("gruppe\tsprog\ttil\nsyge\ten\taase@example.dk\n\t\tib@example.dk")).toEqual(people);
  expect(readList("navn;alder\nIb;7")).toMatchObject({ key: "problem.survey-list-columns" });
  expect(readList("til;sprog\nib@example.dk;fr")).toMatchObject({ key: "problem.survey-line", params: { line: 2 } });
});
