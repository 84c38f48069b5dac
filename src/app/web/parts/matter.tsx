import { formatDay } from "../../../output/texts/format.ts";
import type { Section } from "../../../records/agenda-item.ts";
import type { ItemPage } from "../../../store/queries/public/item.ts";
import type { Visit } from "../visit.ts";
import { DocumentWords } from "./document-words.tsx";
import { Where } from "./where.tsx";

// Up to here a section is short enough to stand open: about a screenful.
const shortSection = 900;

/** The matter as the document presents it, folded by its own headings. What stands above in full is not repeated. */
export function Matter({ visit, item }: { readonly visit: Visit; readonly item: ItemPage }) {
  const { say, language } = visit;
  const { subItems = [], earlierDecisions = [] } = item.record;
  const sections = sectionsToShow(item);
  return (
    <>
      {subItems.length === 0 ? null : (
        <section aria-labelledby="emner">
          <h2 id="emner" class="h3">
            {say("item.subitems")}
          </h2>
          <ul lang="da">
            {subItems.map((sub) => (
              <li>{sub.title}</li>
            ))}
          </ul>
        </section>
      )}
      {sections.length === 0 ? null : (
        <section aria-labelledby="sagen-selv">
          <h2 id="sagen-selv" class="h3">
            {say("item.matter")}
          </h2>
          {sections.map(({ section, at }) => (
            <details class="fold" id={`afsnit-${at}`} open={section.text.length <= shortSection}>
              <summary>
                <h3 class="h5" lang={section.heading === null ? undefined : "da"}>
                  {section.heading ?? say("item.section.untitled")}
                </h3>
              </summary>
              <DocumentWords visit={visit} text={section.text} />
              <Where
                visit={visit}
                item={item}
                part={`sections-${at}`}
                name={section.heading ?? say("part.label.section")}
              />
            </details>
          ))}
        </section>
      )}
      {earlierDecisions.length === 0 ? null : (
        <section aria-labelledby="tidligere">
          <h2 id="tidligere" class="h3">
            {say("item.earlier-quoted")}
          </h2>
          {earlierDecisions.map((earlier) => (
            <blockquote class="dissent">
              <p class="dissent-by">
                {earlier.committee === null ? null : <span lang="da">{earlier.committee}</span>}
                {earlier.committee !== null && earlier.date !== null ? ", " : null}
                {earlier.date === null ? null : formatDay(language, earlier.date)}
              </p>
              <DocumentWords visit={visit} text={earlier.text} />
            </blockquote>
          ))}
        </section>
      )}
    </>
  );
}

/** The sections with their place among all of the item's; without those whose whole content stands above. */
function sectionsToShow(item: ItemPage): { readonly section: Section; readonly at: number }[] {
  const { sections = [], recommendation = null, decision = null, attachments = [], route = [] } = item.record;
  const shown: Partial<Record<Section["kind"], boolean>> = {
    decision: decision !== null,
    recommendation: recommendation !== null && recommendation.points.length > 0,
    attachments: attachments.length > 0,
  };
  return (
    sections
      .map((section, at) => ({ section, at }))
      .filter(({ section }) => shown[section.kind] !== true && section.text.trim() !== "")
      // A route is a line; what says more than the line is shown.
      .filter(({ section }) => section.kind !== "route" || route.length === 0 || section.text.length > 120)
  );
}
