import { raw } from "hono/html";
import { count } from "../../../output/texts/count.ts";
import { noticeText } from "../../../output/texts/notices.ts";
import { addressOf } from "../../../records/address.ts";
import type { DocumentNotice, DocumentPage } from "../../../store/queries/public/document.ts";
import type { DocumentItem } from "../../../store/queries/public/items-of-document.ts";
import { documentHtml } from "../document-html.ts";
import { type DocumentMark, documentMarks } from "../document-marks.ts";
import { type PartGroup, partGroups } from "../document-parts.ts";
import { placeIds } from "../document-places.ts";
import type { Visit } from "../visit.ts";

export interface DocumentProps {
  readonly visit: Visit;
  readonly document: DocumentPage;
  readonly items: readonly DocumentItem[];
  readonly title: string;
}

/** A document's own text with everything that was recognised marked by colour and name, and the notices in plain words. */
export function DocumentView({ visit, document, items, title }: DocumentProps) {
  const { say } = visit;
  const { text, spans, notices } = document;
  const marks = documentMarks(spans, text.length);
  const places = notices.flatMap(({ span }, at) => (span === null ? [] : [{ id: noticeId(at), at: span[0] }]));
  const html = documentHtml(text, marks, say, placeIds(spans, items, text), places);
  return (
    <>
      <p class="kicker" lang="da">
        {document.body}
      </p>
      <h1 class="item-title">{title}</h1>
      {document.meetingSlug === null || document.committeeSlug === null ? null : (
        <p>
          <a href={addressOf.meeting(document.bodySlug, document.committeeSlug, document.meetingSlug)}>
            {say("document.to-meeting")}
          </a>
        </p>
      )}
      <p class="section-lead">{say("document.lead")}</p>
      {marks.length === 0 ? <p class="empty">{say("document.plain")}</p> : <Legend visit={visit} marks={marks} />}
      <Notices visit={visit} notices={notices} />
      <h2>{say("document.text")}</h2>
      <div class="document-text" lang="da">
        {raw(html)}
      </div>
    </>
  );
}

function noticeId(at: number): string {
  return `bemaerkning-${at + 1}`;
}

function Legend({ visit, marks }: { readonly visit: Visit; readonly marks: readonly DocumentMark[] }) {
  const met = groupsOf(marks);
  return (
    <>
      <h2 class="h5">{visit.say("document.legend")}</h2>
      <ul class="legend nobullet-list no-max-width">
        {partGroups
          .filter((group) => met.has(group))
          .map((group) => (
            <li>
              <span class={`part part-${group}`}>
                <span class="part-label">{visit.say(`part.${group}`)}</span>
              </span>
            </li>
          ))}
      </ul>
    </>
  );
}

function groupsOf(marks: readonly DocumentMark[]): Set<PartGroup> {
  return new Set(marks.flatMap((mark) => [mark.name.group, ...groupsOf(mark.inner)]));
}

function Notices({ visit, notices }: { readonly visit: Visit; readonly notices: readonly DocumentNotice[] }) {
  const { say, language } = visit;
  if (notices.length === 0) return <p class="quiet">{say("document.notices.none")}</p>;
  return (
    <details class="fold notices">
      <summary>
        <h2 class="h5">
          {say("document.notices")} <span class="quiet">({count(language, "notices", notices.length)})</span>
        </h2>
      </summary>
      <ol>
        {notices.map((notice, at) => (
          <li>
            {noticeText(language, notice.code)}{" "}
            {notice.span === null ? null : <a href={`#${noticeId(at)}`}>{say("document.notice.where")}</a>}
          </li>
        ))}
      </ol>
    </details>
  );
}
