import { formatShortMoment } from "../../../../output/texts/format.ts";
import { fingerprint } from "../../../../seal/head.ts";
import type { PublicHead } from "../../../../store/queries/public/sealed-minutes.ts";
import type { Visit } from "../../visit.ts";

interface ChainProps {
  readonly visit: Visit;
  readonly name: string;
  readonly head: PublicHead | null;
}

/** A body's chain of approvals, for everybody: how long it is, its last entry's hash, the signature and the key. */
export function Chain({ visit, name, head }: ChainProps) {
  const { say, language } = visit;
  return (
    <>
      <h1>{say("chain.title", { name })}</h1>
      <p class="font-lead">{say("chain.lead")}</p>
      {head === null ? (
        <p class="empty">{say("chain.empty")}</p>
      ) : (
        <dl class="seal-facts">
          <dt>{say("chain.length")}</dt>
          <dd>{String(head.length)}</dd>
          <dt>{say("chain.at")}</dt>
          <dd>{formatShortMoment(language, head.at)}</dd>
          <dt>{say("chain.hash")}</dt>
          <dd class="digits">{head.hash}</dd>
          <dt>{say("chain.signature")}</dt>
          <dd class="digits">{head.signature}</dd>
          <dt>{say("chain.key")}</dt>
          <dd class="digits">{fingerprint(head.key)}</dd>
        </dl>
      )}
      <p>{say("chain.verify")}</p>
      <p>
        <a href={`${visit.path}/feed.atom`}>{say("site.subscribe")}</a>
      </p>
    </>
  );
}
