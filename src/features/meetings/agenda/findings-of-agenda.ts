import { createHash } from "node:crypto";
import type { Viewer } from "../../../access/viewer.ts";
import type { Finding } from "../../../records/finding.ts";
import type { AgendaRelease } from "../../../store/queries/agenda/agenda-releases.ts";

/** A finding on an agenda. `digest` knows it again: it holds for the text it was found in and for no other. */
export interface AgendaFinding extends Finding {
  readonly digest: string;
}

/**
 * Marks what was found in one subject. `subject`: what it is (a line of the agenda) and all that was looked through, so
 * that a release of yesterday's text lets nothing of today's through.
 */
export function markFindings(findings: readonly Finding[], subject: string): AgendaFinding[] {
  return findings.map((finding) => {
    const { code, rule, place, found } = finding;
    const digest = createHash("sha256")
      .update(JSON.stringify([code, rule, place, found]))
      .update("\0")
      .update(subject);
    return { ...finding, digest: digest.digest("hex") };
  });
}

/** What still keeps an agenda from being published. */
export interface Hindrances {
  /** What must be mended. */
  readonly stops: readonly AgendaFinding[];
  /** What a second person must let through, or mend. */
  readonly unreleased: readonly AgendaFinding[];
  /** What was let through by the one who wants to publish: it takes two. */
  readonly ownReleases: readonly AgendaFinding[];
}

/** What keeps `viewer` from publishing, given what was found and what was let through by whom. */
export function hindrancesOf(
  findings: readonly AgendaFinding[],
  releases: readonly AgendaRelease[],
  viewer: Pick<Viewer, "accountId">,
): Hindrances {
  const needed = findings.filter(({ severity }) => severity === "release");
  const by = (digest: string) => releases.filter((release) => release.finding === digest);
  const isOthers = ({ digest }: AgendaFinding) =>
    by(digest).some(({ accountId }) => accountId !== null && accountId !== viewer.accountId);
  return {
    stops: findings.filter(({ severity }) => severity === "stop"),
    unreleased: needed.filter(({ digest }) => by(digest).length === 0),
    ownReleases: needed.filter((finding) => by(finding.digest).length > 0 && !isOthers(finding)),
  };
}
