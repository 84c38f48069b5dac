import path from "node:path";
import { parseArgs } from "node:util";
import { importer } from "../../../access/viewer.ts";
import { endReadingProcess } from "../../../intake/sources/bounded/read-bounded.ts";
import { bodyKinds } from "../../../records/committee.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { fetchedSites } from "../../../store/queries/fetched/sites.ts";
import type { Store } from "../../../store/transaction.ts";
import { type FetchEvent, fetchSite, type SiteWanted } from "../../fetch/fetch-site.ts";
import { polite } from "../../fetch/polite.ts";
import {
  type Command,
  type CommandIo,
  type ExitStatus,
  type Text,
  unknownOption,
  write,
  wrongUse,
} from "../command.ts";
import { countLine, resultLine, storeNoticeText } from "../import-words.ts";
import { startProgress } from "../progress.ts";
import { sayProblem } from "../say-problem.ts";
import { version } from "../version.ts";
import { withStore } from "../with-store.ts";

/** `traad fetch`: fetches the meetings of a FirstAgenda site, and later what is new there. */
export const command: Command = {
  name: "fetch",
  usage: "URL --body NAME [options] | --update",
  summary: {
    da: "Henter møder fra et websted med FirstAgenda, og senere det, der er nyt",
    en: "Fetches meetings from a FirstAgenda site, and later what is new",
  },
  details: [
    [
      "URL",
      { da: "webstedet, som https://dagsordener.eksempel.dk", en: "the site, like https://dagsordener.eksempel.dk" },
    ],
    ["--body NAME", { da: "kommunen, som webstedet er for", en: "the municipality whose site it is" }],
    ["--kind KIND", { da: bodyKinds.join(", "), en: bodyKinds.join(", ") }],
    [
      "--committee NAME",
      { da: "kun dette udvalg; kan gives flere gange", en: "only this committee; may be given more than once" },
    ],
    ["--term TERM", { da: "kun denne periode, som 2022-2025", en: "only this term, like 2022-2025" }],
    ["--year YEAR", { da: "kun dette år", en: "only this year" }],
    ["--attachments", { da: "hent også punkternes bilag", en: "fetch the items' files, too" }],
    ["--draft", { da: "gem uden at vise det for offentligheden", en: "store without showing it to the public" }],
    ["--rate N", { da: "højst så mange forespørgsler i sekundet (1)", en: "at most so many requests a second (1)" }],
    [
      "--update",
      {
        da: "hent det, der er nyt siden sidst, fra de websteder, der er hentet fra, og tag det tilbage, de har taget ned",
        en: "fetch what is new since the last time from the sites fetched from, and withdraw what they have taken down",
      },
    ],
  ],
  async run(args, io) {
    const asked = choose(args);
    if ("wrong" in asked) return wrongUse(io, command, asked.wrong);
    try {
      return await withStore(io, async (store) => {
        const sites = await sitesOf(store, asked);
        if ("problem" in sites) return sayProblem(io, sites);
        let status: ExitStatus = 0;
        for (const wanted of sites) {
          const done = await fetchOne(store, wanted, asked.rate, io);
          if (done !== 0) status = done;
          if (io.stopped.aborted) break;
        }
        return status;
      });
    } finally {
      endReadingProcess();
    }
  },
};

interface Asked {
  readonly update: boolean;
  readonly rate: number;
  readonly attachments: boolean;
  readonly wanted: Omit<SiteWanted, "bodyId"> | null;
}

function choose(args: readonly string[]): Asked | { readonly wrong: Text } {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return unknownOption("fetch", error);
  }
  const { values, positionals } = parsed;
  const [url, ...more] = positionals;
  const rate = Number(values.rate ?? "1");
  if (!(rate >= 0 && rate <= 1000)) {
    return { wrong: { da: "--rate skal være et tal fra 0 til 1000.", en: "--rate must be a number from 0 to 1000." } };
  }
  const attachments = values.attachments === true;
  if (values.update === true) {
    if (positionals.length > 0) {
      return { wrong: { da: "--update tager ingen adresse.", en: "--update takes no address." } };
    }
    return { update: true, rate, attachments, wanted: null };
  }
  if (url === undefined || more.length > 0) {
    return {
      wrong: { da: "fetch skal have én adresse, eller --update.", en: "fetch takes one address, or --update." },
    };
  }
  const name = values.body?.trim() ?? "";
  if (name === "") {
    return { wrong: { da: "Angiv kommunen med --body.", en: "Name the municipality with --body." } };
  }
  const kind = bodyKinds.find((each) => each === values.kind);
  if (values.kind !== undefined && kind === undefined) {
    const all = bodyKinds.join(", ");
    return { wrong: { da: `--kind skal være en af: ${all}.`, en: `--kind must be one of: ${all}.` } };
  }
  if (values.year !== undefined && !/^\d{4}$/.test(values.year)) {
    return { wrong: { da: "--year skal være et årstal.", en: "--year must be a year." } };
  }
  const wanted = {
    address: url.replace(/\/+$/, ""),
    body: kind === undefined ? { name } : { name, kind },
    committees: values.committee ?? [],
    term: values.term ?? null,
    year: values.year ?? null,
    files: attachments,
    draft: values.draft === true,
  };
  return { update: false, rate, attachments, wanted };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      body: { type: "string" },
      kind: { type: "string" },
      committee: { type: "string", multiple: true },
      term: { type: "string" },
      year: { type: "string" },
      attachments: { type: "boolean" },
      draft: { type: "boolean" },
      rate: { type: "string" },
      update: { type: "boolean" },
    },
  });
}

/** What to fetch: the one that was named, or all that were fetched before, as they were asked for then. */
async function sitesOf(store: Store, { wanted, attachments }: Asked): Promise<readonly SiteWanted[] | Problem> {
  const known = await store.as(importer, fetchedSites);
  if (wanted !== null) {
    const valid = URL.canParse(wanted.address) && /^https?:$/.test(new URL(wanted.address).protocol);
    if (!valid) return problem("problem.fetch-address", { name: wanted.address });
    const before = known.find(({ address }) => address === wanted.address);
    return [{ ...wanted, bodyId: before?.bodyId ?? null }];
  }
  if (known.length === 0) return problem("problem.fetch-no-sites");
  return known.map(({ address, bodyId, body, wanted: before }) => ({
    ...before,
    files: before.files || attachments,
    address,
    bodyId,
    body: { name: body },
  }));
}

async function fetchOne(store: Store, wanted: SiteWanted, rate: number, io: CommandIo): Promise<ExitStatus> {
  const label = { da: `Henter fra ${wanted.address}`, en: `Fetching from ${wanted.address}` };
  const progress = startProgress(io, label);
  const counts = { new: 0, changed: 0, unchanged: 0, bad: 0 };
  const contact = io.config.baseUrl ?? "https://localhost";
  const client = polite({ perSecond: rate, userAgent: `RoedTraad/${version()} (+${contact})`, signal: io.stopped });
  const fetching = {
    store,
    viewer: importer,
    polite: client,
    folder: path.join(io.config.dataFolder, "fetched"),
    now: () => new Date(),
    stopped: io.stopped,
  };
  let todo = 0;
  let withdrawn = 0;
  for await (const event of fetchSite(fetching, wanted)) {
    progress.end();
    if (event.what === "listed") todo = event.left;
    if (event.what === "withdrawn") withdrawn += 1;
    await tell(event, io, counts);
    if (event.what === "meeting") progress.show(todo - event.left, todo);
  }
  progress.end();
  const taken = { da: `${withdrawn} taget tilbage`, en: `${withdrawn} withdrawn` };
  await write(io, `${wanted.address}: ${countLine(io.lang, counts)}, ${taken[io.lang]}.\n`);
  return counts.bad > 0 || io.stopped.aborted ? 1 : 0;
}

type Counts = Record<"new" | "changed" | "unchanged" | "bad", number>;

async function tell(event: FetchEvent, io: CommandIo, counts: Counts): Promise<void> {
  if (event.what === "listed") {
    const words = {
      da: `${event.listed} møder på listen, ${event.wanted} af dem ønsket, ${event.left} at hente.`,
      en: `${event.listed} meetings on the list, ${event.wanted} of them wanted, ${event.left} to fetch.`,
    };
    return write(io, `${words[io.lang]}\n`);
  }
  if (event.what === "problem" || event.what === "file") {
    counts.bad += 1;
    sayProblem(io, event.problem);
    return;
  }
  if (event.what === "withdrawn") {
    const words = { da: "taget tilbage: står ikke på listen mere", en: "withdrawn: not on the list any more" };
    return write(io, `${event.sourceId}: ${words[io.lang]}\n`);
  }
  const { meeting, outcome } = event;
  if (outcome.problem !== null) {
    counts.bad += 1;
    sayProblem(io, outcome.problem);
    return;
  }
  counts[outcome.result.result] += 1;
  const notices = outcome.result.notices.map((notice) => `          ! ${storeNoticeText(io.lang, notice)}\n`);
  const name = `${meeting.committee} ${meeting.day.slice(0, 10)}`;
  await write(io, `${resultLine(io.lang, name, outcome.result, outcome.reading)}\n${notices.join("")}`);
}
