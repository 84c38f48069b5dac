/** What a standard's check is given: where the program answers, and where the standards' schemas lie. */
export interface Standing {
  /** Without a slash at the end. */
  readonly site: string;
  readonly schemas: string;
}

/** What does not hold: where (an address), and what is wrong. */
export interface Breach {
  readonly where: string;
  readonly what: string;
}

/** One standard. `check` looks at everything of the site that is written by it. */
export interface Standard {
  readonly name: string;
  /** The folder of its schemas. */
  readonly folder: string;
  readonly check: (standing: Standing) => Promise<{ readonly checked: number; readonly breaches: readonly Breach[] }>;
}

/** An address's JSON; an Error where it answers with anything but 200. */
export async function getJson(address: string): Promise<unknown> {
  return (await answered(address)).json();
}

/** An address's words; an Error where it answers with anything but 200. */
export async function getText(address: string): Promise<string> {
  return (await answered(address)).text();
}

async function answered(address: string): Promise<Response> {
  const response = await fetch(address);
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}.`);
  return response;
}
