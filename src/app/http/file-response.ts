interface ServedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * A file that somebody gave us, to be kept by the browser and not shown by it: nothing in it may act as a page of ours.
 * The name is sent as RFC 6266 has it. `headers`: more headers, `cache-control` among them.
 */
export function fileResponse(file: ServedFile, headers: Readonly<Record<string, string>>): Response {
  const plain = file.name.replace(/[^\w .-]+/g, "_");
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeRfc5987(file.name)}`;
  return respond(file, { "content-disposition": disposition, ...headers });
}

/** The same to be shown, shut off from the site: nothing in it may run, load, or act as a page of ours. */
export function shownFile(file: ServedFile, headers: Readonly<Record<string, string>>): Response {
  const shut = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";
  return respond(file, { "content-security-policy": shut, "content-disposition": "inline", ...headers });
}

function respond({ mediaType, bytes }: ServedFile, headers: Readonly<Record<string, string>>): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { "content-type": mediaType, "content-length": String(bytes.length), ...headers },
  });
}

function encodeRfc5987(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
