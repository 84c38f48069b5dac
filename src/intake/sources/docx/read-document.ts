import { emptyAside } from "./aside.ts";
import type { Block } from "./blocks.ts";
import { listsReader } from "./list-definitions.ts";
import { listCounter } from "./list-labels.ts";
import { type NoteTexts, noteCounter } from "./notes.ts";
import type { OfficePackage } from "./package.ts";
import { isOn } from "./properties.ts";
import { type Section, type StoryTools, storyReader } from "./story.ts";
import { stylesReader } from "./styles.ts";
import type { Story } from "./write-text.ts";
import type { XmlHandler } from "./xml.ts";

/** What a Word file holds. `broken`: a part's XML is damaged or ends early. */
export interface ReadDocument {
  readonly story: Story;
  readonly aside: ReturnType<typeof emptyAside>;
  readonly broken: boolean;
  readonly unreadable: number;
}

/** Reads the parts of a Word file, the small ones first. Throws `BeyondMeasure`. */
export async function readDocument(office: OfficePackage): Promise<ReadDocument> {
  const relations = await office.relations(office.main);
  const state = { broken: false, unreadable: 0 };
  const tell = async <T extends XmlHandler>(part: string | undefined, handler: T): Promise<T> => {
    if (part === undefined) return handler;
    const { whole, unreadable } = await office.tell(part, handler);
    state.broken ||= !whole;
    state.unreadable += unreadable;
    return handler;
  };
  const partOf = (kind: string): string | undefined =>
    [...relations.values()].find(({ type, outside }) => !outside && type.endsWith(`/${kind}`))?.target;

  const styles = (await tell(partOf("styles"), stylesReader())).finish();
  const lists = (await tell(partOf("numbering"), listsReader())).finish();
  const usesEven = await evenHeaders((handler) => tell(partOf("settings"), handler));
  const tools = { styles, aside: emptyAside(), count: { pieces: 0, characters: 0 } };
  const own = (): StoryTools => ({ ...tools, label: listCounter(lists) });

  const notes = async (kind: "footnote" | "endnote"): Promise<NoteTexts> => {
    const texts = new Map<string, readonly Block[]>();
    const reader = storyReader({
      ...own(),
      separate(id, type, blocks) {
        if (type === undefined || type === "normal") texts.set(id, blocks);
      },
    });
    (await tell(partOf(`${kind}s`), reader)).finish();
    return texts;
  };
  const note = noteCounter({ footnote: await notes("footnote"), endnote: await notes("endnote") });
  const sections: Section[] = [];
  const body = (
    await tell(office.main, storyReader({ ...own(), note, section: (section) => sections.push(section) }))
  ).finish();
  const edge = async (id: string): Promise<Block[]> => {
    const relation = relations.get(id);
    return relation && !relation.outside ? (await tell(relation.target, storyReader(own()))).finish() : [];
  };
  const edges = await pageEdges(sections, usesEven, edge);
  return { story: { body, ...edges }, aside: tools.aside, ...state };
}

async function evenHeaders(tell: (handler: XmlHandler) => Promise<unknown>): Promise<boolean> {
  let uses = false;
  await tell({
    open(name, attributes) {
      if (name === "w:evenAndOddHeaders") uses = isOn(attributes);
    },
    close() {},
  });
  return uses;
}

type Edges = Pick<Story, "firstHeader" | "laterHeaders" | "footers">;

/**
 * The headers and footers that are seen, each once: of the first page, of the title page of a section that has one, of
 * even pages where the document distinguishes them. A section without its own has those of the one before.
 */
async function pageEdges(
  sections: readonly Section[],
  usesEven: boolean,
  edge: (id: string) => Promise<Block[]>,
): Promise<Edges> {
  const seen = (part: ReadonlyMap<string, string>, { titlePage }: Section): string[] =>
    ["first", "default", "even"]
      .filter((type) => (type === "first" ? titlePage : type === "default" || usesEven))
      .flatMap((type) => part.get(type) ?? []);
  const first = sections[0];
  const firstId = first?.headers.get(first.titlePage ? "first" : "default");
  const firstHeader = firstId === undefined ? [] : await edge(firstId);
  const told = new Set<string>();
  const later = async (ids: readonly string[]): Promise<Block[]> => {
    const blocks: Block[] = [];
    for (const id of new Set(ids)) {
      if (id === firstId) continue;
      for (const block of await edge(id)) {
        const words = JSON.stringify(block.kind === "paragraph" ? block.text : block);
        if (told.has(words)) continue;
        told.add(words);
        blocks.push(block);
      }
    }
    return blocks;
  };
  for (const block of firstHeader) told.add(JSON.stringify(block.kind === "paragraph" ? block.text : block));
  const laterHeaders = await later(sections.flatMap((section) => seen(section.headers, section)));
  const footers = await later(sections.flatMap((section) => seen(section.footers, section)));
  return { firstHeader, laterHeaders, footers };
}
