type Pdfjs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

let loading: Promise<Pdfjs> | undefined;

/**
 * pdfjs with its worker in this thread, loaded once.
 *
 * Its build for Node brings core-js, which replaces `Array.prototype.push` for the sake of a fault in frozen arrays of
 * old engines. The replacement took 20 % of the time of reading a PDF (measured on Node 20); the engine's own is put
 * back. Nothing in pdfjs pushes on frozen arrays.
 */
export function loadPdfjs(): Promise<Pdfjs> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Pdfjs> {
  const push = Array.prototype.push;
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // pdfjs looks at this name before it starts a worker from a file.
  Object.assign(globalThis, { pdfjsWorker: await import("pdfjs-dist/legacy/build/pdf.worker.mjs") });
  // Not by assignment: as an enumerable property it would show up in every loop over an array's keys.
  Object.defineProperty(Array.prototype, "push", {
    value: push,
    writable: true,
    configurable: true,
    enumerable: false,
  });
  return pdfjs;
}
