import type { FileInspection, HiddenText } from "../../../records/file-inspection.ts";
import type { Problem } from "../../../records/problem.ts";
import type { SourceInput } from "../source.ts";
import { emptyAside } from "./aside.ts";
import { paragraphsOf } from "./blocks.ts";
import { listCounter } from "./list-labels.ts";
import type { OfficePackage } from "./package.ts";
import { docxMediaType, withDocument } from "./read-docx.ts";
import { storyReader } from "./story.ts";
import { stylesReader } from "./styles.ts";

/**
 * What a Word file says beside what it shows: its properties, everybody who is named as having written, changed or
 * remarked, hidden and deleted words, comments. Runs in the process that bounds it. Answers a problem where it is none.
 */
export function inspectDocx(input: SourceInput): Promise<FileInspection | Problem> {
  return withDocument(input, async (office, { aside }) => {
    const properties = await readProperties(office);
    const comments = await readComments(office, aside.people);
    const written = new Set(Object.values(properties));
    const people = [...aside.people].filter((name) => name.trim() !== "" && !written.has(name)).sort();
    const { hidden, deleted } = aside.texts;
    return {
      mediaType: docxMediaType,
      title: properties.title ?? null,
      // Structure and language stand in each paragraph; Word needs no tags for them.
      language: null,
      tagged: null,
      metadata: [
        ...Object.entries(properties).map(([name, value]) => ({ name, value })),
        ...people.map((value, at) => ({ name: `person-${at + 1}`, value })),
      ],
      hidden: [
        ...told("invisible", words(hidden)),
        ...told("deleted", words(deleted)),
        ...told("annotation", comments),
      ],
      embedded: [],
    };
  });
}

const told = (kind: HiddenText["kind"], text: string): HiddenText[] =>
  text === "" ? [] : [{ kind, page: null, text }];

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

/** The file's properties, those that are filled in. */
type Properties = Partial<Record<(typeof propertyNames)[keyof typeof propertyNames], string>>;

const propertyNames = {
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
} as const;
const named: Readonly<Record<string, keyof Properties>> = propertyNames;
const longestProperty = 4000;

async function readProperties(office: OfficePackage): Promise<Properties> {
  const properties: Properties = {};
  let at: keyof Properties | undefined;
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
