import { readdirSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskValue, readConfig, type Variable, variables } from "./config.ts";
import { configurationPage } from "./configuration-page.ts";

const folder = path.join(import.meta.dirname, "../../docs/configuration");

function variable(name: string): Variable {
  const found = variables.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`There is no variable ${name}.`);
  return found;
}

describe("the configuration", () => {
  test("without anything set, the defaults hold", () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      baseUrl: null,
      databaseUrl: null,
      dataFolder: path.resolve("data"),
      language: "da",
      sample: "auto",
    });
  });

  test("an empty variable is an unset one", () => {
    expect(readConfig({ PORT: "", DATABASE_URL: " " })).toEqual(readConfig({}));
  });

  test.each([
    ["PORT", "0", { port: 0 }],
    ["HOST", "::1", { host: "::1" }],
    ["BASE_URL", "https://referater.example.dk/", { baseUrl: "https://referater.example.dk" }],
    ["DATABASE_URL", "postgresql://a:b@c/d", { databaseUrl: "postgresql://a:b@c/d" }],
    ["TRAAD_DATA", "/srv/traad", { dataFolder: "/srv/traad" }],
    ["TRAAD_LANG", "en", { language: "en" }],
    ["TRAAD_JOBS", "no", { jobs: "no" }],
    ["JOBINDSATS_URL", "http://127.0.0.1:1/v3", { jobindsatsUrl: "http://127.0.0.1:1/v3" }],
    ["TRAAD_SEAL_KEY", "/etc/traad/key.pem", { sealKey: "/etc/traad/key.pem" }],
    ["MAIL_FROM", "Rød Tråd <traad@example.dk>", { mailFrom: "Rød Tråd <traad@example.dk>" }],
  ])("%s=%s is taken", (name, value, expected) => {
    expect(readConfig({ [name]: value })).toMatchObject(expected);
  });

  test.each([
    ["PORT", "80x", 'PORT "80x" kan ikke bruges: det skal være et helt tal fra 0 til 65535, for eksempel 8080.'],
    ["PORT", "70000", 'PORT "70000" kan ikke bruges: det skal være et helt tal fra 0 til 65535, for eksempel 8080.'],
    ["BASE_URL", "referater.example.dk", "http:// eller https://"],
    ["BASE_URL", "https://example.dk/sti", "uden sti"],
    ["DATABASE_URL", "mysql://a:hemmeligt@b/c", "DATABASE_URL kan ikke bruges"],
    ["TRAAD_LANG", "dansk", "da eller en"],
    ["TRAAD_CONNECTIONS", "1", "fra 2 til 200"],
    ["SMTP_URL", "http://a:hemmeligt@b", "SMTP_URL kan ikke bruges"],
    ["SMTP_URL", "smtp://mail.example.dk:587", "MAIL_FROM mangler"],
    ["JOBINDSATS_URL", "http://api.example.dk/v2", "https:// undtagen på denne maskine"],
    ["JOBINDSATS_URL", "https://api.example.dk/", "ender på /v2 eller /v3"],
    ["JOBINDSATS_KEY", "hemmeligt\r\nx: y", "JOBINDSATS_KEY kan ikke bruges"],
    ["STATBANK_URL", "http://statbank.example.dk/v1", "https:// undtagen på denne maskine"],
    ["MAP_TILES", "https://kort.example.dk/", "{z}, {x} og {y}"],
    ["FRAMED_BY", "https://a.example.dk/sti", "adresser uden sti"],
    ["MAIL_FROM", "Rød Tråd", "en e-mailadresse"],
    ["MAIL_FROM", "traad@example.dk\r\nBcc: alle@example.dk", "en e-mailadresse"],
  ])("%s=%s is refused, with what would be right", (name, value, sentence) => {
    const problems = readConfig({ [name]: value });
    if (!Array.isArray(problems)) throw new Error("expected a problem");
    expect(problems).toHaveLength(1);
    expect(problems[0]?.sentence.da).toContain(sentence);
    expect(problems[0]?.sentence.da).not.toContain("hemmeligt");
  });

  test("all wrong values are told at once", () => {
    expect(readConfig({ PORT: "x", TRAAD_LANG: "x" })).toHaveLength(2);
  });

  test("nothing that is written there makes it throw", () => {
    const anyValue = fc.record(Object.fromEntries(variables.map(({ name }) => [name, fc.string()])));
    fc.assert(fc.property(anyValue, (environment) => readConfig(environment) !== undefined));
  });

  test("a password is never shown", () => {
    const url = variable("DATABASE_URL");
    for (const value of ["postgres://a:hemmeligt@b/c", "postgres://b/c?user=a&password=hemmeligt", "hemmeligt"]) {
      expect(maskValue(url, value)).not.toContain("hemmeligt");
    }
  });

  test("every example is right, and no name or field stands twice", () => {
    const all = Object.fromEntries(variables.map(({ name, example }) => [name, example]));
    expect(Array.isArray(readConfig(all))).toBe(false);
    expect(new Set(variables.map(({ name }) => name)).size).toBe(variables.length);
    expect(new Set(variables.map(({ field }) => field)).size).toBe(variables.length);
  });

  // Written anew by: npm test -- src/app/config.test.ts -u
  test.each(variables.map((each) => [each.name, each] as const))(
    "docs/configuration/%s.md is up to date",
    async (_, each) => {
      await expect(configurationPage(each)).toMatchFileSnapshot(path.join(folder, `${each.name}.md`));
    },
  );

  test("docs/configuration holds nothing else", () => {
    expect(readdirSync(folder).sort()).toEqual(variables.map(({ name }) => `${name}.md`).sort());
  });
});
