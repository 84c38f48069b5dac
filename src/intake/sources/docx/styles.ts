import { noteParagraphProperty, noteRunProperty, type ParagraphProperties, type RunProperties } from "./properties.ts";
import type { XmlHandler } from "./xml.ts";

/** The styles of a document, each with all it inherits. */
export interface Styles {
  /** Of a paragraph with this style, or of one without. */
  paragraph(id: string | undefined): ParagraphProperties;
  /** What a paragraph's style and a run's style together say of a run: bold twice is not bold. */
  run(paragraphStyle: string | undefined, runStyle: string | undefined): RunProperties;
  /** 1–6 where the style is a heading's by its name or its outline level, else 0. */
  headingLevel(id: string | undefined): number;
}

interface Style {
  id: string;
  type: string;
  name: string;
  basedOn?: string;
  paragraph: ParagraphProperties;
  run: RunProperties;
}

/** Longer chains of styles there are only by mistake or in rings. */
const longestChain = 50;

/** Hears `styles.xml`; `finish` when all of it was told, or none. */
export function stylesReader(): XmlHandler & { finish(): Styles } {
  const styles = new Map<string, Style>();
  const defaults: Style = { id: "", type: "", name: "", paragraph: {}, run: {} };
  let open: Style | null = null;
  let usual: string | undefined;
  let inside = "";
  return {
    open(name, attributes) {
      if (name === "w:style") {
        const id = attributes("w:styleId") ?? "";
        open = { id, type: attributes("w:type") ?? "paragraph", name: id, paragraph: {}, run: {} };
        const isUsual = attributes("w:default");
        if (open.type === "paragraph" && isUsual !== undefined && isUsual !== "0" && isUsual !== "false") usual ??= id;
        if (!styles.has(id)) styles.set(id, open);
      } else if (name === "w:docDefaults") open = defaults;
      else if (name === "w:pPr" || name === "w:rPr") inside = name;
      else if (!open) return;
      else if (name === "w:name") open.name = attributes("w:val") ?? open.name;
      else if (name === "w:basedOn") open.basedOn = attributes("w:val") ?? "";
      else if (inside === "w:pPr") noteParagraphProperty(name, attributes, open.paragraph);
      else if (inside === "w:rPr") noteRunProperty(name, attributes, open.run);
    },
    close(name) {
      if (name === "w:style" || name === "w:docDefaults") open = null;
      else if (name === inside) inside = "";
    },
    finish: () => resolve(styles, defaults, usual),
  };
}

function resolve(styles: ReadonlyMap<string, Style>, defaults: Style, usual: string | undefined): Styles {
  const whole = new Map<string, Style>();
  const chain = (id: string | undefined): Style => {
    const known = whole.get(id ?? "");
    if (known) return known;
    const links: Style[] = [];
    for (
      let style = styles.get(id ?? "");
      style && links.length < longestChain;
      style = styles.get(style.basedOn ?? "")
    ) {
      links.push(style);
    }
    const own: Style = {
      id: id ?? "",
      type: links[0]?.type ?? "",
      name: links[0]?.name ?? id ?? "",
      paragraph: {},
      run: {},
    };
    for (const link of links.reverse()) {
      Object.assign(own.paragraph, link.paragraph);
      Object.assign(own.run, link.run);
    }
    const level = links.findLast(({ name, id: link }) => levelOfName(name) + levelOfName(link) > 0);
    // A style that the file lacks is known by its id alone.
    const named = level
      ? levelOfName(level.name) || levelOfName(level.id)
      : links.length === 0
        ? levelOfName(own.id)
        : 0;
    if (named > 0) own.paragraph.outline ??= named - 1;
    whole.set(id ?? "", own);
    return own;
  };
  const ofParagraph = (id: string | undefined): Style => chain(id !== undefined && styles.has(id) ? id : (id ?? usual));
  const paragraphs = new Map<string | undefined, ParagraphProperties>();
  const runs = new Map<string, RunProperties>();
  return {
    paragraph(id) {
      const known = paragraphs.get(id);
      if (known) return known;
      const found = { ...defaults.paragraph, ...ofParagraph(id).paragraph };
      paragraphs.set(id, found);
      return found;
    },
    run(paragraphStyle, runStyle) {
      const key = `${paragraphStyle ?? ""}\n${runStyle ?? ""}`;
      const known = runs.get(key);
      if (known) return known;
      const below = ofParagraph(paragraphStyle).run;
      const above = runStyle === undefined ? {} : chain(runStyle).run;
      const found: RunProperties = {
        ...defaults.run,
        ...below,
        ...above,
        bold: defaults.run.bold === true || (below.bold === true) !== (above.bold === true),
        // Rather hidden than shown: of this no toggle counts.
        hidden: defaults.run.hidden === true || below.hidden === true || above.hidden === true,
      };
      runs.set(key, found);
      return found;
    },
    headingLevel(id) {
      const outline = ofParagraph(id).paragraph.outline ?? 9;
      return outline >= 0 && outline < 9 ? Math.min(6, outline + 1) : 0;
    },
  };
}

/** Word keeps the English names in the file whatever its language; others do not, and some files lack their styles. */
function levelOfName(name: string): number {
  const level = /^(?:heading|overskrift|berschrift|rubrik)[ _-]?([1-9])$/i.exec(name.trim())?.[1];
  if (level) return Number(level);
  return /^(?:title|titel)$/i.test(name.trim()) ? 1 : 0;
}
