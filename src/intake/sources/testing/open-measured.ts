import { readdirSync, readFileSync } from "node:fs";
import { isProblem } from "../../../records/problem.ts";
import { read } from "../../reader/read.ts";
import { endReadingProcess } from "../bounded/read-bounded.ts";
import { openSource } from "../open-source.ts";

/**
 * A program of its own for tests: opens and reads the file it is given, and prints what came of it with the most
 * memory that this process and the reading process had resident, in MB, and the time, in milliseconds.
 */
export interface Measured {
  readonly answer: string;
  readonly milliseconds: number;
  readonly ownMegabytes: number;
  readonly childMegabytes: number;
}

let child = 0;
const watch = setInterval(() => {
  for (const pid of children()) child = Math.max(child, peak(pid));
}, 5);

const file = process.argv[2] ?? "";
const bytes = readFileSync(file);
const start = performance.now();
const source = await openSource({ name: "document", bytes });
const answer = isProblem(source) ? source.key : `${read(source).kind} of ${source.text.length} characters`;
const milliseconds = Math.round(performance.now() - start);
clearInterval(watch);
const measured: Measured = { answer, milliseconds, ownMegabytes: peak("self"), childMegabytes: child };
console.log(JSON.stringify(measured));
endReadingProcess();

/** The children of this process, by `/proc`; none where the system has no such folder. */
function children(): string[] {
  try {
    return readdirSync("/proc/self/task").flatMap((task) =>
      readFileSync(`/proc/self/task/${task}/children`, "utf8").split(" ").filter(Boolean),
    );
  } catch {
    return [];
  }
}

function peak(pid: string): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return pid === "self" ? Math.round(process.resourceUsage().maxRSS / 1024) : 0;
  }
}
