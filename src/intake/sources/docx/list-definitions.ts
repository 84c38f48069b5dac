import { wholeNumber } from "./properties.ts";
import type { XmlHandler } from "./xml.ts";

/** How one level of a list is numbered. `text`: `%1.%2)`, where `%2` stands for the number of the second level. */
export interface ListLevel {
  start: number;
  format: string;
  text: string;
  /** All numbers as 1, 2, 3, whatever their own level says. */
  legal: boolean;
  /** 0 never begins anew; n only after a level above n. */
  restart?: number;
  picture: boolean;
  style?: string;
}

/** A list as documents use it. `shared`: lists with the same one count on together. */
export interface ListDefinition {
  readonly shared: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Levels at which this list begins anew where it is first used, and with what. */
  readonly starts: ReadonlyMap<number, number>;
}

interface AbstractList {
  levels: Map<number, ListLevel>;
  styleLink?: string;
  numStyleLink?: string;
}
interface List {
  abstract: string;
  levels: Map<number, ListLevel>;
  starts: Map<number, number>;
}

/** A label of more signs is no label. */
const longestText = 60;

/** Hears `numbering.xml`; `finish` answers the lists by their ids. */
export function listsReader(): XmlHandler & { finish(): ReadonlyMap<string, ListDefinition> } {
  const abstracts = new Map<string, AbstractList>();
  const lists = new Map<string, List>();
  let abstract: AbstractList | null = null;
  let list: List | null = null;
  let level: ListLevel | null = null;
  let override = 0;
  return {
    open(name, attributes) {
      const value = attributes("w:val");
      if (name === "w:abstractNum") {
        abstract = { levels: new Map() };
        abstracts.set(attributes("w:abstractNumId") ?? "", abstract);
      } else if (name === "w:num") {
        list = { abstract: "", levels: new Map(), starts: new Map() };
        lists.set(attributes("w:numId") ?? "", list);
      } else if (name === "w:abstractNumId" && list) list.abstract = value ?? "";
      else if (name === "w:lvlOverride") override = levelNumber(attributes("w:ilvl"));
      else if (name === "w:startOverride") list?.starts.set(override, wholeNumber(value) ?? 1);
      else if (name === "w:styleLink" && abstract) abstract.styleLink = value ?? "";
      else if (name === "w:numStyleLink" && abstract) abstract.numStyleLink = value ?? "";
      else if (name === "w:lvl") {
        level = { start: 1, format: "decimal", text: "", legal: false, picture: false };
        (list ?? abstract)?.levels.set(levelNumber(attributes("w:ilvl")), level);
      } else if (level) noteLevel(name, value, level);
    },
    close(name) {
      if (name === "w:lvl") level = null;
      else if (name === "w:num") list = null;
      else if (name === "w:abstractNum") abstract = null;
    },
    finish() {
      const linked = new Map<string, string>();
      for (const [id, { styleLink }] of abstracts) if (styleLink) linked.set(styleLink, id);
      const found = new Map<string, ListDefinition>();
      for (const [id, { abstract: given, levels, starts }] of lists) {
        const link = abstracts.get(given)?.numStyleLink;
        const shared = (link && linked.get(link)) || given;
        found.set(id, { shared, starts, levels: new Map([...(abstracts.get(shared)?.levels ?? []), ...levels]) });
      }
      return found;
    },
  };
}

function noteLevel(name: string, value: string | undefined, level: ListLevel): void {
  if (name === "w:start") level.start = wholeNumber(value) ?? 1;
  else if (name === "w:numFmt") level.format = value ?? "decimal";
  else if (name === "w:lvlText") level.text = (value ?? "").slice(0, longestText).toWellFormed();
  else if (name === "w:isLgl") level.legal = value === undefined || !["0", "false", "off"].includes(value);
  else if (name === "w:lvlRestart") level.restart = wholeNumber(value) ?? 0;
  else if (name === "w:lvlPicBulletId") level.picture = true;
  else if (name === "w:pStyle" && value !== undefined) level.style = value;
}

const levelNumber = (value: string | undefined): number => Math.min(8, Math.max(0, wholeNumber(value) ?? 0));
