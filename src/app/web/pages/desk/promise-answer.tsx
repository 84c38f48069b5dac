import { formatDay } from "../../../../output/texts/format.ts";
import { hasText } from "../../../../output/texts/say.ts";
import type { DeskAnswer } from "../../../../store/queries/followup/desk-answers.ts";
import { OutcomeMark } from "../../parts/outcome.tsx";
import type { Visit } from "../../visit.ts";

/** What answers a promise, or may: an item with what was decided of it, a document, or a note. */
export function AnswerWords({ visit, bodyId, answer }: { visit: Visit; bodyId: string; answer: DeskAnswer }) {
  const { say, language } = visit;
  const { kind, note, notePublic, itemId, itemTitle, itemSlug, itemOpen, documentId, documentName } = answer;
  return (
    <>
      {kind === "note" ? (
        <>
          <p class="quiet">{say(`promise-desk.answer.note.${notePublic ? "public" : "staff"}`)}</p>
          <p lang="da" class="desk-note">
            {note}
          </p>
        </>
      ) : null}
      {kind === "item" ? (
        <p class="desk-answer-title" lang="da">
          {itemSlug === null ? itemTitle : <a href={`/id/${itemId}`}>{itemTitle}</a>}
        </p>
      ) : null}
      {kind === "document" ? (
        <p class="desk-answer-title" lang="da">
          <a href={`/konto/bord/${bodyId}/${documentId}`}>{documentName ?? say("promise-desk.answer.untitled")}</a>
        </p>
      ) : null}
      <p class="quiet">
        {formatDay(language, answer.answeredOn)}
        {answer.committee === null ? null : (
          <>
            {" · "}
            <span lang="da">{answer.committee}</span>
          </>
        )}
        {itemOpen === false ? ` · ${say("promise-desk.closed")}` : null}
      </p>
      {answer.outcome === null ? null : (
        <p class="desk-outcome">
          <OutcomeMark say={say} outcome={answer.outcome} final={null} />
        </p>
      )}
      {answer.decision === null ? null : (
        <blockquote lang="da">
          <p>{shortened(answer.decision)}</p>
        </blockquote>
      )}
      {answer.evidence.length === 0 ? null : (
        <p class="quiet">{say("promise-desk.why.answer", { why: whyText(visit, answer.evidence) })}</p>
      )}
    </>
  );
}

/** Why an answer was proposed, in words. */
function whyText(visit: Visit, evidence: readonly string[]): string {
  return evidence
    .map((one) => `promise-desk.evidence.${one}`)
    .flatMap((key) => (hasText(key) ? [visit.say(key)] : []))
    .join(", ");
}

/** Enough of a decision to know it by. */
const enough = 300;

function shortened(text: string): string {
  return text.length > enough ? `${text.slice(0, enough).replace(/\s+\S*$/, "")} …` : text;
}
