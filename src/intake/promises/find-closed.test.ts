import { expect, it } from "vitest";
import { read } from "../reader/read.ts";
import { plainSource } from "../reader/testing/lines-of.ts";
import { findOpenAndClosed } from "./find-closed.ts";
import { findPromises } from "./find-promises.ts";

const status = "Forvaltningen fremlægger en status på værkstedet på mødet i november 2026.";

/** Minutes whose closed item says again, and changes, what the open one promises. */
const minutes = `# **REFERAT Udvalget for Arbejde 2026-2029 d. 05-03-2026**

**Mødedato** Torsdag d. 5. marts 2026 kl. 16:15

## **Punkt 1: Solbakkens Værksted**

85.02.02-G01-2-26

### Sagsfremstilling

${status}

### **Beslutning**

Godkendt.

## **Punkt 2: Lukket: Ansættelse**

00.22.00-P35-3-26

### Sagsfremstilling

${status} Palle Pindsvin evalueres efter to år.

### **Beslutning**

Forvaltningen fremlægger en første del af status på værkstedet og Palle Pindsvin på mødet i september 2026.
`;

it("finds the same in the open whatever the closed items say, and these apart and last", () => {
  const source = plainSource(minutes);
  const open = findPromises(read(source), source.text);
  const all = findOpenAndClosed(read(source, { closedContent: true }), source.text);
  expect(open.length).toBeGreaterThan(0);
  expect(all.slice(0, open.length)).toEqual(open);
  const closed = all.slice(open.length);
  expect(closed.map(({ item }) => item?.place)).toEqual(closed.map(() => 1));
  expect(closed.filter(({ quote }) => quote.includes("Pindsvin")).length).toBeGreaterThanOrEqual(2);
  for (const { supersedes } of closed) if (supersedes !== null) expect(supersedes).toBeGreaterThanOrEqual(open.length);
  for (const { span, quote } of all) expect(source.text.slice(...span)).toBe(quote);
});

it("finds nothing more where nothing is closed", () => {
  const source = plainSource(minutes.replace("Lukket: ", ""));
  expect(findOpenAndClosed(read(source, { closedContent: true }), source.text)).toEqual(
    findPromises(read(source), source.text),
  );
});
