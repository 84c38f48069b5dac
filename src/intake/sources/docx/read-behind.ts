import type { BehindText } from "../../../records/behind-text.ts";
import type { Problem } from "../../../records/problem.ts";
import type { SourceInput } from "../source.ts";
import { emptyAside } from "./aside.ts";
import { paragraphsOf } from "./blocks.ts";
import { listCounter } from "./list-labels.ts";
import type { OfficePackage } from "./package.ts";
import { withDocument } from "./read-docx.ts";
import { storyReader } from "./story.ts";
import { stylesReader } from "./styles.ts";

/** Reads what a Word file holds beside what is shown. Runs in the process that bounds it. */
export function readBehindDocx(input: SourceInput): Promise<BehindText | Problem> {
  return withDocument(input, async (office, { aside }) => {
    const properties = await readProperties(office);
    const comments = await readComments(office, aside.people);
    for (const person of [properties.author, properties.lastModifiedBy]) if (person) aside.people.add(person);
    const { hidden, deleted } = aside.texts;
    return {
      properties,
      people: [...aside.people].filter((name) => name.trim() !== "").sort(),
      hidden: words(hidden),
      deleted: words(deleted),
      comments,
    };
  });
}

/** What was set aside, in lines; words that followed one another belong together. */
const words = (texts: readonly string[]): string =>
  texts
    .join("")
    .toWellFormed()
    .replace(/\n{2,}/g, "\n")
    .trim();

async function readComments(office: OfficePackage, people: Set<string>): Promise<string> {
  const part = [...(await office.relations(office.main)).values()].find(({ type }) => type.endsWith("/comments"));
  const found: string[] = [];
  const aside = { ...emptyAside(), people };
  const reader = storyReader({
    styles: stylesReader().finish(),
    label: listCounter(new Map()),
    aside,
    count: { pieces: 0, characters: 0 },
    separate(_id, _type, blocks) {
      for (const { text } of paragraphsOf(blocks)) found.push(text);
    },
  });
  if (part && !part.outside) await office.tell(part.target, reader);
  reader.finish();
  return found.join("\n");
}

const named: Readonly<Record<string, keyof BehindText["properties"]>> = {
  "dc:title": "title",
  "dc:subject": "subject",
  "dc:creator": "author",
  "cp:lastModifiedBy": "lastModifiedBy",
  "dc:description": "description",
  "cp:keywords": "keywords",
  "cp:category": "category",
  "ap:Company": "company",
  "ap:Manager": "manager",
  "ap:Template": "template",
};
const longestProperty = 4000;

async function readProperties(office: OfficePackage): Promise<BehindText["properties"]> {
  const properties: { -readonly [K in keyof BehindText["properties"]]: string } = {};
  let at: keyof BehindText["properties"] | undefined;
  for (const { type, target, outside } of (await office.relations("")).values()) {
    if (outside || !/\/(?:core|extended|metadata\/core)-?properties$/i.test(type)) continue;
    await office.tell(target, {
      open(name) {
        at = named[name];
      },
      text(words) {
        if (at && words.trim() !== "")
          properties[at] = `${properties[at] ?? ""}${words}`.slice(0, longestProperty).toWellFormed();
      },
      close() {
        at = undefined;
      },
    });
  }
  return properties;
}
