/** The meetings whose papers one may read. The worker of what is kept on the device works below it. */
export const papersPath = "/konto/materiale";

/** One's private notes: their passphrase. */
export const notesPath = "/konto/noter";

/** The addresses of a meeting's papers. */
export function papersAddress(bodyId: string, meetingId: string) {
  const papers = `${papersPath}/${bodyId}/${meetingId}`;
  return { papers, pdf: `${papers}/samlet.pdf`, file: (id: string) => `${papers}/bilag/${id}` };
}
