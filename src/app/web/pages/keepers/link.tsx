import type { ToLetIn } from "../../../../features/offers/keepers/come-in.ts";
import { addressOf } from "../../../../records/address.ts";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

/** The page that the link in a mail leads to. The press counts, not the visit: programs that look for harm visit too. */
export function KeeperLink({
  visit,
  token,
  letIn,
}: {
  readonly visit: Visit;
  readonly token: string;
  readonly letIn: ToLetIn;
}) {
  const { say } = visit;
  return (
    <>
      <h1>{say("keepers.link.title")}</h1>
      <p class="font-lead">{say("keepers.link.lead", { name: letIn.name, body: letIn.body })}</p>
      <PostForm visit={visit} action={`/forening/ind/${token}`}>
        <button class="button button-primary" type="submit">
          {say("keepers.link.button")}
        </button>
      </PostForm>
    </>
  );
}

/** The bodies whose associations keep their own offers. */
export function KeeperBodies({
  visit,
  bodies,
}: {
  readonly visit: Visit;
  readonly bodies: readonly { readonly slug: string; readonly name: string }[];
}) {
  const { say } = visit;
  return (
    <>
      <h1>{say("keepers.crumb")}</h1>
      <p class="font-lead">{say("keepers.lead")}</p>
      {bodies.length === 0 ? (
        <p class="empty">{say("keepers.bodies.empty")}</p>
      ) : (
        <>
          <p>{say("keepers.bodies")}</p>
          <ul class="nobullet-list">
            {bodies.map(({ slug, name }) => (
              <li>
                <a href={addressOf.keepers(slug)}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
