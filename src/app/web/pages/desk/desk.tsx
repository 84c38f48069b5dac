import { mayAsk } from "../../../../access/may.ts";
import { formatDay, formatNumber, formatShortMoment } from "../../../../output/texts/format.ts";
import type { DeskDocument } from "../../../../store/queries/desk/documents.ts";
import { demandsPath, deskPromisesPath, deskTasksPath, unfinishedPath } from "../../desk-address.ts";
import type { DayLine } from "../../desk-day.ts";
import { itemsPath } from "../../items/item-address.ts";
import { keepersPath } from "../../keepers/keeper-address.ts";
import type { Visit } from "../../visit.ts";
import { Day } from "./day.tsx";

interface DeskProps {
  readonly visit: Visit;
  readonly day: readonly DayLine[];
  /** The viewer reads the records of several bodies. */
  readonly several: boolean;
  /** Where only documents that wait are listed: the slug of their body; else null. */
  readonly waitingOf: string | null;
  readonly documents: readonly DeskDocument[];
  readonly page: number;
  readonly more: boolean;
}

/** What waits for a secretary today; below it the documents that were read, newest first. */
export function Desk({ visit, day, several, waitingOf, documents, page, more }: DeskProps) {
  const { say, language } = visit;
  const title = say(waitingOf === null ? "desk.documents" : "desk.documents.waiting");
  const of = waitingOf === null ? "" : `&kommune=${encodeURIComponent(waitingOf)}&vis=venter`;
  return (
    <>
      <h1>{say("desk.title")}</h1>
      <ul class="account-ways">
        <li>
          <a href={itemsPath}>{say("item-desk.title")}</a>
        </li>
        <li>
          <a href={deskPromisesPath}>{say("promise-desk.title")}</a>
        </li>
        <li>
          <a href={unfinishedPath}>{say("unfinished.title")}</a>
        </li>
        <li>
          <a href={deskTasksPath}>{say("tasks.title")}</a>
        </li>
        <li>
          <a href={demandsPath}>{say("demands.title")}</a>
        </li>
        <li>
          <a href="/konto/bord/sager">{say("threads.title")}</a>
        </li>
        {mayAsk(visit.viewer, "read-keepers") ? (
          <li>
            <a href={keepersPath}>{say("keepers-desk.title")}</a>
          </li>
        ) : null}
      </ul>
      <Day visit={visit} lines={day} several={several} />
      <h2 id="dokumenter">{title}</h2>
      {waitingOf === null ? null : (
        <p>
          <a href="/konto/bord#dokumenter">{say("desk.documents.all")}</a>
        </p>
      )}
      {documents.length === 0 ? (
        <p>{say(waitingOf === null ? "desk.empty" : "desk.documents.waiting.none")}</p>
      ) : (
        <>
          <p class="section-lead">{say("desk.lead")}</p>
          <section class="table--responsive-scroll" aria-label={title}>
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">{say("desk.document")}</th>
                  <th scope="col">{say("desk.meeting")}</th>
                  <th scope="col">{say("desk.state")}</th>
                  <th scope="col" class="number">
                    {say("desk.unsure")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {documents.map((document) => (
                  <tr>
                    <td>
                      <a href={`/konto/bord/${document.bodyId}/${document.id}`}>{document.name}</a>
                      <br />
                      <span class="quiet">
                        {say(`desk.kind.${document.kind}`)} ·{" "}
                        {say("desk.modified", { when: formatShortMoment(language, document.modified) })}
                      </span>
                    </td>
                    <td>
                      {document.committee ?? document.body}
                      {document.day === null ? null : (
                        <>
                          <br />
                          <span class="quiet">{formatDay(language, document.day)}</span>
                        </>
                      )}
                    </td>
                    <td>{say(`desk.state.${document.state}`)}</td>
                    <td class="number">{formatNumber(language, document.unsure)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <nav aria-label={say("desk.page", { page })} class="desk-pages">
            {page > 1 ? <a href={`/konto/bord?side=${page - 1}${of}#dokumenter`}>{say("desk.newer")}</a> : null}{" "}
            {more ? <a href={`/konto/bord?side=${page + 1}${of}#dokumenter`}>{say("desk.older")}</a> : null}
          </nav>
        </>
      )}
    </>
  );
}
