import { isUndoable, isUndone } from "../../../../features/followup/undo-change.ts";
import { dueText } from "../../../../output/texts/due.ts";
import { formatDay, formatShortMoment } from "../../../../output/texts/format.ts";
import { hasText } from "../../../../output/texts/say.ts";
import { promiseCorrectionSchema } from "../../../../records/promise.ts";
import type { DeskPromise, PromiseChange } from "../../../../store/queries/followup/desk-promise.ts";
import { deskPromiseAddress } from "../../desk-address.ts";
import { Step } from "../../parts/promise-step.tsx";
import type { Visit } from "../../visit.ts";

/** All that was done to a promise, newest first: when, by whom, what. */
export function PromiseLog({ visit, promise }: { readonly visit: Visit; readonly promise: DeskPromise }) {
  const { say, language } = visit;
  return (
    <section aria-labelledby="sket">
      <h2 id="sket">{say("promise-desk.log")}</h2>
      <ol class="desk-log nobullet-list" reversed>
        {promise.changes.toReversed().map((change) => (
          <li>
            <p class="quiet">
              <time datetime={change.created}>{formatShortMoment(language, change.created)}</time>
              {" · "}
              {whoText(visit, change)}
            </p>
            <p class="desk-log-what">
              {wordOf(visit, change)}
              <Other visit={visit} bodyId={promise.bodyId} change={change} />
            </p>
            {detailsOf(visit, promise, change).map((text) => (
              <p lang={change.verb === "noted" ? "da" : undefined} class="desk-note">
                {isUndone(promise.changes, change.id) ? <del>{text}</del> : text}
              </p>
            ))}
            {mayUndo(promise.changes, change) ? (
              <Step
                visit={visit}
                bodyId={promise.bodyId}
                promiseId={promise.id}
                step="undone"
                fields={{ aendring: change.id }}
                back={null}
                text={say("promise-desk.undo")}
                label={`${say("promise-desk.undo")}: ${wordOf(visit, change)}`}
                look="tertiary"
              />
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The last of its kind: over what was said after it, nothing is undone. */
function mayUndo(changes: readonly PromiseChange[], { id, verb }: PromiseChange): boolean {
  const last = changes.findLast((one) => one.verb === verb);
  return isUndoable(verb) && last?.id === id && !isUndone(changes, id);
}

/** What an import does; everything else a person did. */
const ofImport = ["found", "reread", "missing", "back", "moved", "drifted"];

function whoText({ say }: Visit, { verb, account, role }: PromiseChange): string {
  if (account !== null) return account;
  if (ofImport.includes(verb)) return say("promise-desk.by.import");
  const key = `promise-desk.by.${role}`;
  return say(hasText(key) ? key : "promise-desk.by.import");
}

function wordOf({ say }: Visit, { verb }: PromiseChange): string {
  const key = `promise-desk.verb.${verb}`;
  return hasText(key) ? say(key) : verb;
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** The other promise that a change is about. */
function Other({ visit, bodyId, change }: { visit: Visit; bodyId: string; change: PromiseChange }) {
  const { into, from, by, earlier, successor } = change.change;
  const related = ["merged", "superseded", "kept-apart", "successor-reconsidered"].includes(change.verb);
  const id = related ? (text(into) ?? text(by) ?? text(earlier) ?? text(successor) ?? text(from)) : null;
  if (id === null) return null;
  return (
    <>
      {": "}
      <a href={deskPromiseAddress(bodyId, id)}>{visit.say("promise-desk.other")}</a>
    </>
  );
}

function detailsOf(visit: Visit, promise: DeskPromise, { verb, change }: PromiseChange): string[] {
  const { say, language } = visit;
  if (verb === "noted") return [text(change.note) ?? ""];
  if (verb === "postponed") {
    const day = (value: unknown) => {
      const iso = text(value);
      return iso === null ? say("promise-desk.log.no-day") : formatDay(language, iso);
    };
    return [say("promise-desk.log.postponed", { from: day(change.from), to: day(change.to) })];
  }
  if (verb === "undone") {
    const key = `promise-desk.verb.${change.of}`;
    return hasText(key) ? [say(key)] : [];
  }
  if (verb === "assigned") return assignedText(visit, change);
  if (verb === "corrected" || verb === "added") return correctedText(visit, change);
  if (verb.startsWith("answer-")) {
    const answer = promise.given.find(({ id }) => id === change.answer);
    const named = answer?.itemTitle ?? answer?.documentName ?? answer?.note;
    return named == null ? [] : [named];
  }
  return [];
}

function assignedText({ say }: Visit, change: PromiseChange["change"]): string[] {
  const who = (label: string, name: unknown, email: unknown) => {
    const named = text(name);
    return named === null ? [] : [`${label}: ${named} (${text(email) ?? ""})`];
  };
  const said = [
    ...who(say("promise-desk.fact.owner"), change.owner_name, change.owner_email),
    ...who(say("promise-desk.fact.deputy"), change.deputy_name, change.deputy_email),
  ];
  return said.length === 0 ? [say("promise-desk.no-owner")] : said;
}

/** What fields were given, as the facts of a promise say them. */
function correctedText(visit: Visit, change: PromiseChange["change"]): string[] {
  const { say, language } = visit;
  const { before: _, after: __, gone: ___, ...given } = change;
  const parsed = promiseCorrectionSchema.safeParse(given);
  if (!parsed.success) return [];
  const { kind, by, to, what, due, condition } = parsed.data;
  const said = (label: string, value: string | null | undefined) =>
    value === undefined ? [] : [`${label}: ${value ?? "–"}`];
  return [
    ...said(say("promise-desk.form.what").replace(/\?$/, ""), what),
    ...said(say("promise.kind"), kind === undefined ? undefined : say(`promise.kind.${kind}`)),
    ...said(say("promise.by"), by),
    ...said(say("promise.to"), to),
    ...said(say("promise.when"), due === undefined ? undefined : dueText(language, due)),
    ...said(say("promise.condition"), condition),
  ];
}
