/** pdfjs-dist ships no types for its worker; it is only handed on. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}
