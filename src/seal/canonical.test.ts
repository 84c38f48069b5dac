import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical, type Json } from "./canonical.ts";

/** A number by its 64 bits (IEEE 754), as RFC 8785 gives its examples. */
function ofBits(bits: string): number {
  return Buffer.from(bits, "hex").readDoubleBE();
}

describe("the canonical form, by the examples of RFC 8785", () => {
  test("numbers, strings and literals (3.2.2)", () => {
    const input = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    expect(canonical(JSON.parse(input))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  test("names in the order of their UTF-16 units (3.2.3)", () => {
    const input = JSON.parse(
      String.raw`{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}`,
    );
    expect(Object.values(JSON.parse(canonical(input)))).toHaveLength(7);
    expect([...canonical(input).matchAll(/:"([^"]+)"/g)].map(([, value]) => value)).toEqual([
      "Carriage Return",
      "One",
      "Control",
      "Latin Small Letter O With Diaeresis",
      "Euro Sign",
      "Emoji: Grinning Face",
      "Hebrew Letter Dalet With Dagesh",
    ]);
  });

  test.each([
    ["0000000000000000", "0"],
    ["8000000000000000", "0"],
    ["0000000000000001", "5e-324"],
    ["7fefffffffffffff", "1.7976931348623157e+308"],
    ["4340000000000000", "9007199254740992"],
    ["4430000000000000", "295147905179352830000"],
    ["44b52d02c7e14af5", "9.999999999999997e+22"],
    ["44b52d02c7e14af6", "1e+23"],
    ["44b52d02c7e14af7", "1.0000000000000001e+23"],
    ["444b1ae4d6e2ef4e", "999999999999999700000"],
    ["444b1ae4d6e2ef50", "1e+21"],
    ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
    ["3eb0c6f7a0b5ed8d", "0.000001"],
    ["41b3de4355555553", "333333333.3333332"],
    ["becbf647612f3696", "-0.0000033333333333333333"],
    ["43143ff3c1cb0959", "1424953923781206.2"],
  ])("the number %s is %s (appendix B)", (bits, written) => {
    expect(canonical(ofBits(bits))).toBe(written);
  });

  test.each([ofBits("7fffffffffffffff"), ofBits("7ff0000000000000")])("%d has none", (value) => {
    expect(() => canonical([value])).toThrow("no canonical form");
  });
});

test("letters stand as they are: the same word written in two ways is two texts", () => {
  expect(canonical("Å")).not.toBe(canonical("Å".normalize("NFD")));
  expect(canonical("blåbærgrød ")).toBe('"blåbærgrød "');
});

test("what is no JSON is refused, and never left out", () => {
  const odd = [
    undefined,
    { a: undefined },
    [undefined],
    new Date(0),
    "\ud800",
    { "\udc00": 1 },
    () => 1,
    [Symbol("a")],
  ];
  for (const value of odd) expect(() => canonical(value as Json)).toThrow(/canonical form/);
});

test("the order in which names were written does not matter, and reading it gives the value back", () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const json = JSON.parse(JSON.stringify(value)) as Json;
      const turned = reversed(json);
      expect(canonical(turned)).toBe(canonical(json));
      expect(JSON.parse(canonical(json))).toEqual(json);
    }),
  );
});

function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([name, each]) => [name, reversed(each)]));
}
