import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fingerprint, headOf, newKey, signerOf } from "./head.ts";
import { minutesHash } from "./minutes.ts";
import { type Sealed, sealedSchema } from "./sealed.ts";
import { aChain, writtenAnew } from "./testing/a-chain.ts";
import { verifySealed } from "./verify.ts";

const persons = Array.from({ length: 7 }, () => randomUUID());
const [first = "", second = ""] = persons;
const texts = {
  meeting: { committee: "Udvalget for Stier og Broer", day: "2026-03-02", participants: ["Vigga Vindspejl"] },
  "items/1/open/head": { number: "1", title: "Ny cykelsti ved Ærtesøen" },
  "items/1/open/decision": { text: "Godkendt." },
  "items/2/closed/sections/1": { heading: null, text: "Ja." },
};

/** Minutes that seven approved, one after a deviating opinion; then corrected, approved by one, and a part erased. */
function busy(rotates = true) {
  const key = newKey();
  const early = rotates ? newKey() : key;
  const chain = aChain(signerOf(early));
  const fixed = chain.fix(texts, persons);
  chain.deviate(fixed, second, "Jeg kan ikke følge indstillingen.");
  for (const person of persons) chain.approve(fixed, person);
  if (rotates) {
    chain.rotate(signerOf(key));
    chain.mark(signerOf(early).key, "2027-01-01T00:00:00.000Z");
  }
  const other = chain.fix({ meeting: { day: "2026-04-06" } }, [first]);
  chain.approve(other, first);
  const corrected = chain.correct(fixed, { reason: "Et navn var forkert.", text: "Der skulle stå Mosegris." });
  chain.approve(corrected, first);
  const gone = corrected.parts[3]?.digest ?? "";
  const receipt = chain.erase(corrected, gone);
  return { chain, fixed, corrected, receipt, sealed: chain.sealed(), key };
}
const world = busy();
/** The same under one key. */
const plain = busy(false);

const faults = (sealed: Sealed, receipts = [world.receipt]) =>
  verifySealed(sealed, receipts).findings.map(({ fault }) => fault);

describe("an export that nobody touched", () => {
  test("is proven, with who approved what and who is missing", () => {
    const told = verifySealed(world.sealed, [world.receipt]);
    expect(told.findings).toEqual([]);
    expect(told.provenLength).toBe(world.sealed.entries.length);
    expect(
      told.minutes.map(({ version, approvals, missing, erased }) => [
        version,
        approvals.length,
        missing.length,
        erased,
      ]),
    ).toEqual([
      [1, 7, 0, 1],
      [1, 1, 0, 0],
      [2, 1, 6, 1],
    ]);
    expect(told.minutes[0]).toMatchObject({ correctedBy: world.corrected.minutes, deviations: 1 });
    expect(sealedSchema.parse(world.sealed)).toEqual(world.sealed);
  });

  test("is proven without a receipt, but for its end", () => {
    expect(verifySealed(world.sealed, [])).toMatchObject({ findings: [], provenLength: 0 });
  });

  test("is proven where what is closed is withheld", () => {
    const minutes = world.sealed.minutes.map((text) => ({
      ...text,
      parts: text.parts.map(({ state, name, digest }) =>
        state === "erased" ? { state, name, digest } : { state: "withheld" as const, name, digest },
      ),
    }));
    const told = verifySealed({ ...world.sealed, minutes }, [world.receipt]);
    expect(told.findings).toEqual([]);
    expect(told.minutes[0]?.withheld).toBe(3);
  });
});

describe("a short closed text", () => {
  test("cannot be guessed: equal words have different digests, and a digest alone says nothing", () => {
    const chain = aChain();
    const [one, other] = [chain.fix({ a: "Ja." }, []), chain.fix({ a: "Ja." }, [])];
    expect(one.parts[0]?.digest).not.toBe(other.parts[0]?.digest);
  });
});

describe("what was done to the export", () => {
  const entries = world.sealed.entries;
  const without = (number: number) => entries.filter(({ entry }) => entry.number !== number);

  test("a removed row", () => {
    expect(faults({ ...world.sealed, entries: without(4) })).toContain("entry-removed");
  });

  test("a cut tail, which only a receipt shows", () => {
    const cut = { ...world.sealed, entries: without(entries.length) };
    expect(faults(cut)).toContain("tail-cut");
    // The erasure went with it: what it erased now is gone for no reason. Without one before the cut, nothing shows.
    const shorter = aChain();
    const fixed = shorter.fix(texts, persons);
    shorter.approve(fixed, first);
    const receipt = shorter.approve(fixed, second);
    const sealed = shorter.sealed();
    const short = { ...sealed, entries: sealed.entries.slice(0, -1) };
    expect(faults(short, [])).toEqual([]);
    expect(faults(short, [receipt])).toEqual(["tail-cut"]);
  });

  test("two rows in each other's place", () => {
    const turned = entries.with(4, entries[5] as never).with(5, entries[4] as never);
    expect(faults({ ...world.sealed, entries: turned }, [])).toContain("entry-moved");
  });

  test("a chain written anew by one with another key is found by the receipt", () => {
    const stranger = signerOf(newKey());
    const anew = writtenAnew(plain.sealed, 1, (entry) => ({ ...entry, at: "2026-03-02T09:00:00.000Z" }), stranger);
    expect(faults(anew, [])).toEqual([]);
    expect(faults(anew, [plain.receipt])).toEqual(["chain-rewritten", "receipt-key"]);
    const told = verifySealed(anew, [], fingerprint(plain.receipt.key));
    expect(told.findings.map(({ fault }) => fault)).toEqual(["key-other"]);
  });

  test("a chain written anew from its middle is found without one", () => {
    const stranger = signerOf(newKey());
    const anew = writtenAnew(plain.sealed, 5, (entry) => ({ ...entry, at: "2026-03-02T09:00:00.000Z" }), stranger);
    const half = {
      ...anew,
      entries: anew.entries.map((each, at) => (at < 4 ? (plain.sealed.entries[at] ?? each) : each)),
    };
    expect(faults(half, [])).toContain("key-unknown");
  });

  test("a chain written anew with the very key is found by the receipt", () => {
    const anew = writtenAnew(
      plain.sealed,
      5,
      (entry) => ({ ...entry, at: "2026-03-02T09:00:00.000Z" }),
      signerOf(plain.key),
    );
    expect(faults(anew, [])).toEqual([]);
    expect(faults(anew, [plain.receipt])).toEqual(["chain-rewritten"]);
  });

  test("an approval by a stranger, twice, of another text, and an opinion that came too late", () => {
    const chain = aChain();
    const fixed = chain.fix(texts, persons);
    chain.approve(fixed, first);
    chain.approve(fixed, first);
    chain.deviate(fixed, first, "For sent.");
    chain.approve(fixed, randomUUID());
    chain.approve({ ...fixed, version: 9 }, second);
    expect(faults(chain.sealed(), [])).toEqual([
      "approval-double",
      "deviation-late",
      "approval-stranger",
      "entry-stray",
    ]);
  });

  test("words taken away without an erasure, and erased words that are back", () => {
    const chain = aChain();
    const fixed = chain.fix(texts, persons);
    const sealed = chain.sealed();
    const [text] = sealed.minutes;
    if (text === undefined) throw new Error("There are no minutes.");
    const parts = text.parts.with(2, {
      state: "erased",
      name: "items/1/open/decision",
      digest: text.parts[2]?.digest ?? "",
    });
    expect(faults({ ...sealed, minutes: [{ ...text, parts }] }, [])).toEqual(["part-gone"]);
    chain.erase(fixed, text.parts[2]?.digest ?? "");
    expect(faults({ ...chain.sealed(), minutes: sealed.minutes }, [])).toEqual(["part-kept"]);
  });

  test("a receipt of another chain, and one that was changed", () => {
    expect(faults(world.sealed, [busy().receipt])).toEqual(["receipt-elsewhere"]);
    const { head } = world.receipt;
    expect(faults(world.sealed, [{ ...world.receipt, head: { ...head, length: 3 } }])).toEqual(["receipt-wrong"]);
  });

  test("the right hash binds the text that was shown", () => {
    expect(world.sealed.entries[0]?.entry).toMatchObject({ text: minutesHash(world.fixed) });
  });
});

describe("a key that hands over to another", () => {
  /** A chain whose key is changed after an approval; its receipts, before and after. */
  function handedOver() {
    const pems = [newKey(), newKey()] as const;
    const [old, next] = [signerOf(pems[0]), signerOf(pems[1])];
    const chain = aChain(old);
    const fixed = chain.fix(texts, persons);
    const before = chain.approve(fixed, first);
    const change = chain.rotate(next);
    const after = chain.approve(fixed, second);
    return { chain, fixed, old, next, before, change, after };
  }

  test("leaves old receipts and heads as good as new ones, and any of the keys is the right one", () => {
    const { chain, old, next, before, change, after } = handedOver();
    const told = verifySealed(chain.sealed(), [before, change, after], fingerprint(old.key));
    expect(told).toMatchObject({ findings: [], doubts: [], provenLength: 4 });
    expect(told.keys).toMatchObject([
      { key: old.key, from: { entry: 1 }, until: { entry: 3 }, compromised: null },
      { key: next.key, from: { entry: 4 }, until: null },
    ]);
    expect(verifySealed(chain.sealed(), [], fingerprint(next.key)).findings).toEqual([]);
    expect(faults(chain.sealed(), [])).toEqual([]);
  });

  test("a key that nobody handed over to is refused, in the chain and in a receipt", () => {
    const { chain, fixed, old, after } = handedOver();
    const stranger = signerOf(newKey());
    const sealed = chain.sealed();
    const anew = writtenAnew(sealed, 4, (entry) => entry, stranger);
    const half = { ...anew, entries: anew.entries.with(2, sealed.entries[2] as never) };
    expect(faults({ ...half, entries: half.entries.slice(0, 3).concat(anew.entries.slice(3)) }, [])).toEqual([
      "key-unknown",
    ]);
    // The old key is of the chain, and signs nothing of it any more: neither an entry nor a receipt.
    expect(
      faults(
        writtenAnew(sealed, 4, (entry) => entry, old),
        [],
      ),
    ).toEqual(["key-unknown"]);
    for (const signer of [stranger, old]) {
      expect(faults(sealed, [{ ...after, ...signer.sign(after.head) }])).toEqual(["receipt-key"]);
    }
    expect(verifySealed(sealed, [], fingerprint(stranger.key)).findings.map(({ fault }) => fault)).toEqual([
      "key-other",
    ]);
    chain.approve(fixed, persons[2] ?? "");
    expect(faults(chain.sealed(), [])).toEqual([]);
  });

  test("a change that is taken out, named anew, or made back to an old key is found", () => {
    const { chain, old, next } = handedOver();
    const sealed = chain.sealed();
    const without = { ...sealed, entries: sealed.entries.toSpliced(2, 1) };
    expect(faults(without, [])).toContain("key-unknown");
    const other = writtenAnew(
      sealed,
      3,
      (entry) => (entry.kind === "key-change" ? { ...entry, next: signerOf(newKey()).key } : entry),
      old,
    );
    const signed = {
      ...other,
      entries: other.entries.map((each, at) =>
        at < 3 ? each : { ...each, ...next.sign(headOf(each.entry, each.hash)) },
      ),
    };
    expect(faults(signed, [])).toEqual(["key-unknown"]);
    chain.rotate(old);
    expect(faults(chain.sealed(), [])).toEqual(["entry-stray"]);
  });

  test("a key says nothing against itself, and nothing of a key that never signed here", () => {
    for (const key of [null, signerOf(newKey()).key]) {
      const { chain, next } = handedOver();
      chain.mark(key ?? next.key, chain.time());
      expect(faults(chain.sealed(), [])).toEqual(["entry-stray"]);
    }
  });

  describe("that others had", () => {
    test("puts what it signed since in doubt, what may have been written anew, and the handing over", () => {
      const { chain, old, next, before, change } = handedOver();
      const since = before.entry.at;
      chain.mark(old.key, since);
      const told = verifySealed(chain.sealed(), []);
      expect(told.findings).toEqual([]);
      expect(told.doubts).toEqual([
        { kind: "signed-since", key: old.key, since, entries: [2] },
        { kind: "rewritable", key: old.key, since, entries: [1] },
        { kind: "handed-over", key: old.key, since, entries: [3] },
      ]);
      expect(told.minutes[0]?.approvals.map(({ doubtful }) => doubtful)).toEqual([true, false]);
      expect(told.keys[0]?.compromised).toBe(since);
      // The new key as the body has published it lifts the last; the old one does not.
      const kinds = (receipts: readonly (typeof before)[], print: string | null) =>
        verifySealed(chain.sealed(), receipts, print).doubts.map(({ kind }) => kind);
      expect(kinds([], fingerprint(next.key))).toEqual(["signed-since", "rewritable"]);
      expect(kinds([], fingerprint(old.key))).toEqual(["signed-since", "rewritable", "handed-over"]);
      // A receipt that says it was given later than that may be theirs.
      expect(kinds([before, change], fingerprint(next.key))).toEqual(["signed-since", "rewritable"]);
    });

    test("leaves what a receipt from before shows, and nothing where it had handed over before", () => {
      const { chain, old, before, change } = handedOver();
      chain.mark(old.key, change.entry.at);
      expect(verifySealed(chain.sealed(), [before]).doubts.map(({ kind }) => kind)).toEqual(["handed-over"]);
      const later = handedOver();
      later.chain.mark(later.old.key, later.after.entry.at);
      expect(verifySealed(later.chain.sealed(), []).doubts).toEqual([]);
    });

    test("is not believed to be so later than it was said at first", () => {
      const { chain, old, before, after } = handedOver();
      chain.mark(old.key, before.entry.at);
      chain.mark(old.key, after.entry.at);
      expect(verifySealed(chain.sealed(), []).keys[0]?.compromised).toBe(before.entry.at);
    });
  });
});

/** Every place of a value, as the way to it. */
function places(value: unknown, way: readonly (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== "object") return [[...way]];
  const below = Array.isArray(value)
    ? value.flatMap((each, at) => places(each, [...way, at]))
    : Object.entries(value).flatMap(([name, each]) => places(each, [...way, name]));
  return [[...way], ...below];
}

function at(value: unknown, way: readonly (string | number)[]): unknown {
  return way.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], value);
}

/** A copy in which one place has another value; `undefined` takes the place away. */
function changed(sealed: Sealed, way: readonly (string | number)[], to: unknown): unknown {
  const copy = structuredClone(sealed) as unknown;
  const last = way.at(-1) ?? "";
  const parent = at(copy, way.slice(0, -1)) as Record<string | number, unknown> | unknown[];
  if (Array.isArray(parent)) parent.splice(Number(last), 1, ...(to === undefined ? [] : [to]));
  else if (to === undefined) delete parent[last];
  else parent[last] = to;
  return copy;
}

/** What no digest covers, and verification says nothing of: when the export was made and what the body is called in it. */
const outside = (way: readonly (string | number)[]) =>
  way[0] === "exported" ||
  way[0] === "format" ||
  (way[0] === "body" && way[1] !== "id") ||
  way[0] === "meeting" ||
  way.length === 1;
const inside = places(world.sealed).filter((way) => way.length > 0 && !outside(way));

/** Found, by a finding or because it is no export any more. */
function isFound(tampered: unknown): boolean {
  const parsed = sealedSchema.safeParse(tampered);
  return !parsed.success || faults(parsed.data).length > 0;
}

describe("tampering anywhere", () => {
  test("a changed letter, digit or truth is found, wherever it is", () => {
    for (const way of inside) {
      const value = at(world.sealed, way);
      if (typeof value === "number") expect(isFound(changed(world.sealed, way, value + 1)), way.join("/")).toBe(true);
      if (value === null) expect(isFound(changed(world.sealed, way, "x")), way.join("/")).toBe(true);
      if (typeof value !== "string") continue;
      // The first, the last and one between: which one, is another each time.
      const between = Math.floor(Math.random() * value.length);
      for (const place of new Set([0, between, value.length - 1])) {
        const letter = value[place] === "a" ? "b" : "a";
        const tampered = changed(world.sealed, way, value.slice(0, place) + letter + value.slice(place + 1));
        if (!isFound(tampered)) expect.fail(`${way.join("/")} letter ${place}`);
      }
    }
  }, 60_000);

  test("whatever is taken away is found", () => {
    for (const way of inside) expect(isFound(changed(world.sealed, way, undefined)), way.join("/")).toBe(true);
  });

  test("any two rows in each other's place, and any row twice, are found", () => {
    const lists = inside.filter((way) => Array.isArray(at(world.sealed, way)));
    const list = fc
      .constantFrom(...lists, ["entries"])
      .map((way) => [way, at(world.sealed, way) as unknown[]] as const);
    fc.assert(
      fc.property(list, fc.nat(), fc.nat(), ([way, rows], one, other) => {
        const [a, b] = [one % Math.max(1, rows.length), other % Math.max(1, rows.length)];
        fc.pre(rows.length > 1 && a !== b);
        const turned = rows.with(a, rows[b]).with(b, rows[a]);
        expect(isFound(changed(world.sealed, way, turned))).toBe(true);
        const doubled = rows.toSpliced(a, 0, rows[b]);
        expect(isFound(changed(world.sealed, way, doubled))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("a text of any kind put in another's place is found", () => {
    const strings = inside.filter((way) => typeof at(world.sealed, way) === "string");
    fc.assert(
      fc.property(fc.constantFrom(...strings), fc.constantFrom(...strings), fc.string(), (way, from, odd) => {
        for (const to of [at(world.sealed, from), odd]) {
          if (to !== at(world.sealed, way)) expect(isFound(changed(world.sealed, way, to)), way.join("/")).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
