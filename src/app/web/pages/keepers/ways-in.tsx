import { textBlocks } from "../../../../output/text-blocks.ts";
import { addressOf } from "../../../../records/address.ts";
import type { OfferGuidelines } from "../../../../records/offer-keeper.ts";
import type { Problem } from "../../../../records/problem.ts";
import { Field, PostForm, problemText } from "../../parts/form.tsx";
import { LaidOut } from "../../parts/laid-out.tsx";
import { SiftedFields } from "../../parts/sifted.tsx";
import type { Visit } from "../../visit.ts";

/** A form that could not be used: what was written, and what is wrong. */
export interface Refused {
  readonly values: ReadonlyMap<string, string>;
  readonly wrong: Problem;
}

interface OfBody {
  readonly visit: Visit;
  readonly body: { readonly slug: string; readonly name: string };
  readonly refused: Refused | null;
}

/** What is wrong with the form as a whole (dkfds alert). */
function WrongForm({
  visit,
  refused,
  fields,
}: {
  readonly visit: Visit;
  readonly refused: Refused | null;
  readonly fields: readonly string[];
}) {
  if (refused === null || fields.includes(refused.wrong.key)) return null;
  return (
    <div class="alert alert-error" role="alert">
      <div class="alert-body">
        <p class="alert-text">{problemText(visit, refused.wrong)}</p>
      </div>
    </div>
  );
}

const wrongIn = (refused: Refused | null, key: string) => (refused?.wrong.key === key ? refused.wrong : null);

/** Where associations come in: by a link to their address, or by signing up. */
export function KeepersPage({
  visit,
  body,
  open,
  refused,
  gone,
}: OfBody & { readonly open: boolean; readonly gone: boolean }) {
  const { say } = visit;
  const here = addressOf.keepers(body.slug);
  return (
    <>
      <h1>{say("keepers.title", { body: body.name })}</h1>
      {gone ? (
        <div class="alert alert-success" role="status">
          <div class="alert-body">
            <p class="alert-text">{say("keepers.out.done")}</p>
          </div>
        </div>
      ) : null}
      <p class="font-lead">{say("keepers.lead")}</p>
      <section aria-labelledby="kom-ind">
        <h2 id="kom-ind">{say("keepers.come-in")}</h2>
        <p>{say("keepers.come-in.lead")}</p>
        <WrongForm visit={visit} refused={refused} fields={["problem.email"]} />
        <PostForm visit={visit} action={here} class="narrow-form">
          <SiftedFields visit={visit} purpose="kom-ind" />
          <Field
            visit={visit}
            name="email"
            label="keepers.email"
            type="email"
            autocomplete="email"
            value={refused?.values.get("email") ?? ""}
            wrong={wrongIn(refused, "problem.email")}
          />
          <button class="button button-primary" type="submit">
            {say("keepers.come-in.button")}
          </button>
        </PostForm>
      </section>
      <section aria-labelledby="tilmeld">
        <h2 id="tilmeld">{say("keepers.sign-up")}</h2>
        {open ? (
          <>
            <p>{say("keepers.sign-up.lead")}</p>
            <p>
              <a class="button button-secondary" href={`${here}/tilmeld`}>
                {say("keepers.sign-up")}
              </a>
            </p>
          </>
        ) : (
          <p class="empty">{say("keepers.closed", { body: body.name })}</p>
        )}
      </section>
    </>
  );
}

const fieldProblems = [
  "problem.email",
  "problem.cvr",
  "problem.keeper-name",
  "problem.keeper-contact",
  "problem.keeper-phone",
  "problem.keeper-agreed",
];

/** Where an association signs up: the guidelines, and who it is. */
export function SignUpPage({ visit, body, guidelines, refused }: OfBody & { readonly guidelines: OfferGuidelines }) {
  const { say } = visit;
  const value = (name: string) => refused?.values.get(name) ?? "";
  const unagreed = wrongIn(refused, "problem.keeper-agreed");
  return (
    <>
      <h1>{say("keepers.sign-up.title", { body: body.name })}</h1>
      <p class="font-lead">{say("keepers.sign-up.lead")}</p>
      <Guidelines visit={visit} guidelines={guidelines} />
      <WrongForm visit={visit} refused={refused} fields={fieldProblems} />
      <PostForm visit={visit} action={`${addressOf.keepers(body.slug)}/tilmeld`} class="narrow-form">
        <SiftedFields visit={visit} purpose="tilmeld" />
        <input type="hidden" name="udgave" value={String(guidelines.version)} />
        <Field
          visit={visit}
          name="navn"
          label="keepers.name"
          type="text"
          autocomplete="organization"
          value={value("navn")}
          wrong={wrongIn(refused, "problem.keeper-name")}
        />
        <Field
          visit={visit}
          name="cvr"
          label="keepers.cvr"
          hint={say("keepers.cvr.hint")}
          type="text"
          autocomplete="off"
          required={false}
          value={value("cvr")}
          wrong={wrongIn(refused, "problem.cvr")}
        />
        <Field
          visit={visit}
          name="kontakt"
          label="keepers.contact"
          hint={say("keepers.contact.hint")}
          type="text"
          autocomplete="name"
          value={value("kontakt")}
          wrong={wrongIn(refused, "problem.keeper-contact")}
        />
        <Field
          visit={visit}
          name="email"
          label="keepers.email"
          hint={say("keepers.email.hint")}
          type="email"
          autocomplete="email"
          value={value("email")}
          wrong={wrongIn(refused, "problem.email")}
        />
        <Field
          visit={visit}
          name="telefon"
          label="keepers.phone"
          hint={say("keepers.phone.hint")}
          type="text"
          autocomplete="tel"
          required={false}
          value={value("telefon")}
          wrong={wrongIn(refused, "problem.keeper-phone")}
        />
        <div class={unagreed === null ? "form-group" : "form-group form-error"}>
          {unagreed === null ? null : (
            <span class="form-error-message" id="enig-error">
              {problemText(visit, unagreed)}
            </span>
          )}
          <div class="form-group-checkbox">
            <input
              class="form-checkbox"
              type="checkbox"
              id="enig"
              name="enig"
              value="ja"
              required
              checked={refused?.values.has("enig") ?? false}
              aria-describedby={unagreed === null ? undefined : "enig-error"}
            />
            <label class="form-label" for="enig">
              {say("keepers.agree")}
            </label>
          </div>
        </div>
        <button class="button button-primary" type="submit">
          {say("keepers.sign-up.button")}
        </button>
      </PostForm>
    </>
  );
}

/** The guidelines as a body has them, in the visitor's language where there is such a text. */
export function Guidelines({ visit, guidelines }: { readonly visit: Visit; readonly guidelines: OfferGuidelines }) {
  const { say, language } = visit;
  const english = language === "en" && guidelines.en !== "";
  return (
    <section aria-labelledby="retningslinjer" class="guidelines">
      <h2 id="retningslinjer">{say("keepers.guidelines")}</h2>
      <div lang={english ? "en" : "da"}>
        <LaidOut
          visit={visit}
          blocks={textBlocks(english ? guidelines.en : guidelines.da)}
          plain={(text) => text}
          show={(text) => text}
        />
      </div>
      <p class="quiet">{say("keepers.guidelines.version", { version: String(guidelines.version) })}</p>
    </section>
  );
}

/** Says the same whether the address was known or not. */
export function KeepersSent({ visit, back }: { readonly visit: Visit; readonly back: string }) {
  const { say } = visit;
  return (
    <>
      <h1>{say("keepers.sent.title")}</h1>
      <p class="font-lead">{say("keepers.sent.lead")}</p>
      <p>{say("keepers.sent.help")}</p>
      <p>
        <a href={back}>{say("keepers.sent.back")}</a>
      </p>
    </>
  );
}
