import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ready, stop, traadOver } from "../../src/app/testing/traad-process.ts";
import { akomaNtoso } from "./akoma-ntoso.ts";
import { hsds } from "./hsds.ts";
import { oparl } from "./oparl.ts";
import { popolo } from "./popolo.ts";
import type { Standard } from "./standard.ts";

/** Every standard that is checked. A new one is a file and a line here. */
const standards: readonly Standard[] = [oparl, akomaNtoso, popolo, hsds];

/** As many breaches of one standard are told one by one. */
const told = 20;

/**
 * Starts the program with the sample municipality and holds what it gives out against the standards' own schemas, which lie
 * in the folder `args[0]`, by itself `../shared/reference/schemas` beside the project. Gives the exit status: 0 where all
 * of it holds, 1 where something does not, 2 where there are no schemas.
 */
export async function main(args: readonly string[], root: string): Promise<number> {
  const folder = path.resolve(root, args[0] ?? "../shared/reference/schemas");
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const there = standards.filter((standard) => existsSync(path.join(folder, standard.folder)));
  if (there.length === 0) {
    process.stderr.write(
      `There are no schemas in ${folder}. Name the folder that holds them: npm run check:standards -- FOLDER, with ${standards.map((one) => one.folder).join(", ")} in it.\n`,
    );
    return 2;
  }
  const data = mkdtempSync(path.join(tmpdir(), "traad-standards-"));
  const { run, stopAll } = traadOver(path.join(data, "data"), root);
  let breached = 0;
  try {
    const program = run(["start"]);
    const site = await ready(program);
    for (const { name, folder: own, check } of there) {
      const { checked, breaches } = await check({ site, schemas: path.join(folder, own) });
      say(`${name}: ${checked} checked, ${breaches.length} not as the standard says`);
      for (const { where, what } of breaches.slice(0, told)) say(`  ${where}: ${what}`);
      if (breaches.length > told) say(`  … and ${breaches.length - told} more`);
      // Nothing to check is nothing shown.
      if (checked === 0 || breaches.length > 0) breached += 1;
    }
    await stop(program, "SIGTERM");
  } finally {
    await stopAll();
    rmSync(data, { recursive: true, force: true });
  }
  say(breached === 0 ? "Standards: everything holds." : `Standards: ${breached} of ${there.length} do not hold.`);
  return breached === 0 ? 0 : 1;
}
