import { compareText } from "../../../output/texts/format.ts";
import { cutAtAbbreviations } from "../glossary.ts";
import type { Visit } from "../visit.ts";

/** A text with its abbreviations explained where they first stand; the list at the page's foot says the same in print. */
export function Explained({ visit, text }: { readonly visit: Visit; readonly text: string }) {
  return (
    <>
      {cutAtAbbreviations(text, visit.glossary).map(({ text: part, meaning }) =>
        meaning === null ? (
          part
        ) : (
          <a class="abbreviation" href={`#kort-${part}`}>
            <abbr title={meaning}>{part}</abbr>
          </a>
        ),
      )}
    </>
  );
}

/** The abbreviations that the page used, with what they stand for; nothing where it used none. */
export function AbbreviationList({ visit }: { readonly visit: Visit }) {
  const used = [...visit.glossary.used].sort(([a], [b]) => compareText("da", a, b));
  if (used.length === 0) return null;
  return (
    <section class="container abbreviations" aria-labelledby="forkortelser">
      <h2 id="forkortelser" class="h5">
        {visit.say("abbreviations.title")}
      </h2>
      <dl lang="da">
        {used.map(([short, meaning]) => (
          <div id={`kort-${short}`}>
            <dt>{short}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
