import type { Say } from "../../texts/say.ts";
import { element, type Xml } from "./element.ts";
import { ontology } from "./iri.ts";

/** Things that the document speaks of, each named once; what is asked for is told by its name in the document (`#person-1`). */
export interface References {
  /** A person, by the id of the record where it is known, else by name. */
  readonly person: (name: string, id: string | null) => string;
  readonly role: (role: string) => string;
  readonly concept: (name: string, words: string) => string;
  /** All that were asked for. */
  readonly written: () => Xml[];
}

/** Begins a document's list of references. */
export function newReferences(say: Say): References {
  const people = new Map<string, { readonly eId: string; readonly name: string; readonly href: string }>();
  const roles = new Set<string>();
  const concepts = new Map<string, string>();
  return {
    person: (name, id) => {
      const key = id ?? name;
      const known = people.get(key) ?? {
        eId: `person-${people.size + 1}`,
        name,
        href: ontology("person", id ?? name.toLowerCase().replace(/\s+/g, "-")),
      };
      people.set(key, known);
      return `#${known.eId}`;
    },
    role: (role) => {
      roles.add(role);
      return `#rolle-${role}`;
    },
    concept: (name, words) => {
      concepts.set(name, words);
      return `#${name}`;
    },
    written: () => [
      ...[...people.values()].map(({ eId, name, href }) => element("TLCPerson", { eId, href, showAs: name })),
      ...[...roles].map((role) =>
        element("TLCRole", {
          eId: `rolle-${role}`,
          href: ontology("role", role),
          showAs: say(`role.${role as "member"}`),
        }),
      ),
      ...[...concepts].map(([eId, words]) =>
        element("TLCConcept", { eId, href: ontology("concept", eId), showAs: words }),
      ),
    ],
  };
}
