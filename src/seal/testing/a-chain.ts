import { randomUUID } from "node:crypto";
import type { Json } from "../canonical.ts";
import { partDigest, type SaltedPart, type ShownPart, salted } from "../digest.ts";
import { type Entry, entryHash, type NewEntry, nextEntry } from "../entry.ts";
import { newKey, type Signer, signerOf } from "../head.ts";
import { type FixedMinutes, minutesHash } from "../minutes.ts";
import type { Receipt, Sealed, SealedEntry, SealedMinutes } from "../sealed.ts";

/** A part as whoever may read all of it is given it. */
export function whole(part: SaltedPart): ShownPart {
  const { name, salt, value } = part;
  return { state: "whole", name, digest: partDigest(part), salt, value: JSON.parse(JSON.stringify(value)) };
}

/** A body's chain for tests, without a database: what is done to it, and what it is then. */
export function aChain(first: Signer = signerOf(newKey())) {
  let signer = first;
  const body = randomUUID();
  const entries: SealedEntry[] = [];
  const minutes: SealedMinutes[] = [];
  let time = Date.parse("2026-03-02T08:00:00Z");

  function add(added: NewEntry, parts: readonly SaltedPart[] = []): Receipt {
    time += 1000;
    const entry = nextEntry(body, entries.at(-1)?.entry ?? null, added, new Date(time));
    const hash = entryHash(entry);
    const head = { format: "traad-head/1", body, length: entry.number, hash } as const;
    const signature = signer.sign(head);
    entries.push({ entry, hash, ...signature, parts: parts.map(whole) });
    return { format: "traad-receipt/1", entry, head, ...signature };
  }

  function keep(fixed: FixedMinutes, parts: ShownPart[]): FixedMinutes {
    minutes.push({ minutes: fixed, parts });
    return fixed;
  }

  return {
    body,
    entries,
    minutes,
    fix(texts: Readonly<Record<string, Json>>, approvers: readonly string[]): FixedMinutes {
      const parts = Object.entries(texts).map(([name, value]) => whole(salted(name, value)));
      const fixed = keep(
        {
          format: "traad-minutes/1",
          body,
          meeting: randomUUID(),
          minutes: randomUUID(),
          version: 1,
          approvers: [...approvers],
          parts: parts.map(({ name, digest }) => ({ name, digest })),
        },
        parts,
      );
      add({ kind: "minutes-fixed", meeting: fixed.meeting, minutes: fixed.minutes, text: minutesHash(fixed) });
      return fixed;
    },
    approve(fixed: FixedMinutes, person: string, name = "Vigga Vindspejl"): Receipt {
      const part = salted("name", name);
      return add({ ...about(fixed), kind: "approval", person, name: partDigest(part) }, [part]);
    },
    deviate(fixed: FixedMinutes, person: string, text: string): Receipt {
      const [name, words] = [salted("name", "Malthe Mosegris"), salted("words", text)];
      const digests = { name: partDigest(name), words: partDigest(words) };
      return add({ ...about(fixed), kind: "deviation", person, ...digests }, [name, words]);
    },
    correct(fixed: FixedMinutes, text: Json): FixedMinutes {
      const before = minutes.find((each) => each.minutes.minutes === fixed.minutes)?.parts ?? [];
      const parts = [...before, whole(salted(`corrections/${fixed.version + 1}`, text))];
      const next = {
        ...fixed,
        minutes: randomUUID(),
        version: fixed.version + 1,
        parts: parts.map(({ name, digest }) => ({ name, digest })),
      };
      add({ ...about(next), kind: "correction", corrects: minutesHash(fixed) });
      return keep(next, parts);
    },
    erase(fixed: FixedMinutes, digest: string): Receipt {
      const reason = salted("reason", "Et CPR-nummer var kommet med.");
      const gone = (part: ShownPart): ShownPart =>
        part.digest === digest ? { state: "erased", name: part.name, digest } : part;
      minutes.forEach((text, at) => {
        minutes[at] = { ...text, parts: text.parts.map(gone) };
      });
      return add({ ...about(fixed), kind: "erasure", erased: [digest], reason: partDigest(reason) }, [reason]);
    },
    /** The key hands over to another, which signs what follows. */
    rotate(next: Signer = signerOf(newKey())): Receipt {
      const receipt = add({ kind: "key-change", next: next.key });
      signer = next;
      return receipt;
    },
    /** The key of the moment says that another was in others' hands from a time on. */
    mark(key: string, since: string): Receipt {
      return add({ kind: "key-compromised", key, since });
    },
    /** The moment of the newest entry. */
    time: (): string => new Date(time).toISOString(),
    sealed(): Sealed {
      const named = { id: body, name: "Ærtebjerg Kommune" };
      const exported = new Date(time).toISOString();
      const all = { format: "traad-sealed/1", body: named, exported, meeting: null, entries, minutes } as const;
      return JSON.parse(JSON.stringify(all)) as Sealed;
    },
  };
}

function about(fixed: FixedMinutes) {
  return { meeting: fixed.meeting, minutes: fixed.minutes, text: minutesHash(fixed) };
}

/** The chain written anew from one entry on, as one with the database and another key could: every hash fits again. */
export function writtenAnew(sealed: Sealed, from: number, change: (entry: Entry) => Entry, signer: Signer): Sealed {
  const entries: SealedEntry[] = [];
  for (const each of sealed.entries) {
    const last = entries.at(-1);
    const linked = { ...each.entry, previous: last?.hash ?? each.entry.previous };
    const entry = each.entry.number < from ? each.entry : change(linked);
    const hash = entryHash(entry);
    const head = { format: "traad-head/1", body: sealed.body.id, length: entry.number, hash } as const;
    entries.push({ ...each, entry, hash, ...signer.sign(head) });
  }
  return { ...sealed, entries };
}
