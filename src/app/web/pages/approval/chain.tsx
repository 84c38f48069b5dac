import { formatShortMoment } from "../../../../output/texts/format.ts";
import { fingerprint } from "../../../../seal/head.ts";
import type { ChainKey } from "../../../../seal/keys.ts";
import type { PublicHead } from "../../../../store/queries/public/sealed-minutes.ts";
import type { Visit } from "../../visit.ts";

interface ChainProps {
  readonly visit: Visit;
  readonly name: string;
  readonly head: PublicHead | null;
  /** In the order in which they handed over to one another. */
  readonly keys: readonly ChainKey[];
}

/** A body's chain of approvals, for everybody: how long it is, its last entry's hash, the signature and the key. */
export function Chain({ visit, name, head, keys }: ChainProps) {
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
      {keys.length > 1 ? <Keys visit={visit} keys={keys} /> : null}
      <p>{say("chain.verify")}</p>
      <p>
        <a href={`${visit.path}/feed.atom`}>{say("site.subscribe")}</a>
      </p>
    </>
  );
}

/** Which key signed what, the newest first. */
function Keys({ visit, keys }: Pick<ChainProps, "visit" | "keys">) {
  const { say, language } = visit;
  return (
    <section aria-labelledby="noegler">
      <h2 id="noegler">{say("chain.keys")}</h2>
      <p>{say("chain.keys.lead")}</p>
      {keys.toReversed().map(({ key, from, until, compromised }) => (
        <dl class="seal-facts">
          <dt>{say("chain.key")}</dt>
          <dd class="digits">{fingerprint(key)}</dd>
          <dt>{say("chain.key.from")}</dt>
          <dd>{say("chain.key.at", { length: String(from.entry), when: formatShortMoment(language, from.at) })}</dd>
          <dt>{say("chain.key.until")}</dt>
          <dd>
            {until === null
              ? say("chain.key.signs")
              : say("chain.key.at", { length: String(until.entry), when: formatShortMoment(language, until.at) })}
          </dd>
          {compromised === null ? null : (
            <>
              <dt>{say("chain.key.compromised")}</dt>
              <dd>{say("chain.key.since", { when: formatShortMoment(language, compromised) })}</dd>
            </>
          )}
        </dl>
      ))}
    </section>
  );
}
