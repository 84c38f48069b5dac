import fc from "fast-check";
import { expect, test } from "vitest";
import { say } from "../../../output/texts/say.ts";
import { type AgendaItem, agendaItemSchema } from "../../../records/agenda-item.ts";
import type { Json } from "../../../seal/canonical.ts";
import { fillSchema } from "../test/fill-schema.ts";
import type { Visit } from "../visit.ts";
import { FixedText, type TextPart } from "./fixed-text.tsx";

const visit = { language: "da", say: (key, fill) => say("da", key, fill) } as Pick<Visit, "language" | "say"> as Visit;

async function shown(parts: readonly TextPart[]): Promise<string> {
  return String(await (<FixedText visit={visit} parts={parts} />));
}

/** Every text and number of a value. */
function words(value: Json): string[] {
  if (typeof value === "string" || typeof value === "number") return [String(value)];
  return value === null || typeof value !== "object" ? [] : Object.values(value).flatMap((each) => words(each as Json));
}

test("every word of an item is on the page: what is approved is what was shown", async () => {
  const { decision, recommendation, absent, guests, attachments, earlierDecisions } = fillSchema(
    agendaItemSchema,
    "Ord",
  ) as AgendaItem;
  const fields = { decision, recommendation, absent, guests, attachments, "earlier-decisions": earlierDecisions };
  for (const [field, value] of Object.entries(fields)) {
    const json = JSON.parse(JSON.stringify(value)) as Json;
    const html = await shown([{ name: `items/1/open/${field}`, salt: "s", value: json }]);
    for (const word of words(json).filter((each) => each.startsWith("Ord"))) expect(html, field).toContain(word);
  }
});

test("whatever the value is made of, no word of it is left out", async () => {
  const word = fc.stringMatching(/^[a-zæøå0-9 ]{1,12}$/);
  const { value } = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      word,
      fc.integer(),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom("text", "name", "votes", "andet", "count"), tie("value"), { maxKeys: 3 }),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(value, async (given) => {
      const html = await shown([{ name: "items/1/closed/decision", salt: "s", value: given }]);
      for (const each of words(given)) expect(html).toContain(each);
    }),
    { numRuns: 300 },
  );
});

test("what is erased says so, and closed stands apart from open", async () => {
  const html = await shown([
    { name: "items/1/open/head", salt: null, value: null },
    { name: "items/1/closed/head", salt: "s", value: { title: "Hemmelig" } },
  ]);
  expect(html).toContain("Slettet lovligt.");
  expect(html.match(/<section>/g)).toHaveLength(2);
  expect(html).toContain("Lukket del");
});

test("letters that mean something to a browser are letters", async () => {
  const text = '<b onclick="x">&amp;</b>';
  expect(await shown([{ name: "items/1/open/decision", salt: "s", value: { text } }])).not.toContain("<b");
});
