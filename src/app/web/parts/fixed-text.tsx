import type { TextKey } from "../../../output/texts/da.ts";
import { hasText } from "../../../output/texts/say.ts";
import type { Json } from "../../../seal/canonical.ts";
import type { Markup } from "../render.tsx";
import type { Visit } from "../visit.ts";

/** A part of fixed minutes as it is shown. `salt` null: its words are erased. */
export interface TextPart {
  readonly name: string;
  readonly salt: string | null;
  readonly value: Json | null;
}

/**
 * Fixed minutes word for word: every value of every part, in its order, open and closed apart. Nothing is left out and
 * nothing is made nicer, since this is what is approved.
 */
export function FixedText({ visit, parts }: { readonly visit: Visit; readonly parts: readonly TextPart[] }) {
  return (
    <div class="fixed-text">
      {groups(parts).map(({ title, under, parts: own }) => (
        <section>
          <h3>
            {visit.say(title.key, title.fill)}
            {under === null ? null : <span class="quiet"> {visit.say(`fixed.${under}`)}</span>}
          </h3>
          {own.map((part) => (
            <Part visit={visit} part={part} />
          ))}
        </section>
      ))}
    </div>
  );
}

interface Group {
  readonly title: { readonly key: TextKey; readonly fill: Readonly<Record<string, string>> };
  readonly under: "open" | "closed" | null;
  readonly parts: TextPart[];
}

/** Parts that follow one another and are of one item's open or closed part, of the meeting, or of one correction. */
function groups(parts: readonly TextPart[]): Group[] {
  const all = new Map<string, Group>();
  for (const part of parts) {
    const [kind = "", place = "", under] = part.name.split("/");
    const key = `${kind}/${place}/${under}`;
    const known = all.get(key);
    if (known) known.parts.push(part);
    else {
      const title = titleOf(kind, place);
      all.set(key, { title, under: under === "open" || under === "closed" ? under : null, parts: [part] });
    }
  }
  return [...all.values()];
}

function titleOf(kind: string, place: string): Group["title"] {
  if (kind === "items") return { key: "fixed.item", fill: { place } };
  if (kind === "corrections") return { key: "fixed.correction", fill: { version: place } };
  return { key: "fixed.meeting", fill: {} };
}

function Part({ visit, part }: { readonly visit: Visit; readonly part: TextPart }) {
  const field = part.name.split("/")[3];
  const key = `fixed.field.${field}`;
  return (
    <div class="fixed-part">
      {field !== undefined && hasText(key) ? <h4>{visit.say(key)}</h4> : null}
      {part.salt === null ? (
        <p class="note">{visit.say("fixed.erased")}</p>
      ) : (
        <Value visit={visit} value={part.value} />
      )}
    </div>
  );
}

/** Values that are words of ours and not of the document. */
const coded = new Set(["role", "kind", "result"]);

function Value({
  visit,
  value,
  name,
}: {
  readonly visit: Visit;
  readonly value: Json;
  readonly name?: string;
}): Markup {
  const { say } = visit;
  if (typeof value === "boolean") return <>{say(`fixed.value.${value}`)}</>;
  if (typeof value === "number") return <>{String(value)}</>;
  if (typeof value === "string") {
    const key = `fixed.value.${value}`;
    if (name !== undefined && coded.has(name) && hasText(key)) return <>{say(key)}</>;
    return <span lang="da">{value}</span>;
  }
  if (value === null) return <>–</>;
  if (Array.isArray(value)) {
    const each = value as readonly Json[];
    return (
      <ul>
        {each.map((one) => (
          <li>
            <Value visit={visit} value={one} {...(name === undefined ? {} : { name })} />
          </li>
        ))}
      </ul>
    );
  }
  const fields = Object.entries(value as { readonly [name: string]: Json }).filter(([, each]) => says(each));
  return (
    <dl>
      {fields.map(([word, each]) => (
        <div>
          <dt>{wordOf(visit, word)}</dt>
          <dd>
            <Value visit={visit} value={each} name={word} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** False for what holds no word: nothing, and lists and records of nothing. */
function says(value: Json): boolean {
  if (value === null) return false;
  if (typeof value !== "object") return true;
  return Object.values(value).some((each) => says(each as Json));
}

function wordOf(visit: Visit, word: string): string {
  const key = `fixed.word.${word}`;
  return hasText(key) ? visit.say(key) : word;
}
