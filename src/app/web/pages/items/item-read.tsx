import type { ProposedItem } from "../../../../records/proposed-item.ts";
import type { NamedCommittee } from "../../../../store/queries/items/committees-to-prepare.ts";
import type { ItemFile } from "../../../../store/queries/items/item-files.ts";
import { routeText } from "../../../agenda/compose-items.ts";
import { itemAt } from "../../items/item-address.ts";
import { DocumentLine, DocumentWords } from "../../parts/document-words.tsx";
import type { Visit } from "../../visit.ts";

interface ItemReadProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly itemId: string;
  readonly item: ProposedItem;
  readonly committees: readonly NamedCommittee[];
  readonly files: readonly ItemFile[];
}

/** An item as it stands, to be read. */
export function ItemRead({ visit, bodyId, itemId, item, committees, files }: ItemReadProps) {
  const { say } = visit;
  const route = routeText(item, new Map(committees.map(({ id, name }) => [id, name])));
  const { by, points } = item.recommendation;
  return (
    <div class="item-read">
      <p class="quiet">
        {[
          say(`item-desk.for.${item.kind}`),
          item.caseNumber,
          item.public ? "" : say("agenda-desk.closed"),
          item.public ? "" : say("agenda-desk.shown-as", { title: item.neutralTitle }),
        ]
          .filter((part) => part !== "")
          .join(" · ")}
      </p>
      {item.sections
        .filter(({ text }) => text !== "")
        .map(({ heading, text }) => (
          <section>
            <h3 class="h4" lang="da">
              {heading}
            </h3>
            <DocumentWords visit={visit} text={text} />
          </section>
        ))}
      {points.length === 0 ? null : (
        <section>
          <h3 class="h4">{say("item-desk.field.points")}</h3>
          {by === "" ? null : <p lang="da">{say("agenda.document.recommends", { by })}</p>}
          <ol lang="da">
            {points.map((point) => (
              <li>
                <DocumentLine visit={visit} text={point} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {route === "" ? null : (
        <section>
          <h3 class="h4">{say("item-desk.field.route")}</h3>
          <p lang="da">{route}</p>
        </section>
      )}
      {item.earlier.length === 0 ? null : (
        <section lang="da">
          <h3 class="h4">{say("agenda.document.history")}</h3>
          {item.earlier.map(({ committee, recommendation, decision }) => (
            <>
              <p>
                <strong>{committee}</strong>
              </p>
              <DocumentWords visit={visit} text={recommendation} />
              <DocumentWords visit={visit} text={decision ?? say("agenda.document.earlier.undecided")} />
            </>
          ))}
        </section>
      )}
      {item.attachments.length === 0 ? null : (
        <section>
          <h3 class="h4">{say("item-desk.field.attachments")}</h3>
          <ul lang="da">
            {item.attachments.map(({ title, public: open, fileId }) => (
              <li>
                {files.some((file) => file.id === fileId) ? (
                  <a href={itemAt(bodyId, itemId, `fil/${fileId}`)}>{title}</a>
                ) : (
                  title
                )}
                {open ? "" : ` (${say("item-desk.attachment.closed").toLowerCase()})`}
                {fileId === null ? ` (${say("item-desk.attachment.no-file").toLowerCase()})` : ""}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** A plain text: paragraphs where empty lines part them, line ends kept. */
export function Paragraphs({ text }: { readonly text: string }) {
  return (
    <>
      {text
        .split(/\n{2,}/)
        .filter((part) => part.trim() !== "")
        .map((part) => (
          <p class="pre-line" lang="da">
            {part}
          </p>
        ))}
    </>
  );
}
