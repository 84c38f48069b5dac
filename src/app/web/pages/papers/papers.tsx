import type { PaperItem, Papers } from "../../../../features/meetings/papers/load-papers.ts";
import { itemSheet } from "../../../../output/print/meeting/item-sheet.ts";
import { meetingSheet } from "../../../../output/print/meeting/meeting-sheet.ts";
import { formatNumber } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import type { SentFile } from "../../../../store/queries/papers/published-papers.ts";
import { papersAddress } from "../../papers/papers-address.ts";
import { Device } from "../../parts/device.tsx";
import { Note, Notes } from "../../parts/notes.tsx";
import { PrintWords } from "../../parts/print-words.tsx";
import type { Visit } from "../../visit.ts";

interface PapersProps {
  readonly visit: Visit;
  readonly papers: Papers;
  readonly title: string;
}

/** A meeting's papers to be read through: what it is, its items in full, what goes with each. */
export function PapersView({ visit, papers, title }: PapersProps) {
  const { say, language } = visit;
  const { sent, meeting, items } = papers;
  const address = papersAddress(sent.bodyId, sent.meetingId);
  const sheet = meetingSheet(meeting, language);
  return (
    <>
      <p class="kicker" lang="da">
        {sheet.kicker}
      </p>
      <h1>{title}</h1>
      {sheet.warning === null ? null : <p class="note">{say("papers.closed")}</p>}
      <dl class="facts">
        {sheet.facts.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {sheet.people.map(({ label, names }) => (
        <details class="fold">
          <summary>
            <h2 class="h5">{label}</h2>
          </summary>
          <ul class="nobullet-list members" lang="da">
            {names.map((name) => (
              <li>{name}</li>
            ))}
          </ul>
        </details>
      ))}
      <p>
        <a class="button button-primary" href={address.pdf}>
          {say("papers.pdf")}
        </a>
      </p>
      <p class="quiet">{say("papers.pdf.lead")}</p>
      <p>
        <a href={addressOf.permanent(sent.meetingId)}>{say("papers.public-page")}</a>
      </p>
      <Device visit={visit} meeting={{ address: address.papers, version: sent.version, title }} />
      <Notes visit={visit} meetingId={sent.meetingId} />
      {items.length === 0 ? (
        <p class="empty">{sheet.empty}</p>
      ) : (
        <nav aria-labelledby="indhold">
          <h2 id="indhold" class="h3">
            {sheet.contents}
          </h2>
          <ol class="nobullet-list body-list no-max-width" lang="da">
            {sheet.items.map((item, at) => (
              <li>
                <a href={`#punkt-${at + 1}`}>{item.heading}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {items.map((item, at) => (
        <Item visit={visit} paper={item} at={at} file={address.file} />
      ))}
    </>
  );
}

interface ItemProps {
  readonly visit: Visit;
  readonly paper: PaperItem;
  readonly at: number;
  /** Where a file of the meeting is fetched, by its id. */
  readonly file: (id: string) => string;
}

function Item({ visit, paper, at, file }: ItemProps) {
  const { say } = visit;
  const { heading, caseNumber, parts } = itemSheet(withoutList(paper), true, say);
  const id = `punkt-${at + 1}`;
  return (
    <article class="paper-item" aria-labelledby={id}>
      <h2 id={id} class="h3" lang="da" tabindex={-1}>
        {heading}
      </h2>
      {caseNumber === null ? null : <p class="quiet">{caseNumber}</p>}
      <div class="paper-words">
        {parts.map((part) => (
          <>
            {part.heading === null ? null : (
              <h3 class="h5" lang="da">
                {part.heading}
              </h3>
            )}
            <PrintWords visit={visit} blocks={part.blocks} level={part.heading === null ? 3 : 4} />
          </>
        ))}
      </div>
      {paper.files.length === 0 ? null : (
        <>
          <h3 class="h5">{say("papers.files")}</h3>
          <ul class="nobullet-list attachments">
            {paper.files.map((one) => (
              <li>
                <FileLine visit={visit} file={one} address={file(one.id)} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Note visit={visit} itemId={paper.id} at={at + 1} heading={heading} />
    </article>
  );
}

/** The item without its own list of attachments, where they stand below to be fetched. */
function withoutList({ item, files }: PaperItem): PaperItem["item"] {
  if (files.length === 0) return item;
  const { sections = [] } = item;
  return { ...item, attachments: [], sections: sections.filter(({ kind }) => kind !== "attachments") };
}

interface FileLineProps {
  readonly visit: Visit;
  readonly file: SentFile;
  readonly address: string;
}

function FileLine({ visit, file, address }: FileLineProps) {
  const { say, language } = visit;
  const title = file.isOpen ? file.title : say("print.closed", { title: file.title });
  if (file.name === null || file.size === null) {
    return (
      <>
        <span lang="da">{title}</span> <span class="quiet">{say("papers.file.none")}</span>
      </>
    );
  }
  const kilobytes = formatNumber(language, Math.max(1, Math.round(file.size / 1024)));
  return (
    <>
      <a href={address} data-file="" lang="da">
        {title}
      </a>{" "}
      <span class="quiet">{say("papers.file.size", { name: file.name, kilobytes })}</span>
    </>
  );
}
