import { open } from "node:fs/promises";
import { basename } from "node:path";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { type SourceInput, sizeLimits } from "./source.ts";

const largest = Math.max(...Object.values(sizeLimits));
const chunkLength = 1024 * 1024;

/**
 * Reads a file's bytes, no more than the largest document may have: what never ends (a device, a pipe) is stopped there.
 * Answers a problem where it is missing, a folder, not to be read, or too large.
 */
export async function readDocumentFile(path: string): Promise<SourceInput | Problem> {
  const name = basename(path);
  const bytes = await readBytes(path, name);
  return isProblem(bytes) ? bytes : { name, bytes };
}

async function readBytes(path: string, name: string): Promise<Uint8Array | Problem> {
  try {
    const file = await open(path, "r");
    try {
      const stat = await file.stat();
      if (stat.isDirectory()) return problem("problem.file-is-folder", { name });
      if (stat.size > largest) return tooLarge(name, stat.size);
      const chunks: Uint8Array[] = [];
      let length = 0;
      for (;;) {
        const chunk = new Uint8Array(stat.isFile() && length === 0 ? Math.max(stat.size, 1) : chunkLength);
        const { bytesRead } = await file.read(chunk, 0, chunk.length);
        if (bytesRead === 0) break;
        chunks.push(chunk.subarray(0, bytesRead));
        length += bytesRead;
        if (length > largest) return tooLarge(name, length);
      }
      return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (code === "ENOENT" || code === "ENOTDIR") return problem("problem.file-missing", { name: path });
    if (code === "EISDIR") return problem("problem.file-is-folder", { name });
    return problem("problem.file-not-readable", { name, code });
  }
}

function tooLarge(name: string, length: number): Problem {
  const megabytes = Math.ceil(length / 1024 / 1024);
  return problem("problem.file-too-large", { name, megabytes, limit: largest / 1024 / 1024 });
}
