import { formatShortMoment } from "../../../../output/texts/format.ts";
import type { PasskeyLine } from "../../../../store/queries/accounts/passkeys.ts";
import { Field, PostForm } from "../../parts/form.tsx";
import { PasskeyForm } from "../../parts/passkey-form.tsx";
import type { Visit } from "../../visit.ts";

/** One's passkeys, and a new one; or why there can be none here. */
export function Passkeys({ visit, keys }: { readonly visit: Visit; readonly keys: readonly PasskeyLine[] }) {
  const { say, language, site } = visit;
  if (site.relyingParty === null) {
    return (
      <>
        <h2>{say("passkey.title")}</h2>
        <p>{say("passkey.off")}</p>
      </>
    );
  }
  return (
    <>
      <h2>{say("passkey.title")}</h2>
      <p>{say("passkey.lead")}</p>
      {keys.length === 0 ? null : (
        <ul>
          {keys.map(({ id, name, created, used }) => (
            <li>
              {name}: {say("passkey.since", { since: formatShortMoment(language, created) })}
              {used === null ? "" : `, ${say("passkey.used", { when: formatShortMoment(language, used) })}`}
              <PostForm visit={visit} action="/konto/noegle/fjern" class="inline-form">
                <input type="hidden" name="noegle" value={id} />
                <button class="button button-tertiary" type="submit" aria-label={say("passkey.remove.of", { name })}>
                  {say("passkey.remove")}
                </button>
              </PostForm>
            </li>
          ))}
        </ul>
      )}
      <PasskeyForm visit={visit} kind="new" action="/konto/noegle" ask="/konto/noegle/spoerg" button="passkey.new">
        <Field
          visit={visit}
          name="noeglenavn"
          label="passkey.name"
          type="text"
          autocomplete="off"
          value={visit.agent ?? ""}
        />
      </PasskeyForm>
      <noscript>
        <p>{say("passkey.script")}</p>
      </noscript>
    </>
  );
}
