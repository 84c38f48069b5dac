import { addressOf } from "../../../records/address.ts";
import type { AttachmentLine } from "../../../store/queries/public/attachments.ts";
import type { ItemPage } from "../../../store/queries/public/item.ts";
import type { ItemLine } from "../../../store/queries/public/item-line.ts";
import type { Visit } from "../visit.ts";
import { Explained } from "./abbreviation.tsx";
import { Thread } from "./thread.tsx";
import { Where } from "./where.tsx";

interface ItemAsideProps {
  readonly visit: Visit;
  readonly item: ItemPage;
  readonly caseItems: readonly ItemLine[];
  readonly caseSlug: string | null;
  /** The attachments that can be fetched. */
  readonly files: readonly AttachmentLine[];
}

/** What belongs with an item: its case with earlier and later items, its number, its route, its attachments. */
export function ItemAside({ visit, item, caseItems, caseSlug, files }: ItemAsideProps) {
  const { say } = visit;
  const fileOf = (title: string | undefined) => files.find((file) => file.title === title)?.id ?? null;
  const { attachments = [], route = [], decidedIn = null } = item.record;
  return (
    <div class="item-aside">
      {caseItems.length < 2 || caseSlug === null ? null : (
        <section aria-labelledby="sagen">
          <h2 id="sagen" class="h3">
            {say("item.case")}
          </h2>
          <Thread visit={visit} items={caseItems} here={item.id} label={say("case.timeline")} />
          <p>
            <a href={addressOf.case(item.bodySlug, caseSlug)}>{say("item.case.whole")}</a>
          </p>
        </section>
      )}
      {attachments.length === 0 ? null : (
        <section aria-labelledby="bilag">
          <h2 id="bilag" class="h3">
            {say("item.attachments")}
          </h2>
          <ul class="nobullet-list attachments" lang="da">
            {attachments.map((attachment) => (
              <li>
                <AttachmentTitle item={item} title={attachment.title} file={fileOf(attachment.title)} />
                {attachment.public ? null : (
                  <span class="quiet" lang={visit.language}>
                    {" "}
                    {say("item.attachment.closed")}
                  </span>
                )}
                {attachment.mentioned ? (
                  <span class="quiet" lang={visit.language}>
                    {" "}
                    {say("item.attachment.mentioned")}
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
          <Where visit={visit} item={item} part="attachments" name={say("item.attachments")} />
        </section>
      )}
      {route.length === 0 && decidedIn === null ? null : (
        <section aria-labelledby="vejen">
          <h2 id="vejen" class="h3">
            {say("item.route")}
          </h2>
          <ol class="nobullet-list members" lang="da">
            {route.map((step) => (
              <li>
                <Explained visit={visit} text={step} />
                {visit.glossary.known.has(step) ? <span class="quiet"> {visit.glossary.known.get(step)}</span> : null}
              </li>
            ))}
          </ol>
          {decidedIn === null ? null : <p class="quiet">{say("item.decided-in", { committee: decidedIn })}</p>}
        </section>
      )}
      {item.caseNumber === null ? null : (
        <section aria-labelledby="sagsnummer">
          <h2 id="sagsnummer" class="h3">
            {say("item.case-number")}
          </h2>
          <p>
            <a href={addressOf.caseNumber(item.bodySlug, item.caseNumber)}>{item.caseNumber}</a>
          </p>
        </section>
      )}
    </div>
  );
}

interface AttachmentTitleProps {
  readonly item: ItemPage;
  readonly title: string | undefined;
  readonly file: string | null;
}

function AttachmentTitle({ item, title, file }: AttachmentTitleProps) {
  return file === null ? <>{title}</> : <a href={addressOf.attachment(item.bodySlug, file)}>{title}</a>;
}
