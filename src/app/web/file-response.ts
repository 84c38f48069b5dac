interface ServedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * A file that somebody gave us, to be kept by the browser and not shown by it: nothing in it may act as a page of ours.
 * The name is sent as RFC 6266 has it. `cache`: the header's value.
 */
export function fileResponse({ name, mediaType, bytes }: ServedFile, cache: string): Response {
  const plain = name.replace(/[^\w .-]+/g, "_");
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": mediaType,
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeRfc5987(name)}`,
      "content-length": String(bytes.length),
      "cache-control": cache,
    },
  });
}

function encodeRfc5987(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
