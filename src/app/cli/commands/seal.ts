import { parseArgs } from "node:util";
import { dayBegins } from "../../../danish/day-begins.ts";
import { type Command, type Text, unknownOption, wrongUse } from "../command.ts";
import type { SealChoices } from "../seal-keys.ts";

/** `traad seal rotate-key`, `traad seal mark-key FINGERPRINT --since TIME`: the key that signs approvals. */
export const command: Command = {
  name: "seal",
  usage: "rotate-key | mark-key FINGERPRINT --since TIME",
  summary: {
    da: "Skifter den nøgle, der underskriver godkendelser, eller skriver ned, at andre har haft en",
    en: "Changes the key that signs approvals, or writes down that others have had one",
  },
  details: [
    [
      "rotate-key",
      {
        da: "laver en ny nøgle. Den gamle underskriver den nye i hver kæde, så alt, der er underskrevet før, kan efterprøves som før. Den gamle bliver liggende som en fil ved siden af: flyt den et sikkert sted hen; den bruges kun, hvis en ældre sikkerhedskopi læses ind. En kørende server bruger den nye nøgle straks",
        en: "makes a new key. The old one signs the new one in every chain, so that all that was signed before can be verified as before. The old one stays as a file beside it: move it to a safe place; it is needed only where an older backup is restored. A running server uses the new key at once",
      },
    ],
    [
      "mark-key FINGERPRINT",
      {
        da: "skriver ned i hver kæde, at andre har haft den nøgle; skift den først. traad verify siger derefter, hvad der er i tvivl",
        en: "writes down in every chain that others have had that key; change it first. traad verify then says what is in doubt",
      },
    ],
    [
      "--since TIME",
      {
        da: "fra hvornår, som 2026-03-01 eller 2026-03-01T08:00+01:00; er tiden usikker, så giv den tidligste",
        en: "from when on, like 2026-03-01 or 2026-03-01T08:00+01:00; where the time is unsure, give the earliest",
      },
    ],
  ],
  async run(args, io) {
    const choices = choose(args);
    if ("wrong" in choices) return wrongUse(io, command, choices.wrong);
    const { sealKeys } = await import("../seal-keys.ts");
    return sealKeys(choices, io);
  },
};

function choose(args: readonly string[]): SealChoices | { readonly wrong: Text } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { since: { type: "string" } },
    });
    const [what, given, ...more] = positionals;
    if (what === "rotate-key" && given === undefined && values.since === undefined) return { what };
    if (what !== "mark-key" || given === undefined || more.length > 0 || values.since === undefined) {
      return {
        wrong: {
          da: "seal skal have rotate-key, eller mark-key med et fingeraftryk og --since.",
          en: "seal takes rotate-key, or mark-key with a fingerprint and --since.",
        },
      };
    }
    const print = given.replace(/\s+/g, "").toLowerCase();
    if (!/^[0-9a-f]{64}$/.test(print)) {
      return {
        wrong: {
          da: "Et fingeraftryk er 64 cifre og bogstaver fra a til f.",
          en: "A fingerprint is 64 digits and letters from a to f.",
        },
      };
    }
    const since = momentOf(values.since);
    if (since === null) {
      return {
        wrong: {
          da: "--since skal være en dag eller et tidspunkt, der har været, som 2026-03-01 eller 2026-03-01T08:00+01:00.",
          en: "--since must be a day or a time that has been, like 2026-03-01 or 2026-03-01T08:00+01:00.",
        },
      };
    }
    return { what, print, since };
  } catch (error) {
    return unknownOption("seal", error);
  }
}

/** A moment with its offset, or the beginning of a day in Denmark; null where it is neither or is to come. */
function momentOf(written: string): Date | null {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(written);
  if (!day && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/.test(written))
    return null;
  const moment = day ? dayBegins(written) : new Date(written);
  return Number.isNaN(moment.getTime()) || moment > new Date() ? null : moment;
}
