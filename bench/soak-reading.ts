import { measuring } from "../src/intake/sources/testing/run-measured.ts";
import { worstInputs } from "../src/intake/sources/testing/worst-inputs.ts";

/**
 * Everything that was made to cost much, each read in a fresh process: what it is answered, the time, and the memory of
 * both processes together, which must stay below 512 MB. `node bench/run.mjs soak-reading [WORDS OF A NAME]`
 */
const limit = 512;
const only = process.argv.slice(2).join(" ");
const { measure, end } = await measuring(process.cwd());
try {
  for (const input of worstInputs.filter(({ name }) => name.includes(only))) {
    const { answer, milliseconds, ownMegabytes, childMegabytes } = await measure(input);
    const memory = ownMegabytes + childMegabytes;
    if (memory >= limit) process.exitCode = 1;
    const facts = [
      input.name.padEnd(34),
      `${(milliseconds / 1000).toFixed(1)} s`.padStart(7),
      `${ownMegabytes} + ${childMegabytes} MB`.padStart(13),
      memory >= limit ? "TOO MUCH" : "",
      answer,
    ];
    console.log(facts.filter((fact) => fact !== "").join("  "));
  }
} finally {
  await end();
}
