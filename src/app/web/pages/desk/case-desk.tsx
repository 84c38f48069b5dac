import { formatShortDay } from "../../../../output/texts/format.ts";
import type { CaseItemRow } from "../../../../store/queries/threads/case-items.ts";
import { Done } from "../../parts/done.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";
import { evidenceText } from "./threads-desk.tsx";

interface CaseDeskProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly caseId: string;
  readonly items: readonly CaseItemRow[];
  readonly done: "separated" | "added" | "undone" | null;
  /** The item that was just taken out, so that it can be put back. */
  readonly separated: string | null;
}

/** One case's items, why each is of it, and the way out and in. */
export function CaseDesk({ visit, bodyId, caseId, items, done, separated }: CaseDeskProps) {
  const { say } = visit;
  const hidden = (
    <>
      <input type="hidden" name="kommune" value={bodyId} />
      <input type="hidden" name="sag" value={caseId} />
    </>
  );
  return (
    <>
      <p class="kicker">{say("threads.case.title")}</p>
      <h1 lang="da">{items.at(-1)?.title ?? say("case.label")}</h1>
      {done === null ? null : <Done text={say(`threads.${done}.done`)} />}
      {done === "separated" && separated !== null && items.length > 0 ? (
        <PostForm visit={visit} action="/konto/bord/sag/laeg-til" class="inline-form">
          {hidden}
          <input type="hidden" name="punkt" value={separated} />
          <input type="hidden" name="fortryd" value="ja" />
          <button class="button button-tertiary" type="submit">
            {say("threads.undo")}
          </button>
        </PostForm>
      ) : null}
      <p class="font-lead">{say(items.length === 0 ? "threads.case.empty" : "threads.case.lead")}</p>
      {items.length === 0 ? null : (
        <>
          <p>
            <a href={`/id/${caseId}`}>{say("threads.public")}</a>
          </p>
          <section class="table--responsive-scroll" aria-label={say("threads.case.title")}>
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">{say("threads.item")}</th>
                  <th scope="col">{say("threads.because")}</th>
                  <th scope="col">{say("access.actions")}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <ItemRow visit={visit} item={item} hidden={hidden} />
                ))}
              </tbody>
            </table>
          </section>
          {visit.mayPost("/konto/bord/sag/laeg-til") ? <h2>{say("threads.add")}</h2> : null}
          <PostForm visit={visit} action="/konto/bord/sag/laeg-til" class="narrow-form">
            {hidden}
            <div class="form-group">
              <label class="form-label" for="adresse">
                {say("threads.add.address")}
              </label>
              <span class="form-hint" id="adresse-hint">
                {say("threads.add.hint")}
              </span>
              <input
                class="form-input"
                id="adresse"
                name="adresse"
                type="text"
                required
                maxlength={2000}
                autocomplete="off"
                aria-describedby="adresse-hint"
              />
            </div>
            <button class="button button-secondary" type="submit">
              {say("threads.add.button")}
            </button>
          </PostForm>
        </>
      )}
    </>
  );
}

interface ItemRowProps {
  readonly visit: Visit;
  readonly item: CaseItemRow;
  readonly hidden: ReturnType<typeof Done>;
}

function ItemRow({ visit, item, hidden }: ItemRowProps) {
  const { say, language } = visit;
  return (
    <tr>
      <td>
        <a href={`/id/${item.id}`} lang="da">
          {item.title}
        </a>
        <br />
        <span class="quiet">
          {item.day === null ? say("meeting.no-day") : formatShortDay(language, item.day)} ·{" "}
          <span lang="da">{item.committee}</span> · {item.caseNumber ?? say("threads.no-number")}
        </span>
      </td>
      <td>{evidenceText(visit, item.evidence)}</td>
      <td>
        <PostForm visit={visit} action="/konto/bord/sag/tag-ud" class="inline-form">
          {hidden}
          <input type="hidden" name="punkt" value={item.id} />
          <button
            class="button button-tertiary"
            type="submit"
            aria-label={say("threads.separate.of", { title: item.title })}
          >
            {say("threads.separate")}
          </button>
        </PostForm>
      </td>
    </tr>
  );
}
