import { isProblem, type Problem, problem } from "../../../records/problem.ts";
import { type ItemHeading, itemKinds, type ProposedItem } from "../../../records/proposed-item.ts";
import type { NamedCommittee } from "../../../store/queries/items/committees-to-prepare.ts";

/** The fields of an item's form. */
export type ItemFields = ReadonlyMap<string, string>;

/** The form's fields for an item. */
export function fieldsOfItem(item: ProposedItem, committees: readonly NamedCommittee[]): ItemFields {
  const names = new Map(committees.map(({ id, name }) => [id, name]));
  return new Map([
    ["titel", item.title],
    ["slags", item.kind],
    ...(item.public ? [] : [["lukket", "ja"] as const]),
    ["neutral", item.neutralTitle],
    ["sagsnr", item.caseNumber],
    ...item.sections.map(({ kind, text }) => [`afsnit-${kind}`, text] as const),
    ["indstiller", item.recommendation.by],
    ["indstilling", item.recommendation.points.join("\n")],
    ["vej", item.route.map((step) => step.flatMap((id) => names.get(id) ?? []).join("; ")).join("\n")],
    ...item.attachments.flatMap(({ id, title, public: open }) => [
      [`bilag-titel-${id}`, title] as const,
      ...(open ? [] : [[`bilag-lukket-${id}`, "ja"] as const]),
    ]),
  ]);
}

/** An item's sections, and behind them those of the body's headings that it does not have. */
export function withHeadings(item: ProposedItem, headings: readonly ItemHeading[]): ProposedItem {
  const known = new Set(item.sections.map((section) => section.kind));
  const more = headings.filter(({ kind }) => !known.has(kind)).map((heading) => ({ ...heading, text: "" }));
  return { ...item, sections: [...item.sections, ...more] };
}

/**
 * The item that a form says, changed from the one it was made of (`of`, which has the sections of the form). A problem
 * where the route names a committee there is none of.
 */
export function itemIn(
  form: ItemFields,
  of: ProposedItem,
  committees: readonly NamedCommittee[],
): ProposedItem | Problem {
  const route = routeIn(form.get("vej") ?? "", committees);
  if (isProblem(route)) return route;
  const line = (name: string) => (form.get(name) ?? "").replace(/\s+/g, " ").trim();
  return {
    title: line("titel"),
    public: !form.has("lukket"),
    neutralTitle: line("neutral"),
    kind: itemKinds.find((kind) => kind === form.get("slags")) ?? of.kind,
    caseNumber: line("sagsnr"),
    // What came to the item after the form was made is not in the form: it stays as it is.
    sections: of.sections.map((section) => {
      const text = form.get(`afsnit-${section.kind}`);
      return text === undefined ? section : { ...section, text: textIn(text) };
    }),
    recommendation: { by: line("indstiller"), points: pointsIn(form.get("indstilling") ?? "") },
    route,
    attachments: of.attachments.flatMap((one) =>
      !form.has(`bilag-titel-${one.id}`)
        ? [one]
        : form.has(`bilag-fjern-${one.id}`)
          ? []
          : [
              {
                ...one,
                title: line(`bilag-titel-${one.id}`) === "" ? one.title : line(`bilag-titel-${one.id}`),
                public: !form.has(`bilag-lukket-${one.id}`),
              },
            ],
    ),
    earlier: of.earlier,
  };
}

function textIn(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}

/** One point a line; a number that somebody wrote before it is ours to set. */
function pointsIn(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*\d{1,2}[.)]\s+/, "").trim())
    .filter((line) => line !== "");
}

/** A step a line, committees parted by semicolons, by their names as the body has them. */
function routeIn(text: string, committees: readonly NamedCommittee[]): ProposedItem["route"] | Problem {
  const plain = (name: string) => name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
  const ids = new Map(committees.map(({ id, name }) => [plain(name), id]));
  const route: string[][] = [];
  for (const line of text.split(/\r?\n/)) {
    const step: string[] = [];
    for (const name of line.split(";").filter((one) => one.trim() !== "")) {
      const id = ids.get(plain(name));
      if (id === undefined) return problem("problem.item-route", { text: name.trim().slice(0, 80) });
      step.push(id);
    }
    if (step.length > 0) route.push([...new Set(step)]);
  }
  return route;
}
