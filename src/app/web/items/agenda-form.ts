import type { EntryDetails } from "../../../features/meetings/agenda/change-agenda.ts";
import { type AgendaRules, numberings, standingKinds } from "../../../records/agenda.ts";
import { type Problem, problem } from "../../../records/problem.ts";

type Fields = ReadonlyMap<string, string>;

/** The form's fields for a committee's rules. */
export function fieldsOfRules(rules: AgendaRules): Fields {
  const days = (count: number | null) => (count === null ? "" : String(count));
  return new Map([
    ["numre", rules.numbering],
    ...(rules.council ? [["byraad", "ja"] as const] : []),
    ["frist", days(rules.noticeDays)],
    ["materiale", days(rules.materialDays)],
    ...(rules.saturdaysCount ? [["loerdag", "ja"] as const] : []),
    ...rules.standing.flatMap(({ kind, title, public: open }) => [
      [`fast-${kind}`, title] as const,
      ...(open ? [] : [[`fast-lukket-${kind}`, "ja"] as const]),
    ]),
  ]);
}

/** The rules that a form says; a problem where a number of days is none. */
export function rulesIn(form: Fields): AgendaRules | Problem {
  const [notice, material] = ["frist", "materiale"].map((name) => (form.get(name) ?? "").trim());
  if (![notice, material].every((text) => /^\d{0,2}$/.test(text ?? ""))) return problem("problem.agenda-days");
  const days = (text: string | undefined) => (text === undefined || text === "" ? null : Number(text));
  return {
    numbering: numberings.find((known) => known === form.get("numre")) ?? "meeting",
    council: form.has("byraad"),
    noticeDays: days(notice),
    materialDays: days(material),
    saturdaysCount: form.has("loerdag"),
    standing: standingKinds.flatMap((kind) => {
      const title = (form.get(`fast-${kind}`) ?? "").trim();
      return title === "" ? [] : [{ kind, title, public: !form.has(`fast-lukket-${kind}`) }];
    }),
  };
}

/** What a line's form says of it. */
export function entryDetailsIn(form: Fields, entryId: string): EntryDetails {
  const guests = (form.get(`gaester-${entryId}`) ?? "")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [name = "", ...role] = line.split(",");
      return { name: name.trim(), role: role.join(",").trim() };
    });
  const subItems = [...form.keys()].flatMap((key) => {
    const at = /^emne-(\d{1,3})$/.exec(key)?.[1];
    const title = (form.get(key) ?? "").replace(/\s+/g, " ").trim();
    if (at === undefined || title === "") return [];
    const text = (form.get(`emnetekst-${at}`) ?? "").replace(/\r\n?/g, "\n").trim();
    return [{ id: form.get(`emne-id-${at}`) ?? null, title, text }];
  });
  return {
    title: form.get(`titel-${entryId}`) ?? "",
    public: !form.has(`lukket-${entryId}`),
    guests,
    subItems,
  };
}
