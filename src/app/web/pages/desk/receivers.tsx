import type { CommitteeReceiver, SendingCommittee } from "../../../../store/queries/sending/committee-receivers.ts";
import { receiversAddress } from "../../desk-address.ts";
import { Done } from "../../parts/done.tsx";
import { ChoiceEntry, Entry, FormProblem, type SentForm } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

interface ReceiversProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly committees: readonly SendingCommittee[];
  readonly book: readonly CommitteeReceiver[];
  readonly sent: SentForm | null;
  readonly done: "added" | "removed" | null;
}

/** The address books of a body's committees. */
export function Receivers({ visit, bodyId, committees, book, sent, done }: ReceiversProps) {
  const { say } = visit;
  const here = receiversAddress(bodyId);
  const of = { visit, form: "ny", sent } as const;
  return (
    <>
      <h1>{say("receivers.title")}</h1>
      {done === null ? null : <Done text={say(`receivers.${done}.done`)} />}
      <p class="font-lead">{say("receivers.lead")}</p>
      {committees.map((committee) => {
        const own = book.filter(({ committeeId }) => committeeId === committee.id);
        return (
          <section aria-labelledby={`udvalg-${committee.id}`}>
            <h2 id={`udvalg-${committee.id}`} lang="da">
              {committee.name}
            </h2>
            {own.length === 0 ? (
              <p class="quiet">{say("receivers.none")}</p>
            ) : (
              <ul class="nobullet-list">
                {own.map(({ id, name, email }) => (
                  <li>
                    {name} ({email}){" "}
                    <PostForm visit={visit} action={here} class="inline-form">
                      <input type="hidden" name="trin" value="removed" />
                      <input type="hidden" name="adresse" value={id} />
                      <button
                        class="button button-tertiary"
                        type="submit"
                        aria-label={say("receivers.remove.of", { name, committee: committee.name })}
                      >
                        {say("receivers.remove")}
                      </button>
                    </PostForm>
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
      {visit.mayPost(here) ? <h2>{say("receivers.add")}</h2> : null}
      {sent === null ? null : <FormProblem visit={visit} wrong={sent.wrong} />}
      <PostForm visit={visit} action={here} class="desk-form">
        <input type="hidden" name="trin" value="added" />
        <ChoiceEntry
          {...of}
          name="udvalg"
          label={say("receivers.committee")}
          options={committees.map(({ id, name }) => [id, name] as const)}
        />
        <Entry {...of} name="navn" type="text" label={say("receivers.name")} required />
        <Entry {...of} name="email" type="email" label={say("receivers.email")} required />
        <button class="button button-primary" type="submit">
          {say("receivers.add.button")}
        </button>
      </PostForm>
    </>
  );
}
