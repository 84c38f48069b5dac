import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

/** One press ends all mails. Visiting the page ends nothing. */
export function Stop({ visit, token }: { readonly visit: Visit; readonly token: string }) {
  const { say } = visit;
  return (
    <>
      <h1>{say("stop.title")}</h1>
      <p class="font-lead">{say("stop.lead")}</p>
      <PostForm visit={visit} action={`/abonnement/afmeld/${token}`}>
        <button class="button button-primary" type="submit">
          {say("stop.button")}
        </button>
      </PostForm>
    </>
  );
}

/** Says so, whether there was anything to end or not. */
export function Stopped({ visit }: { readonly visit: Visit }) {
  const { say } = visit;
  return (
    <>
      <h1>{say("stop.done.title")}</h1>
      <p class="font-lead">{say("stop.done.lead")}</p>
    </>
  );
}
