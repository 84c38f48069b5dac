import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decode } from "./decode.ts";

const danish = "Æblegrød på Øster Ågade: godkendt – enstemmigt. Udvalget ønsker en redegørelse.\r\n";
const codes = (bytes: Uint8Array): string[] => decode(bytes).notices.map(({ code }) => code);

describe("text is decoded", () => {
  test.each([
    ["utf-8", Buffer.from(danish), []],
    ["utf-8", Buffer.from(`\ufeff${danish}`), []],
    ["utf-16le", Buffer.from(`\ufeff${danish}`, "utf16le"), ["encoding-not-utf8"]],
    ["utf-16be", iconv.encode(`\ufeff${danish}`, "utf-16be", { addBOM: false }), ["encoding-not-utf8"]],
    ["utf-16le", Buffer.from(danish, "utf16le"), ["encoding-not-utf8"]],
    ["utf-16be", iconv.encode(danish, "utf-16be", { addBOM: false }), ["encoding-not-utf8"]],
    ["windows-1252", iconv.encode(danish, "windows-1252"), ["encoding-not-utf8"]],
  ])("as %s", (encoding, bytes, expected) => {
    expect(decode(bytes)).toMatchObject({ text: danish, encoding });
    expect(codes(bytes)).toEqual(expected);
  });

  test("Latin-1 is read as the part of Windows-1252 that it is", () => {
    const latin = "Rådmand Ærtebjerg, sag 3: 25 § 1\n";
    expect(decode(iconv.encode(latin, "latin1")).text).toBe(latin);
  });

  test("UTF-8 with a cut letter stays UTF-8, and the damage is said", () => {
    const cut = Buffer.from(`${danish.repeat(3)}på`).subarray(0, -1);
    expect(decode(cut)).toMatchObject({ text: `${danish.repeat(3)}p\ufffd`, encoding: "utf-8" });
    expect(codes(cut)).toEqual(["bytes-not-readable"]);
  });

  test("text that was encoded twice stays as it is: its repair is the reader's", () => {
    const twice = "beskÃ¦ftigelse pÃ¥ Ã¸en\n";
    expect(decode(Buffer.from(twice)).text).toBe(twice);
  });

  test("half a surrogate pair becomes U+FFFD, so that every offset survives being written", () => {
    const bytes = Buffer.from("\ufeffa\ud83db", "utf16le");
    expect(decode(bytes).text).toBe("a\ufffdb");
  });
});
