import { notesPath } from "../papers/papers-address.ts";
import type { Visit } from "../visit.ts";
import { worksOffline } from "../works-offline.ts";

/** Where one's private notes to a meeting are opened by the passphrase; a sentence where there can be none. */
export function Notes({ visit, meetingId }: { readonly visit: Visit; readonly meetingId: string }) {
  const { say, site } = visit;
  const works = worksOffline(site.baseUrl);
  return (
    <section aria-labelledby="noter" class="device no-print">
      <h2 id="noter" class="h3">
        {say("notes.title")}
      </h2>
      {works ? (
        <p class="quiet" data-needs-script="notes">
          {say("notes.no-script")}
        </p>
      ) : (
        <p class="quiet">{say("notes.no-offline")}</p>
      )}
      <div
        hidden
        data-notes=""
        data-works={works ? "ja" : "nej"}
        data-account={visit.viewer.accountId ?? ""}
        data-meeting={meetingId}
        data-from={`${notesPath}/data.json`}
        data-send={`${notesPath}/gem`}
        data-working={say("notes.working")}
        data-wrong={say("notes.wrong")}
        data-opened={say("notes.opened")}
        data-waits={say("notes.waits")}
        data-kept={say("notes.kept")}
        data-no-line={say("notes.no-line")}
        data-not-found={say("notes.passage.not-found")}
        data-moved={say("notes.passage.moved")}
        data-go={say("notes.passage.go")}
        data-remove={say("notes.passage.remove")}
        data-marked={say("notes.marked")}
        data-noted={say("notes.noted")}
        data-conflict={say("notes.conflict")}
        data-here={say("notes.conflict.here")}
        data-elsewhere={say("notes.conflict.elsewhere")}
        data-keep-here={say("notes.conflict.keep-here")}
        data-keep-elsewhere={say("notes.conflict.keep-elsewhere")}
        data-keep-both={say("notes.conflict.keep-both")}
      >
        <p data-choose="" hidden>
          <a href={notesPath}>{say("notes.to-choose")}</a>
        </p>
        <form class="narrow-form" hidden>
          <div class="form-group">
            <label class="form-label" for="saetning">
              {say("notes.passphrase")}
            </label>
            <input class="form-input" type="password" id="saetning" required maxlength={200} autocomplete="off" />
          </div>
          <button class="button button-secondary" type="submit">
            {say("notes.open")}
          </button>
          <p>
            <a href={notesPath}>{say("notes.forgotten")}</a>
          </p>
        </form>
        <p role="status" data-told=""></p>
      </div>
      <script src={site.assets.address("js/notes.js")} type="module"></script>
    </section>
  );
}

interface NoteProps {
  readonly visit: Visit;
  readonly itemId: string;
  /** The item's place on the page: its fields are named by it. */
  readonly at: number;
  readonly heading: string;
}

/** One item's private note: shown and filled in by script, when the notes are open. */
export function Note({ visit, itemId, at, heading }: NoteProps) {
  const { say } = visit;
  return (
    <div hidden class="paper-note no-print" data-note={itemId}>
      <div class="form-group-checkbox">
        <input class="form-checkbox" type="checkbox" id={`maerk-${at}`} data-mark="" />
        <label class="form-label" for={`maerk-${at}`}>
          {say("notes.mark")}
          <span class="sr-only">: {heading}</span>
        </label>
      </div>
      <details class="fold">
        <summary>
          <h3 class="h5">{say("notes.note")}</h3>
        </summary>
        <div data-conflict=""></div>
        <div class="form-group">
          <label class="form-label" for={`note-${at}`}>
            {say("notes.text")}
            <span class="sr-only">: {heading}</span>
          </label>
          <textarea class="form-input" id={`note-${at}`} rows={4} maxlength={20000}></textarea>
        </div>
        <div class="form-group">
          <label class="form-label" for={`sted-${at}`}>
            {say("notes.passage")}
            <span class="sr-only">: {heading}</span>
          </label>
          <span class="form-hint" id={`sted-${at}-hint`}>
            {say("notes.passage.hint")}
          </span>
          <input
            class="form-input"
            id={`sted-${at}`}
            type="text"
            data-passage=""
            maxlength={2000}
            autocomplete="off"
            aria-describedby={`sted-${at}-hint`}
          />
          <button class="button button-secondary" type="button" data-add="">
            {say("notes.passage.add")}
          </button>
          <p role="status" data-said=""></p>
        </div>
        <ul class="nobullet-list body-list" data-passages="" lang="da"></ul>
      </details>
    </div>
  );
}
