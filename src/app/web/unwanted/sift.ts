import { createHash } from "node:crypto";
import { type FloodGauge, floodGauge } from "../../../access/unwanted/flood-gauge.ts";
import { readStamp, stampForm } from "../../../access/unwanted/form-stamp.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import type { Site } from "../site.ts";
import type { Visit } from "../visit.ts";

/** The names of the two fields that every sifted form carries: its stamp, and one that people leave empty. */
export const stampField = "stempel";
export const emptyField = "hjemmeside-adresse";

const hour = 3_600_000;
/** How often within an hour (to two): from one network address, to one e-mail address, and the same form again. */
const most = { network: 20, email: 10, form: 5 } as const;

/** Each server has its own gauges: nothing of them is stored, and nothing outlives the process. */
const gauges = new WeakMap<Site, FloodGauge>();

function gaugeOf(site: Site): FloodGauge {
  const known = gauges.get(site);
  if (known !== undefined) return known;
  const made = floodGauge(hour);
  gauges.set(site, made);
  return made;
}

/** What a form asks of those who send it. */
export interface Sifting {
  /** What the form is for: a stamp holds for one. */
  readonly purpose: string;
  /** The address that a mail would go to; left out: none does. */
  readonly email?: string;
  /** Texts written by strangers, which may hold `links` links in all. */
  readonly texts?: readonly string[];
  readonly links?: number;
}

/**
 * Sifts what strangers send, without asking anybody else and without script: `wanted`; `unwanted`: answered as if it were
 * taken, so that a machine learns nothing; or a problem for a person to see: to press once more, too many links, too many
 * in a short time.
 */
export async function sift(
  visit: Visit,
  { purpose, email, texts = [], links = 0 }: Sifting,
): Promise<"wanted" | "unwanted" | Problem> {
  const { site, address } = visit;
  const form = await visit.form();
  const now = site.now();
  const gauge = gaugeOf(site);
  if (gauge.count(`network ${purpose} ${address}`, now) > most.network) return problem("problem.follow-throttled");
  if ((form.get(emptyField) ?? "") !== "") return "unwanted";
  const stamp = readStamp(site.surveyKeys.secret, purpose, form.get(stampField) ?? "", now);
  if (stamp.is !== "right") return problem("problem.form-again");
  if (gauge.count(`form ${stamp.mark}`, now) > most.form) return problem("problem.form-again");
  const found = texts.reduce((all, text) => all + (text.match(/https?:\/\/|\bwww\./gi)?.length ?? 0), 0);
  if (found > links) return problem("problem.unwanted-links", { most: links });
  if (email === undefined) return "wanted";
  const digest = createHash("sha256").update(email.trim().toLowerCase()).digest("base64url");
  return gauge.count(`email ${purpose} ${digest}`, now) > most.email ? "unwanted" : "wanted";
}

/** The stamp of a form that is shown now. */
export function stampOf({ site }: Visit, purpose: string): string {
  return stampForm(site.surveyKeys.secret, purpose, site.now());
}
