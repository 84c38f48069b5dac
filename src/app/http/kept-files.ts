import { createHash } from "node:crypto";
import { isProblem, type Problem } from "../../records/problem.ts";

type File = Uint8Array<ArrayBuffer>;

/** Files that were made once and are the same for everybody. */
export interface KeptFiles {
  /**
   * The file that `make` makes of `from`, and its name as an entity tag. Made once however many ask at a time; kept until
   * `most` bytes are, the longest unasked going first. A problem is not kept.
   */
  readonly get: (
    from: unknown,
    make: () => Promise<File | Problem>,
  ) => Promise<{ readonly file: File; readonly tag: string } | Problem>;
}

/** A shelf for at most `most` bytes of files that everybody may have: nothing that one person alone may see goes in. */
export function keptFiles(most: number): KeptFiles {
  const files = new Map<string, File>();
  const making = new Map<string, Promise<File | Problem>>();
  let held = 0;
  const keep = (tag: string, file: File): void => {
    if (file.length > most) return;
    files.set(tag, file);
    held += file.length;
    for (const [oldest, old] of files) {
      if (held <= most) break;
      files.delete(oldest);
      held -= old.length;
    }
  };
  return {
    get: async (from, make) => {
      const tag = createHash("sha256").update(JSON.stringify(from)).digest("base64url");
      const known = files.get(tag);
      if (known !== undefined) {
        files.delete(tag);
        files.set(tag, known);
        return { file: known, tag };
      }
      const begun = making.get(tag) ?? make();
      making.set(tag, begun);
      try {
        const file = await begun;
        if (isProblem(file)) return file;
        if (!files.has(tag)) keep(tag, file);
        return { file, tag };
      } finally {
        making.delete(tag);
      }
    },
  };
}
