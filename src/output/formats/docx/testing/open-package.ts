import { SaxesParser } from "saxes";
import yauzl from "yauzl";

/** The parts of a package by name. Throws where the archive is broken or a part is not well-formed XML. */
export async function openPackage(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes), { validateEntrySizes: true });
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString("utf8");
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw error;
    });
    parser.write(text).close();
    parts.set(entry.fileName, text);
  }
  return parts;
}
