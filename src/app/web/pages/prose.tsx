import { type ProseName, prose } from "../../../output/texts/prose.ts";
import type { Visit } from "../visit.ts";

/** A page of running text. */
export function ProsePage({ visit, name }: { readonly visit: Visit; readonly name: ProseName }) {
  const { lead, sections } = prose(visit.language, name);
  return (
    <>
      <h1>{visit.say(`${name}.title`)}</h1>
      <p class="font-lead">{lead}</p>
      {sections.map(({ heading, paragraphs }) => (
        <section>
          <h2>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </section>
      ))}
    </>
  );
}
