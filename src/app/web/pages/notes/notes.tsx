import { count } from "../../../../output/texts/count.ts";
import type { TextKey } from "../../../../output/texts/da.ts";
import { notesPath, papersPath } from "../../papers/papers-address.ts";
import type { Visit } from "../../visit.ts";
import { worksOffline } from "../../works-offline.ts";

interface NotesPageProps {
  readonly visit: Visit;
  readonly hasKey: boolean;
  readonly notes: number;
}

/** One's private notes: what protects them, the passphrase, its change, and how to begin anew without it. */
export function NotesPage({ visit, hasKey, notes }: NotesPageProps) {
  const { say, language, site } = visit;
  const works = worksOffline(site.baseUrl);
  return (
    <>
      <h1>{say("notes.title")}</h1>
      <p class="font-lead">{say("notes.lead")}</p>
      <p>{say("notes.lost")}</p>
      {works ? (
        <p class="note" data-needs-script="notes">
          {say("notes.no-script")}
        </p>
      ) : (
        <p class="note">{say("notes.no-offline")}</p>
      )}
      <div
        hidden
        data-note-key={hasKey ? "ja" : "nej"}
        data-works={works ? "ja" : "nej"}
        data-account={visit.viewer.accountId ?? ""}
        data-from={`${notesPath}/data.json`}
        data-short={say("notes.short")}
        data-differs={say("notes.differs")}
        data-wrong={say("notes.wrong")}
        data-failed={say("notes.failed")}
        data-working={say("notes.working")}
        data-chosen={say("notes.chosen")}
        data-changed={say("notes.changed")}
      >
        <p role="status" data-told=""></p>
        {hasKey ? (
          <>
            <h2>{say("notes.change")}</h2>
            <p>{count(language, "notes", notes)}</p>
            <form class="narrow-form" data-change="" method="post" action={`${notesPath}/noegle`}>
              <Secret visit={visit} id="nuvaerende" label="notes.passphrase.old" autocomplete="off" />
              <Secret visit={visit} id="saetning" label="notes.passphrase.new" autocomplete="off" hint="notes.hint" />
              <Secret visit={visit} id="igen" label="notes.passphrase.again" autocomplete="off" />
              <button class="button button-primary" type="submit">
                {say("notes.change.button")}
              </button>
            </form>
            <h2>{say("notes.anew")}</h2>
            <p>{say("notes.anew.lead")}</p>
            <form class="narrow-form" data-anew="" method="post" action={`${notesPath}/forfra`}>
              <div class="form-group-checkbox">
                <input class="form-checkbox" type="checkbox" id="forfra" required />
                <label class="form-label" for="forfra">
                  {say("notes.anew.sure")}
                </label>
              </div>
              <button class="button button-secondary" type="submit">
                {say("notes.anew.button")}
              </button>
            </form>
          </>
        ) : (
          <>
            <h2>{say("notes.choose")}</h2>
            <form class="narrow-form" data-choose="" method="post" action={`${notesPath}/noegle`}>
              <Secret visit={visit} id="saetning" label="notes.passphrase" autocomplete="off" hint="notes.hint" />
              <Secret visit={visit} id="igen" label="notes.passphrase.again" autocomplete="off" />
              <div class="form-group-checkbox">
                <input class="form-checkbox" type="checkbox" id="forstaaet" required />
                <label class="form-label" for="forstaaet">
                  {say("notes.understood")}
                </label>
              </div>
              <button class="button button-primary" type="submit">
                {say("notes.choose.button")}
              </button>
            </form>
          </>
        )}
      </div>
      <p>
        <a href={papersPath}>{say("notes.to-papers")}</a>
      </p>
      <script src={site.assets.address("js/notes-key.js")} type="module"></script>
    </>
  );
}

interface SecretProps {
  readonly visit: Visit;
  readonly id: string;
  readonly label: TextKey;
  readonly autocomplete: string;
  readonly hint?: TextKey;
}

/** A field for a passphrase. It has no name: the form never sends it. */
function Secret({ visit, id, label, autocomplete, hint }: SecretProps) {
  return (
    <div class="form-group">
      <label class="form-label" for={id}>
        {visit.say(label)}
      </label>
      {hint === undefined ? null : (
        <span class="form-hint" id={`${id}-hint`}>
          {visit.say(hint)}
        </span>
      )}
      <input
        class="form-input"
        type="password"
        id={id}
        required
        maxlength={200}
        autocomplete={autocomplete}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
    </div>
  );
}
