import { inside } from "../../../../output/mail/letter.ts";
import type { FollowedThing, Rhythm } from "../../../../records/mail.ts";
import type { Problem } from "../../../../records/problem.ts";
import { FollowFields } from "../../parts/follow-form.tsx";
import type { Visit } from "../../visit.ts";

interface FollowProps {
  readonly visit: Visit;
  readonly followed: FollowedThing;
  readonly email: string;
  readonly rhythm: Rhythm;
  readonly wrong: Problem | null;
}

/** The form on a page of its own, where something was wrong with what was written. */
export function Follow({ visit, followed, email, rhythm, wrong }: FollowProps) {
  const { say } = visit;
  return (
    <>
      <h1>{say("follow.title", { name: inside(say, followed) })}</h1>
      <p class="font-lead">{say("follow.lead")}</p>
      <FollowFields visit={visit} address={followed.path ?? ""} email={email} rhythm={rhythm} wrong={wrong} />
    </>
  );
}

/** Says the same whether the address was known or not. */
export function FollowSent({ visit, followed }: { readonly visit: Visit; readonly followed: FollowedThing }) {
  const { say } = visit;
  return (
    <>
      <h1>{say("follow.sent.title")}</h1>
      <p class="font-lead">{say("follow.sent.lead", { name: inside(say, followed) })}</p>
      <p>{say("follow.sent.help")}</p>
      <p>
        <a href={encodeURI(followed.path ?? "/")}>{say("follow.back")}</a>
      </p>
    </>
  );
}
