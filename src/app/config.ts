import path from "node:path";
import { z } from "zod";
import { type RoleRule, readRoleRules } from "../features/accounts/provider/role-rules.ts";

/** The program's configuration, validated. Addresses without a slash at the end. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Null: `http://HOST:PORT`, with the port that was in fact taken, as `ownAddress` calls it. */
  readonly baseUrl: string | null;
  /** Null: the embedded PostgreSQL in `dataFolder`. */
  readonly databaseUrl: string | null;
  readonly databaseConnections: number;
  readonly dataFolder: string;
  readonly language: "da" | "en";
  readonly sample: "auto" | "yes" | "no";
  /** Requests a second from one network address; 0 sets no limit. */
  readonly requestsPerSecond: number;
  readonly trustedProxies: number;
  /** Whether this process does background work. */
  readonly jobs: "yes" | "no";
  /** The file of the key that signs approvals; null: `seal-key.pem` in the data folder. */
  readonly sealKey: string | null;
  /** Null: mails are kept in the outbox. */
  readonly smtpUrl: string | null;
  /** `address` or `Name <address>`; there where `smtpUrl` is. */
  readonly mailFrom: string | null;
  /** The municipality's identity provider; null: there is none. */
  readonly oidcIssuer: string | null;
  readonly oidcClientId: string | null;
  /** Null: a public client. */
  readonly oidcClientSecret: string | null;
  readonly oidcRoles: readonly RoleRule[] | null;
  /** Jobindsats's service with its version (`/v2`, `/v3`). */
  readonly jobindsatsUrl: string;
  /** Null: nothing is fetched from Jobindsats. */
  readonly jobindsatsKey: string | null;
  readonly statbankUrl: string;
  /** The address of a map's pictures, with `{z}`, `{x}` and `{y}`; null: maps are drawn without. */
  readonly mapTiles: string | null;
  /** Null: nothing. */
  readonly mapCredit: string | null;
  /** Sites that may show the overview of offers in a frame, as origins; null: none may. */
  readonly framedBy: readonly string[] | null;
  /** The CVR register, system to system. */
  readonly cvrUrl: string;
  /** `user:password`; null: companies are not looked up. */
  readonly cvrKey: string | null;
}

type Words = { readonly da: string; readonly en: string };

/** One variable of the environment: what it means, and what is right for it. */
export interface Variable {
  readonly name: string;
  readonly field: keyof Config;
  readonly schema: z.ZodType<Config[keyof Config], string>;
  /** As it would be written in the environment; empty where no value is the default. */
  readonly default: string;
  readonly example: string;
  readonly secret: boolean;
  readonly meaning: Words;
  /** Ends the sentence "NAME must be …". */
  readonly right: Words;
}

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(least).max(most));

const address = (protocols: readonly string[], fits: (url: URL) => boolean = () => true) =>
  z.string().refine((text) => {
    if (!URL.canParse(text)) return false;
    const url = new URL(text);
    return protocols.includes(url.protocol) && fits(url);
  });

/** This machine itself: what is sent there does not cross a network. */
const isLoopback = ({ hostname }: URL) => ["localhost", "127.0.0.1", "[::1]"].includes(hostname);

/** What is sent there cannot be read on the way. */
const isSafe = (url: URL) => url.protocol === "https:" || isLoopback(url);

/** `navn@example.dk`, or `Rød Tråd <navn@example.dk>`. */
const sender = z
  .string()
  .max(300)
  .refine((text) => {
    const [, name, bracketed] = /^([^<>"\r\n]*)<([^<>\s]+)>$/.exec(text) ?? [null, "", text];
    return name !== undefined && z.email().safeParse(bracketed).success;
  });

/** All of the configuration. A page for each is in `docs/configuration/`. */
export const variables: readonly Variable[] = [
  {
    name: "PORT",
    field: "port",
    schema: wholeNumber(0, 65_535),
    default: "3000",
    example: "8080",
    secret: false,
    meaning: {
      da: "Den port, siderne vises på. Med 0 vælger maskinen en ledig, og den skrives ved starten.",
      en: "The port the pages are served on. With 0 the machine picks a free one, and the start prints it.",
    },
    right: { da: "et helt tal fra 0 til 65535", en: "a whole number from 0 to 65535" },
  },
  {
    name: "HOST",
    field: "host",
    schema: z
      .string()
      .min(1)
      .max(253)
      .regex(/^[A-Za-z0-9.:_-]+$/),
    default: "127.0.0.1",
    example: "0.0.0.0",
    secret: false,
    meaning: {
      da: "Den netadresse, der lyttes på. 127.0.0.1 er kun denne maskine; 0.0.0.0 er alle, der kan nå den.",
      en: "The network address that is listened on. 127.0.0.1 is this machine only; 0.0.0.0 is everyone who can reach it.",
    },
    right: { da: "et værtsnavn eller en IP-adresse", en: "a host name or an IP address" },
  },
  {
    name: "BASE_URL",
    field: "baseUrl",
    schema: address(["http:", "https:"], (url) => url.href === `${url.origin}/`).transform(
      (text) => new URL(text).origin,
    ),
    default: "",
    example: "https://referater.example.dk",
    secret: false,
    meaning: {
      da: "Adressen, som andre når siderne på; den står i feeds, links og mails. Uden værdi: http://HOST:PORT, på denne maskine alene http://localhost:PORT. Med https sendes loginkager kun krypteret.",
      en: "The address others reach the pages at; it stands in feeds, links and mail. Without a value: http://HOST:PORT, on this machine alone http://localhost:PORT. With https, sign-in cookies are sent encrypted only.",
    },
    right: {
      da: "en hel adresse uden sti, der begynder med http:// eller https://",
      en: "a whole address without a path that begins with http:// or https://",
    },
  },
  {
    name: "DATABASE_URL",
    field: "databaseUrl",
    schema: address(["postgres:", "postgresql:"]),
    default: "",
    example: "postgres://traad:password@db.example.dk:5432/traad",
    secret: true,
    meaning: {
      da: "En PostgreSQL-server, version 15 eller nyere. Brugeren skal eje databasen og må oprette roller (CREATEROLE). Uden værdi kører en PostgreSQL i TRAAD_DATA.",
      en: "A PostgreSQL server, version 15 or later. The user must own the database and may make roles (CREATEROLE). Without a value a PostgreSQL runs in TRAAD_DATA.",
    },
    right: {
      da: "en adresse af formen postgres://bruger:kodeord@vært:port/database",
      en: "an address of the form postgres://user:password@host:port/database",
    },
  },
  {
    name: "TRAAD_CONNECTIONS",
    field: "databaseConnections",
    schema: wholeNumber(2, 200),
    default: "10",
    example: "20",
    secret: false,
    meaning: {
      da: "Det højeste antal forbindelser til databasen for hver af de to adgange: den offentlige og den med login.",
      en: "The most connections to the database for each of the two accesses: the public one and the signed-in one.",
    },
    right: { da: "et helt tal fra 2 til 200", en: "a whole number from 2 to 200" },
  },
  {
    name: "TRAAD_DATA",
    field: "dataFolder",
    schema: z
      .string()
      .min(1)
      .refine((text) => !text.includes("\0"))
      .transform((text) => path.resolve(text)),
    default: "./data",
    example: "/srv/traad",
    secret: false,
    meaning: {
      da: "Mappen med den indbyggede PostgreSQL og nøglerne til undersøgelser. Kun den, der kører programmet, kan læse den. Flere programmer om én database skal dele den.",
      en: "The folder with the embedded PostgreSQL and the keys of surveys. Only the one who runs the program can read it. Several programs on one database must share it.",
    },
    right: { da: "en mappes sti", en: "the path of a folder" },
  },
  {
    name: "TRAAD_LANG",
    field: "language",
    schema: z.enum(["da", "en"]),
    default: "da",
    example: "en",
    secret: false,
    meaning: {
      da: "Sproget, siderne begynder på, og kommandoens sprog. Uden værdi følger kommandoen LANG.",
      en: "The language the pages begin in, and the command's. Without a value the command follows LANG.",
    },
    right: { da: "da eller en", en: "da or en" },
  },
  {
    name: "TRAAD_SAMPLE",
    field: "sample",
    schema: z.enum(["auto", "yes", "no"]),
    default: "auto",
    example: "no",
    secret: false,
    meaning: {
      da: "Om en opdigtet kommune indlæses i en tom database ved starten: yes, no, eller auto, som gør det i den indbyggede PostgreSQL og ikke på en server.",
      en: "Whether a fictional municipality is loaded into an empty database at the start: yes, no, or auto, which does so in the embedded PostgreSQL and not on a server.",
    },
    right: { da: "auto, yes eller no", en: "auto, yes or no" },
  },
  {
    name: "TRAAD_RATE",
    field: "requestsPerSecond",
    schema: wholeNumber(0, 100_000),
    default: "100",
    example: "300",
    secret: false,
    meaning: {
      da: "Hvor mange forespørgsler i sekundet én netadresse må sende. Med 0 er der ingen grænse.",
      en: "How many requests a second one network address may send. 0 sets no limit.",
    },
    right: { da: "et helt tal fra 0", en: "a whole number from 0" },
  },
  {
    name: "TRAAD_PROXIES",
    field: "trustedProxies",
    schema: wholeNumber(0, 10),
    default: "0",
    example: "1",
    secret: false,
    meaning: {
      da: "Hvor mange proxyer, der står foran programmet og skriver X-Forwarded-For. Med 0 tæller kun forbindelsens egen adresse.",
      en: "How many proxies stand in front of the program and write X-Forwarded-For. With 0 only the connection's own address counts.",
    },
    right: { da: "et helt tal fra 0 til 10", en: "a whole number from 0 to 10" },
  },
  {
    name: "TRAAD_JOBS",
    field: "jobs",
    schema: z.enum(["yes", "no"]),
    default: "yes",
    example: "no",
    secret: false,
    meaning: {
      da: "Om dette program også laver baggrundsarbejdet: påmindelser, besked til dem, der følger noget, og mails. Flere programmer på samme database må gøre det; mindst ét skal.",
      en: "Whether this program also does the background work: reminders, telling those who follow something, and mails. Several programs on one database may; at least one must.",
    },
    right: { da: "yes eller no", en: "yes or no" },
  },
  {
    name: "TRAAD_SEAL_KEY",
    field: "sealKey",
    schema: z
      .string()
      .min(1)
      .refine((text) => !text.includes("\0"))
      .transform((text) => path.resolve(text)),
    default: "",
    example: "/etc/traad/seal-key.pem",
    secret: false,
    meaning: {
      da: "Filen med den nøgle (Ed25519), der underskriver kæden af godkendelser. Den laves, hvor den mangler, og kun den, der kører programmet, kan læse den. Uden værdi: seal-key.pem i TRAAD_DATA. Gem en kopi et andet sted end databasens sikkerhedskopi: uden den kan der ikke godkendes mere. traad seal rotate-key skifter nøglen i filen.",
      en: "The file with the key (Ed25519) that signs the chain of approvals. It is made where it is missing, and only the one who runs the program can read it. Without a value: seal-key.pem in TRAAD_DATA. Keep a copy apart from the database's backup: without it nothing more can be approved. traad seal rotate-key changes the key in the file.",
    },
    right: { da: "en fils sti", en: "the path of a file" },
  },
  {
    name: "SMTP_URL",
    field: "smtpUrl",
    schema: address(["smtp:", "smtps:"], (url) => url.hostname !== ""),
    default: "",
    example: "smtp://traad:password@mail.example.dk:587",
    secret: true,
    meaning: {
      da: "Mailserveren, som mails sendes gennem. smtps:// er krypteret fra begyndelsen; smtp:// bliver det, hvor serveren kan. Uden værdi bliver mails gemt i udbakken. Kræver MAIL_FROM, og BASE_URL skal være den adresse, modtagerne kan nå.",
      en: "The mail server that mails are sent through. smtps:// is encrypted from the beginning; smtp:// becomes so where the server can. Without a value mails are kept in the outbox. Needs MAIL_FROM, and BASE_URL must be the address that receivers can reach.",
    },
    right: {
      da: "en adresse af formen smtp://bruger:kodeord@vært:port",
      en: "an address of the form smtp://user:password@host:port",
    },
  },
  {
    name: "MAIL_FROM",
    field: "mailFrom",
    schema: sender,
    default: "",
    example: "Rød Tråd <roed-traad@example.dk>",
    secret: false,
    meaning: {
      da: "Afsenderen af mails. Svar på dem kommer til denne adresse.",
      en: "The sender of mails. Replies come to this address.",
    },
    right: {
      da: "en e-mailadresse, eventuelt med et navn foran",
      en: "an e-mail address, with a name before it if you like",
    },
  },
  {
    name: "OIDC_ISSUER",
    field: "oidcIssuer",
    schema: address(["http:", "https:"], (url) => isSafe(url)),
    default: "",
    example: "https://login.example.dk/realms/kommunen",
    secret: false,
    meaning: {
      da: "Kommunens login (OpenID Connect). Programmet henter resten fra adressen + /.well-known/openid-configuration. Retur-adressen hos udbyderen er BASE_URL + /log-ind/retur. Kræver OIDC_CLIENT_ID og OIDC_ROLES.",
      en: "The municipality's identity provider (OpenID Connect). The program gets the rest from the address + /.well-known/openid-configuration. The redirect address to register with the provider is BASE_URL + /log-ind/retur. Needs OIDC_CLIENT_ID and OIDC_ROLES.",
    },
    right: {
      da: "udbyderens adresse (issuer), med https:// undtagen på denne maskine",
      en: "the provider's address (issuer), with https:// except on this machine",
    },
  },
  {
    name: "OIDC_CLIENT_ID",
    field: "oidcClientId",
    schema: z.string().min(1).max(300),
    default: "",
    example: "roed-traad",
    secret: false,
    meaning: { da: "Det, programmet hedder hos udbyderen.", en: "What the program is called at the provider." },
    right: { da: "en tekst", en: "a text" },
  },
  {
    name: "OIDC_CLIENT_SECRET",
    field: "oidcClientSecret",
    schema: z.string().min(1).max(1000),
    default: "",
    example: "hemmeligt",
    secret: true,
    meaning: {
      da: "Programmets hemmelighed hos udbyderen. Uden værdi bruges kun PKCE.",
      en: "The program's secret at the provider. Without a value PKCE alone is used.",
    },
    right: { da: "en tekst", en: "a text" },
  },
  {
    name: "OIDC_ROLES",
    field: "oidcRoles",
    schema: z.string().transform((text, context) => {
      const rules = readRoleRules(text);
      if (rules === null) context.addIssue({ code: "custom", message: "no rules" });
      return rules;
    }),
    default: "",
    example:
      "groups=Sekretariat:secretary@eksempelby;groups=UAU:member@eksempelby/arbejdsmarkedsudvalget;groups=IT:administrator",
    secret: false,
    meaning: {
      da: "Hvilke roller udbyderens oplysninger giver, med semikolon imellem: oplysning=værdi:rolle@kommune eller @kommune/udvalg, som de står i adresserne; uden @ for hele installationen (kun administrator og auditor). Roller: member, substitute, chair, item-author, head, analyst, auditor, secretary, administrator. Ved hvert login begynder og slutter de roller, der følger heraf.",
      en: "Which roles the provider's claims give, with semicolons between: claim=value:role@body or @body/committee, as they stand in the addresses; without @ for the whole installation (administrator and auditor only). Roles: member, substitute, chair, item-author, head, analyst, auditor, secretary, administrator. At each sign-in the roles that follow from this begin and end.",
    },
    right: {
      da: "regler af formen oplysning=værdi:rolle@kommune, med semikolon imellem",
      en: "rules of the form claim=value:role@body, with semicolons between",
    },
  },
  {
    name: "JOBINDSATS_URL",
    field: "jobindsatsUrl",
    schema: address(["http:", "https:"], (url) => isSafe(url) && /\/v[23]\/?$/.test(url.pathname)),
    default: "https://api.jobindsats.dk/v2",
    example: "https://api.jobindsats.dk/v3",
    secret: false,
    meaning: {
      da: "Jobindsats' tjeneste, hvor tal hentes. Adressen ender på den udgave, nøglen er til: /v2 eller /v3. Kræver JOBINDSATS_KEY.",
      en: "Jobindsats's service, where figures are fetched. The address ends in the version that the key is for: /v2 or /v3. Needs JOBINDSATS_KEY.",
    },
    right: {
      da: "en adresse, der ender på /v2 eller /v3, med https:// undtagen på denne maskine",
      en: "an address that ends in /v2 or /v3, with https:// except on this machine",
    },
  },
  {
    name: "JOBINDSATS_KEY",
    field: "jobindsatsKey",
    schema: z
      .string()
      .max(2000)
      .regex(/^[\x21-\x7e]+$/),
    default: "",
    example: "kommunens-noegle",
    secret: true,
    meaning: {
      da: "Nøglen til Jobindsats for de kommuner, der ikke har skrevet deres egen på siden med tabeller, der hentes. Uden nogen af delene hentes der intet derfra, og siden siger det. En kommunes egen nøgle ligger forseglet i databasen og vises aldrig igen; den åbnes kun med survey-keys/secret i TRAAD_DATA, som hverken databasen, dens sikkerhedskopi eller en eksport rummer. Er den fil en anden, skal nøglen skrives igen.",
      en: "The key to Jobindsats of those municipalities that have not written their own on the page of tables that are fetched. Without either nothing is fetched from there, and the page says so. A municipality's own key lies sealed in the database and is never shown again; it opens only with survey-keys/secret in TRAAD_DATA, which neither the database, its backup nor an export holds. If that file is another, the key must be written again.",
    },
    right: { da: "en nøgle uden mellemrum", en: "a key without spaces" },
  },
  {
    name: "STATBANK_URL",
    field: "statbankUrl",
    schema: address(["http:", "https:"], (url) => isSafe(url)),
    default: "https://api.statbank.dk/v1",
    example: "https://statbank.example.dk/v1",
    secret: false,
    meaning: {
      da: "Danmarks Statistiks StatBank, hvor tal hentes uden nøgle.",
      en: "Danmarks Statistik's StatBank, where figures are fetched without a key.",
    },
    right: {
      da: "en hel adresse med https:// undtagen på denne maskine",
      en: "a whole address with https:// except on this machine",
    },
  },
  {
    name: "MAP_TILES",
    field: "mapTiles",
    schema: address(
      ["http:", "https:"],
      (url) => isSafe(url) && ["z", "x", "y"].every((name) => decodeURI(url.href).includes(`{${name}}`)),
    ),
    default: "",
    example: "https://kort.example.dk/{z}/{x}/{y}.png",
    secret: false,
    meaning: {
      da: "Hvor kortbillederne i overblikket over tilbud hentes: en adresse med {z}, {x} og {y}. Borgerens browser henter dem dér, og kun den ene vært får lov. Uden værdi tegnes kortet af serveren selv, og intet hentes andre steder.",
      en: "Where the pictures of the map in the overview of offers come from: an address with {z}, {x} and {y}. The citizen's browser fetches them there, and that one host alone is allowed. Without a value the server draws the map itself, and nothing is fetched elsewhere.",
    },
    right: {
      da: "en hel adresse med {z}, {x} og {y}, med https:// undtagen på denne maskine",
      en: "a whole address with {z}, {x} and {y}, with https:// except on this machine",
    },
  },
  {
    name: "MAP_CREDIT",
    field: "mapCredit",
    schema: z.string().max(200),
    default: "",
    example: "Kort: Eksempelstyrelsen",
    secret: false,
    meaning: {
      da: "Det, kortets ejer vil have skrevet på det.",
      en: "What the owner of the map wants written on it.",
    },
    right: { da: "højst 200 tegn", en: "at most 200 characters" },
  },
  {
    name: "FRAMED_BY",
    field: "framedBy",
    schema: z.string().transform((text, context) => {
      const origins = text.split(/\s+/).filter((part) => part !== "");
      const right = origins.every(
        (origin) => /^https?:\/\/[a-z0-9.:-]+$/i.test(origin) && URL.canParse(origin) && isSafe(new URL(origin)),
      );
      if (!right) context.addIssue({ code: "custom", message: "no origins" });
      return origins;
    }),
    default: "",
    example: "https://www.eksempelby.example.dk https://familie.example.dk",
    secret: false,
    meaning: {
      da: "De hjemmesider, der må vise overblikket over tilbud i en ramme (iframe), med mellemrum imellem. Uden værdi må ingen. docs/offers.md viser, hvad der skal stå på hjemmesiden.",
      en: "The sites that may show the overview of offers in a frame (iframe), with spaces between. Without a value none may. docs/offers.md shows what to write on the site.",
    },
    right: {
      da: "adresser uden sti, med https:// undtagen på denne maskine",
      en: "addresses without a path, with https:// except on this machine",
    },
  },
  {
    name: "CVR_URL",
    field: "cvrUrl",
    schema: address(["http:", "https:"], (url) => isSafe(url)),
    default: "https://distribution.virk.dk/cvr-permanent",
    example: "https://cvr.example.dk/cvr-permanent",
    secret: false,
    meaning: {
      da: "CVR-registrets adgang system til system hos Erhvervsstyrelsen, hvor virksomheder, der søger om CSR-mærket, slås op. Kræver CVR_KEY.",
      en: "Erhvervsstyrelsen's system-to-system access to the CVR register, where companies that apply for the CSR mark are looked up. Needs CVR_KEY.",
    },
    right: {
      da: "en hel adresse med https:// undtagen på denne maskine",
      en: "a whole address with https:// except on this machine",
    },
  },
  {
    name: "CVR_KEY",
    field: "cvrKey",
    schema: z
      .string()
      .max(2000)
      .regex(/^[^\s:]+:\S+$/),
    default: "",
    example: "bruger:kodeord",
    secret: true,
    meaning: {
      da: "Kommunens bruger og kodeord til CVR-registret, med kolon imellem. Uden værdi slås ingen op, og virksomhederne skriver selv deres navn.",
      en: "The municipality's user and password for the CVR register, with a colon between. Without a value nobody is looked up, and companies write their name themselves.",
    },
    right: { da: "bruger og kodeord med kolon imellem", en: "user and password with a colon between" },
  },
];

/** What is wrong with one variable, in both languages, with what would be right. */
export interface ConfigProblem {
  readonly name: string;
  readonly sentence: Words;
}

/**
 * Reads the configuration from the environment. An unset and an empty variable both mean the default.
 * Gives the configuration, or everything that is wrong with it.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config | ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const values: Record<string, unknown> = {};
  for (const variable of variables) {
    const written = environment[variable.name]?.trim() || variable.default;
    if (written === "") {
      values[variable.field] = null;
      continue;
    }
    const parsed = variable.schema.safeParse(written);
    if (parsed.success) values[variable.field] = parsed.data;
    else problems.push({ name: variable.name, sentence: wrongValue(variable, written) });
  }
  if (problems.length > 0) return problems;
  const config = values as unknown as Config;
  if (config.smtpUrl !== null && config.mailFrom === null) return [noSender];
  const lacks = config.oidcIssuer !== null && (config.oidcClientId === null || config.oidcRoles === null);
  return lacks ? [halfAProvider] : config;
}

const halfAProvider: ConfigProblem = {
  name: "OIDC_ISSUER",
  sentence: {
    da: "OIDC_ISSUER er sat, men OIDC_CLIENT_ID eller OIDC_ROLES mangler: sæt dem begge, ellers kan ingen logge ind ad den vej.",
    en: "OIDC_ISSUER is set, but OIDC_CLIENT_ID or OIDC_ROLES is missing: set both, or nobody can sign in that way.",
  },
};

const noSender: ConfigProblem = {
  name: "MAIL_FROM",
  sentence: {
    da: "SMTP_URL er sat, men MAIL_FROM mangler: sæt det til afsenderens adresse, for eksempel Rød Tråd <roed-traad@example.dk>.",
    en: "SMTP_URL is set, but MAIL_FROM is missing: set it to the sender's address, for example Rød Tråd <roed-traad@example.dk>.",
  },
};

function wrongValue(variable: Variable, written: string): Words {
  const shown = variable.secret ? "" : ` "${written.slice(0, 80)}"`;
  return {
    da: `${variable.name}${shown} kan ikke bruges: det skal være ${variable.right.da}, for eksempel ${variable.example}.`,
    en: `${variable.name}${shown} cannot be used: it must be ${variable.right.en}, for example ${variable.example}.`,
  };
}

/** A value as it may be shown: the password of an address is masked. */
export function maskValue(variable: Variable, value: string): string {
  if (!variable.secret || value === "") return value;
  if (!URL.canParse(value)) return "***";
  const url = new URL(value);
  if (url.password !== "") url.password = "***";
  // A password may also stand among the parameters.
  if (url.searchParams.has("password")) url.searchParams.set("password", "***");
  return url.toString();
}
