import { z } from "zod";
import type { RegisterAnswer } from "../../records/mark.ts";
import { isProblem } from "../../records/problem.ts";
import { fetchBounded, type Patience } from "../http/fetch-bounded.ts";

/** Where the CVR register is asked, and with which account: *bruger:kodeord* (Erhvervsstyrelsen, system til system). */
export interface CvrService {
  readonly base: URL;
  readonly key: string;
}

/** What is asked of the register. `municipality`: the code in which a number must lie; null: that is not asked. */
export interface CompanyAsked {
  readonly cvr: string;
  readonly pNumber: string | null;
  readonly municipality: number | null;
}

/** Looks a company up. Never fails: what the register does not say, a person looks up. */
export type LookUpCompany = (asked: CompanyAsked) => Promise<RegisterAnswer>;

/** A company waits for its page: one try, and short. */
const patience: Patience = { timeout: 3_000, mostBytes: 2 * 1024 * 1024, tries: 1, longestWait: 0, pause: 0 };
/** So many answers are kept, for an hour each: the same company is asked for on each page of its form. */
const mostKept = 5_000;
const keptFor = 3_600_000;

const notAsked: RegisterAnswer = { status: "not-asked", name: null, active: null, inMunicipality: null, ownsP: null };

const place = z.object({ kommune: z.object({ kommuneKode: z.number() }).nullish() }).nullish();
const hits = <T extends z.ZodType>(source: T) =>
  z.object({ hits: z.object({ hits: z.array(z.object({ _source: source })) }) });
const companies = hits(
  z.object({
    Vrvirksomhed: z.object({
      cvrNummer: z.number(),
      penheder: z.array(z.object({ pNummer: z.number() })).nullish(),
      virksomhedMetadata: z.object({
        nyesteNavn: z.object({ navn: z.string() }).nullish(),
        sammensatStatus: z.string().nullish(),
        nyesteBeliggenhedsadresse: place,
      }),
    }),
  }),
);
const workplaces = hits(
  z.object({
    VrproduktionsEnhed: z.object({
      pNummer: z.number(),
      produktionsEnhedMetadata: z.object({ nyesteBeliggenhedsadresse: place }),
    }),
  }),
);

/** What a company that still is calls itself in the register: it is there, with or without employees. */
const living = new Set(["AKTIV", "NORMAL"]);

/**
 * The way to the CVR register; null service: nothing is asked. What the register answered is kept for an hour, and what it
 * did not answer is asked for again. `now`: milliseconds.
 */
export function openCvrRegister(service: CvrService | null, now: () => number = Date.now): LookUpCompany {
  if (service === null) return () => Promise.resolve(notAsked);
  const kept = new Map<string, { readonly answer: RegisterAnswer; readonly until: number }>();
  return async (asked) => {
    const key = `${asked.cvr} ${asked.pNumber} ${asked.municipality}`;
    const before = kept.get(key);
    if (before !== undefined && before.until > now()) return before.answer;
    const answer = await lookUp(service, asked);
    if (answer.status !== "no-answer") {
      if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? "");
      kept.set(key, { answer, until: now() + keptFor });
    }
    return answer;
  };
}

async function lookUp(service: CvrService, { cvr, pNumber, municipality }: CompanyAsked): Promise<RegisterAnswer> {
  const found = await search(service, "virksomhed", { "Vrvirksomhed.cvrNummer": Number(cvr) }, companies);
  if (found === null) return { ...notAsked, status: "no-answer" };
  const company = found.hits.hits
    .map(({ _source }) => _source.Vrvirksomhed)
    .find(({ cvrNummer }) => cvrNummer === Number(cvr));
  if (company === undefined) return { ...notAsked, status: "not-found" };
  const { nyesteNavn, sammensatStatus, nyesteBeliggenhedsadresse } = company.virksomhedMetadata;
  const ownsP = pNumber === null ? null : (company.penheder ?? []).some((unit) => unit.pNummer === Number(pNumber));
  const codes = [nyesteBeliggenhedsadresse?.kommune?.kommuneKode ?? null];
  if (ownsP === true && pNumber !== null && municipality !== null) codes.push(await codeOfWorkplace(service, pNumber));
  return {
    status: "found",
    name: nyesteNavn?.navn.slice(0, 200) ?? null,
    active: sammensatStatus == null ? null : living.has(sammensatStatus.toUpperCase()),
    inMunicipality: municipality === null ? null : isAmong(codes, municipality),
    ownsP,
  };
}

/** True where one of the codes is the municipality's; null where none is and one is not known. */
function isAmong(codes: readonly (number | null)[], municipality: number): boolean | null {
  if (codes.includes(municipality)) return true;
  return codes.includes(null) ? null : false;
}

async function codeOfWorkplace(service: CvrService, pNumber: string): Promise<number | null> {
  const asked = { "VrproduktionsEnhed.pNummer": Number(pNumber) };
  const found = await search(service, "produktionsenhed", asked, workplaces);
  const unit = found?.hits.hits
    .map(({ _source }) => _source.VrproduktionsEnhed)
    .find(({ pNummer }) => pNummer === Number(pNumber));
  return unit?.produktionsEnhedMetadata.nyesteBeliggenhedsadresse?.kommune?.kommuneKode ?? null;
}

/** What one index of the register has; null where it does not answer, or not as it should. */
async function search<T extends z.ZodType>(
  { base, key }: CvrService,
  index: "virksomhed" | "produktionsenhed",
  term: Readonly<Record<string, number>>,
  schema: T,
): Promise<z.infer<T> | null> {
  const url = new URL(`${base.href.replace(/\/$/, "")}/${index}/_search`);
  const headers = { authorization: `Basic ${Buffer.from(key, "utf8").toString("base64")}` };
  const bytes = await fetchBounded({ url, headers, body: { query: { term }, size: 1 } }, patience);
  if (isProblem(bytes)) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(Buffer.from(bytes).toString("utf8")));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
