import type { ToConfirm } from "../../../../features/reminders/confirm.ts";
import { thing } from "../../../../output/mail/letter.ts";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

interface ConfirmProps {
  readonly visit: Visit;
  readonly token: string;
  readonly asked: ToConfirm;
}

/** The page the link in the first mail leads to. The press counts, not the visit: programs that look for harm visit too. */
export function Confirm({ visit, token, asked }: ConfirmProps) {
  const { say } = visit;
  const { followed, rhythm } = asked;
  if (followed.path === null) {
    return (
      <>
        <h1>{say("confirm.title")}</h1>
        <p class="font-lead">{say("confirm.gone")}</p>
      </>
    );
  }
  return (
    <>
      <h1>{say("confirm.title")}</h1>
      <p class="font-lead">{say("confirm.lead")}</p>
      <p>
        <a href={encodeURI(followed.path)}>{thing(say, followed)}</a>
        <br />
        <span class="quiet">{say(`follow.rhythm.${rhythm}`)}</span>
      </p>
      <PostForm visit={visit} action={`/abonnement/bekraeft/${token}`}>
        <button class="button button-primary" type="submit">
          {say("confirm.button")}
        </button>
      </PostForm>
    </>
  );
}
