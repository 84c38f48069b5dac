import type { TextKey } from "../../../output/texts/da.ts";
import { formatDay, formatShortMoment } from "../../../output/texts/format.ts";
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
          <h2 class="h4">
            {visit.say(title.key, title.fill)}
            {under === null ? null : <span class="quiet"> {visit.say(`fixed.${under}`)}</span>}
          </h2>
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
      {field !== undefined && hasText(key) ? <h3 class="h5">{visit.say(key)}</h3> : null}
      {part.salt === null ? (
        <p class="note">{visit.say("fixed.erased")}</p>
      ) : (
        <Value visit={visit} value={part.value} {...(field === undefined ? {} : { name: field })} />
      )}
    </div>
  );
}

/** Values that are words of ours and not of the document. */
const coded = new Set(["role", "kind", "result"]);

/** The order of a record's words; what is not named follows. */
const order = [
  ...["body", "committee", "day", "date", "start", "end", "location", "participants", "absent"],
  ...["number", "name", "party", "role", "excused", "substitute", "title", "caseNumber", "public", "heading"],
  ...[
    "item",
    "on",
    "by",
    "kind",
    "text",
    "points",
    "reason",
    "for",
    "against",
    "abstained",
    "count",
    "parties",
    "names",
  ],
];

/** What needs no word before it: it is what the record is. */
const plain = new Set(["text", "heading", "name", "title"]);

interface ValueProps {
  readonly visit: Visit;
  readonly value: Json;
  /** What the value is called where it stands. */
  readonly name?: string;
}

function Value({ visit, value, name }: ValueProps): Markup {
  if (value === null || typeof value !== "object") return <Scalar visit={visit} value={value} name={name ?? ""} />;
  if (Array.isArray(value)) {
    return (
      <ul>
        {(value as readonly Json[]).map((one) => (
          <li>
            <Value visit={visit} value={one} {...(name === undefined ? {} : { name })} />
          </li>
        ))}
      </ul>
    );
  }
  const fields = fieldsOf(value as { readonly [name: string]: Json });
  const short = fields.every(([, each]) => typeof each !== "object") && fields.every(([word]) => word !== "text");
  return short && name !== undefined ? (
    <>
      {fields.map(([word, each], at) => (
        <>
          {at === 0 ? "" : " · "}
          {plain.has(word) ? "" : `${wordOf(visit, word)}: `}
          <Scalar visit={visit} value={each} name={word} />
        </>
      ))}
    </>
  ) : (
    <dl>
      {fields.map(([word, each]) => (
        <div>
          <dt class={plain.has(word) ? "sr-only" : undefined}>{wordOf(visit, word)}</dt>
          <dd class={word === "heading" ? "fixed-heading" : undefined}>
            <Value visit={visit} value={each} name={word} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Scalar({
  visit,
  value,
  name,
}: {
  readonly visit: Visit;
  readonly value: Json;
  readonly name: string;
}): Markup {
  const { say } = visit;
  if (typeof value === "boolean") return <>{say(`fixed.value.${value}`)}</>;
  if (typeof value !== "string") return <>{value === null ? "–" : String(value)}</>;
  const key = `fixed.value.${value}`;
  if (coded.has(name) && hasText(key)) return <>{say(key)}</>;
  return moments.has(name) ? <>{momentOf(visit, value)}</> : <span lang="da">{value}</span>;
}

const moments = new Set(["day", "date", "start", "end"]);

/** A day or a moment as it is read aloud, where that says all of it; else as it is written. */
function momentOf({ language }: Visit, written: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return formatDay(language, written);
  const whole = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::00)?[+]0[12]:00$/.test(written);
  return whole ? formatShortMoment(language, written) : written;
}

function fieldsOf(value: { readonly [name: string]: Json }): [word: string, value: Json][] {
  const place = (word: string) => (order.includes(word) ? order.indexOf(word) : order.length);
  return Object.entries(value)
    .filter(([, each]) => says(each))
    .sort(([one], [other]) => place(one) - place(other));
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
