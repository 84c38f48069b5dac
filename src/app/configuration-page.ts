import type { Variable } from "./config.ts";

/** The page of `docs/configuration/` for one variable. */
export function configurationPage(variable: Variable): string {
  const standard = variable.default === "" ? "–" : `\`${variable.default}\``;
  const secret = variable.secret
    ? "\nHolds a secret: it is never printed. · Rummer en hemmelighed: den skrives aldrig ud.\n"
    : "";
  return `# ${variable.name}

${variable.meaning.en}

${variable.meaning.da}

| | |
|---|---|
| default · standard | ${standard} |
| must be · skal være | ${variable.right.en} · ${variable.right.da} |
| example · eksempel | \`${variable.name}=${variable.example}\` |
${secret}`;
}
