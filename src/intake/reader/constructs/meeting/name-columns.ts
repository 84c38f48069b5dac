import { isPersonName, listPersons, type NamedPerson } from "../../../../danish/names.ts";

/** Names side by side with wide gaps between them, as a page of two columns leaves them. */
export function twoColumns(text: string): NamedPerson[] {
  if (!/\s{2,}|\t/.test(text.trim())) return [];
  const found: NamedPerson[] = [];
  let from = 0;
  for (const part of text.split(/(\s{2,}|\t+)/)) {
    if (part.trim() !== "") {
      const [person] = listPersons(part);
      if (person && isPersonName(person.name)) {
        found.push({
          ...person,
          from: from + person.from,
          to: from + person.to,
          partyAt: person.partyAt ? [from + person.partyAt[0], from + person.partyAt[1]] : null,
        });
      }
    }
    from += part.length;
  }
  return found.length >= 2 ? found : [];
}
