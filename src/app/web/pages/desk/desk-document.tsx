import { count } from "../../../../output/texts/count.ts";
import { formatDay } from "../../../../output/texts/format.ts";
import { noticeText } from "../../../../output/texts/notices.ts";
import type { DeskDocument, DeskNotice } from "../../../../store/queries/desk/documents.ts";
import { Done } from "../../parts/done.tsx";
import { PostForm } from "../../parts/form.tsx";
import { FullVersions } from "../../parts/full-versions.tsx";
import type { Visit } from "../../visit.ts";

interface DeskDocumentProps {
  readonly visit: Visit;
  readonly document: DeskDocument;
  readonly notices: readonly DeskNotice[];
  readonly done: "published" | "withdrawn" | null;
}

/** One document: what the reading was unsure of, word by word, and who can see it. */
export function DeskDocumentView({ visit, document, notices, done }: DeskDocumentProps) {
  const { say, language } = visit;
  return (
    <>
      <h1>{document.name}</h1>
      {done === null ? null : <Done text={say(`desk.${done}.done`)} />}
      <p class="font-lead">
        {[
          say(`desk.kind.${document.kind}`),
          document.committee ?? document.body,
          document.day === null ? "" : formatDay(language, document.day),
          count(language, "revision", document.revisions),
        ]
          .filter((part) => part !== "")
          .join(" · ")}
      </p>
      <p>
        {say("desk.state")}: <strong>{say(`desk.state.${document.state}`)}</strong>
      </p>
      {document.meetingId === null ? null : (
        <>
          {document.state === "published" ? null : <Change visit={visit} document={document} verb="publish" />}
          {document.state === "waits" ? null : <Change visit={visit} document={document} verb="withdraw" />}
          <ul class="nobullet-list">
            <FullVersions say={say} bodyId={document.bodyId} meetingId={document.meetingId} />
          </ul>
          <p>
            <a href={`/konto/bord/godkendelse/${document.bodyId}/${document.meetingId}`}>{say("seal.from-desk")}</a>
          </p>
        </>
      )}
      <h2>{say("desk.notices")}</h2>
      {notices.length === 0 ? (
        <p>{say("desk.notices.none")}</p>
      ) : (
        <ul class="nobullet-list desk-notices">
          {notices.map((notice) => (
            <li>
              <p>
                <strong>{say(`desk.severity.${notice.severity}`)}:</strong> {noticeText(language, notice.code)}
              </p>
              {notice.quote === null ? null : (
                <blockquote lang="da">
                  <p>{notice.quote}</p>
                </blockquote>
              )}
              {notice.message === null ? null : (
                <p class="quiet" lang="en">
                  {notice.message}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href="/konto/bord">{say("desk.back")}</a>
      </p>
    </>
  );
}

interface ChangeProps {
  readonly visit: Visit;
  readonly document: DeskDocument;
  readonly verb: "publish" | "withdraw";
}

function Change({ visit, document, verb }: ChangeProps) {
  return (
    <PostForm visit={visit} action={verb === "publish" ? "/konto/bord/offentliggoer" : "/konto/bord/tag-tilbage"}>
      <input type="hidden" name="kommune" value={document.bodyId} />
      <input type="hidden" name="moede" value={document.meetingId ?? ""} />
      <input type="hidden" name="dokument" value={document.id} />
      <p id={`${verb}-lead`}>{visit.say(`desk.${verb}.lead`)}</p>
      <button
        class={verb === "publish" ? "button button-primary" : "button button-secondary"}
        type="submit"
        aria-describedby={`${verb}-lead`}
      >
        {visit.say(`desk.${verb}`)}
      </button>
    </PostForm>
  );
}
