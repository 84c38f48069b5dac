/** The version that is spoken, as every type's address begins. */
export const oparlVersion = "https://schema.oparl.org/1.1/";

/** Before every property of ours: what OParl has no word for (OParl 1.1, *Herstellerspezifische Erweiterungen*). */
const vendor = "roedtraad:";

export type OParlObject = Readonly<Record<string, unknown>>;

/** An object's head: `created` and `modified` belong on every one, inside others too. */
export function head(type: string, id: string, times: { readonly created: string; readonly modified: string }) {
  return {
    id,
    type: oparlVersion + type,
    created: wholeSeconds(times.created),
    modified: wholeSeconds(times.modified),
  };
}

/** What is left of an object that was taken back (OParl 1.1, *Gelöschte Objekte*). */
export function deletedObject(
  type: string,
  id: string,
  times: { readonly created: string; readonly modified: string },
): OParlObject {
  return { ...head(type, id, times), deleted: true };
}

/** A moment without its fraction, rounded down, so that asking for what changed since then finds it: `2024-05-30T16:15:00+02:00`. */
export function wholeSeconds(moment: string): string {
  return moment.replace(/\.\d+/, "").replace(/Z$/, "+00:00");
}

/** The latest of some moments. */
export function latest(moments: readonly string[]): string {
  return moments.reduce((one, other) => (Date.parse(other) > Date.parse(one) ? other : one));
}

/** The object without what is not known: no null, no empty text, no empty list. */
export function known(fields: Readonly<Record<string, unknown>>): OParlObject {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value != null && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** Our own properties, under the vendor's prefix. */
export function ours(fields: Readonly<Record<string, unknown>>): OParlObject {
  return Object.fromEntries(Object.entries(known(fields)).map(([name, value]) => [vendor + name, value]));
}
