/** A person as minutes name them: *Gry Gråspurv (F)*. */
export function named({ name, party }: { readonly name: string; readonly party: string | null }): string {
  return party === null ? name : `${name} (${party})`;
}
