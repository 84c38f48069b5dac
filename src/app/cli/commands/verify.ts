import { parseArgs } from "node:util";
import { type Command, type Text, unknownOption, wrongUse } from "../command.ts";
import type { VerifyChoices } from "../verify-files.ts";

/** `traad verify`: minutes, approvals and chain proven without the database. */
export const command: Command = {
  name: "verify",
  usage: "EXPORT [--receipt FILE]… [--key FINGERPRINT] [--json]",
  summary: {
    da: "Beviser uden database, at referater og godkendelser er, som de var, da de blev godkendt",
    en: "Proves without a database that minutes and approvals are what they were when they were approved",
  },
  details: [
    [
      "EXPORT",
      {
        da: "en fil til efterprøvning, hentet på mødets side, eller en mappe fra traad export",
        en: "a file for verification, fetched at the meeting's page, or a folder from traad export",
      },
    ],
    [
      "--receipt FILE",
      {
        da: "en kvittering for en godkendelse; giv gerne flere. Uden den kan det ikke ses, om kædens ende er skåret af, eller om hele kæden er skrevet om",
        en: "a receipt of an approval; more than one may be given. Without it a cut end or a chain written anew cannot be seen",
      },
    ],
    [
      "--key FINGERPRINT",
      {
        da: "nøglens fingeraftryk, som kommunen har offentliggjort det; så ses det, om kæden er underskrevet med andre nøgler. Er nøglen skiftet, gælder hver af dem, der har givet over til hinanden",
        en: "the key's fingerprint as the municipality has published it; then a chain signed with other keys is seen. Where the key was changed, any of those that handed over to one another will do",
      },
    ],
    [
      "--json",
      {
        da: "det samme som JSON. Afslutter i begge former med 1, hvor noget er forkert",
        en: "the same as JSON. In both forms exits with 1 where something is wrong",
      },
    ],
  ],
  async run(args, io) {
    const choices = choose(args);
    if ("wrong" in choices) return wrongUse(io, command, choices.wrong);
    const { verifyFiles } = await import("../verify-files.ts");
    return verifyFiles(choices, io);
  },
};

function choose(args: readonly string[]): VerifyChoices | { readonly wrong: Text } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: "boolean" }, receipt: { type: "string", multiple: true }, key: { type: "string" } },
    });
    const [from, ...more] = positionals;
    if (from === undefined || more.length > 0) {
      return { wrong: { da: "verify skal have én fil eller mappe.", en: "verify takes one file or folder." } };
    }
    const key = values.key?.replace(/\s+/g, "").toLowerCase() ?? null;
    if (key !== null && !/^[0-9a-f]{64}$/.test(key)) {
      return {
        wrong: {
          da: "Et fingeraftryk er 64 cifre og bogstaver fra a til f.",
          en: "A fingerprint is 64 digits and letters from a to f.",
        },
      };
    }
    return { from, receipts: values.receipt ?? [], key, json: values.json === true };
  } catch (error) {
    return unknownOption("verify", error);
  }
}
