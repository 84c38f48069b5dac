import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { AgendaItem } from "../../../../records/agenda-item.ts";
import { aFile, anInspection, anItem, found, recommends, section } from "../testing/an-item.ts";
import { lixOf } from "./readability.ts";

const context = {
  items: ["1", "2", "3", "4"],
  meetings: ["2026-01-29", "2026-03-05", "2026-10-01", "2026-11-26", "2026-12-17"],
};
const attachments = ["Plan", "Kort", "Høringssvar"].map((title) => ({ title, public: true, mentioned: false }));
const cases = readFileSync(new URL("./rules.cases.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const at = line.lastIndexOf(" | ");
    return [line.slice(0, at).replaceAll("␤", "\n").replaceAll("␉", "\t"), line.slice(at + 3)] as const;
  });

const told = (item: AgendaItem, more = {}, files: Parameters<typeof found>[2] = []): string =>
  found(item, { ...context, ...more }, files)
    .map((one) => `${one.code}${one.found === "" ? "" : ` ${one.found}`}`)
    .join("; ") || "–";

const titled = (title: string, ...points: string[]): AgendaItem =>
  anItem("Lygterne på Tværvej er slidte. ".repeat(10), {
    title,
    recommendation: points.length === 0 ? null : recommends(...points),
  });

test.each(cases)("%j", (text, expected) => {
  expect(told(anItem(text, { recommendation: recommends("at det godkendes"), attachments }))).toBe(expected);
});

describe("a recommendation", () => {
  test.each([
    ["Godkendelse af lysplan", ["at lysplanen godkendes"], "–"],
    ["Godkendelse af lysplan", ["at der bevilges 2 mio. kr."], "–"],
    [
      "Godkendelse af lysplan",
      ["at orienteringen tages til efterretning"],
      "recommendation-other-kind Godkendelse af lysplan",
    ],
    ["Orientering om lysplan", ["at orienteringen tages til efterretning"], "–"],
    ["Orientering om lysplan", ["at lysplanen godkendes"], "recommendation-other-kind Orientering om lysplan"],
    ["Lysplan - orientering", ["at der bevilges 2 mio. kr."], "recommendation-other-kind Lysplan - orientering"],
    ["Drøftelse af lysplan", ["at udvalget drøfter planen"], "–"],
    ["Drøftelse af lysplan", ["at planen drøftes, og at den godkendes"], "–"],
    ["Drøftelse af lysplan", ["at planen godkendes"], "recommendation-other-kind Drøftelse af lysplan"],
    ["Drøftelse og godkendelse af lysplan", ["at planen godkendes"], "–"],
    ["Lysplan", ["at planen godkendes"], "–"],
    ["Lysplan", [], "recommendation-missing Lysplan"],
    ["Godkendelse af lysplan", [], "recommendation-missing Godkendelse af lysplan"],
    ["Orientering om lysplan", [], "–"],
    ["Godkendelse af dagsorden", [], "–"],
    ["Meddelelser", [], "–"],
    ["Eventuelt", [], "–"],
    ["Orientering fra formanden", [], "–"],
  ])("%s: %j", (title, points, expected) => {
    expect(told(titled(title, ...points))).toBe(expected);
  });

  test("is not missing where the text recommends in words of its own, or is only a line of a list", () => {
    const text = "Lygterne er slidte. ".repeat(15);
    expect(told(anItem(`${text}Forvaltningen foreslår, at de skiftes.`))).toBe("–");
    expect(told(anItem("Kort."))).toBe("–");
    expect(told(anItem("", { sections: [] }))).toBe("–");
  });
});

describe("attachments", () => {
  const item = (text: string) => anItem(text, { recommendation: recommends("at det godkendes") });

  test("that the text speaks of and no one has listed", () => {
    expect(told(item("Planen er vedlagt som bilag."))).toBe("attachments-none-listed er vedlagt som bilag");
    expect(told(item("Planen er vedlagt som bilag."), { listsAttachments: false })).toBe("–");
    expect(told(item("Planen vil blive vedlagt som bilag til næste møde."))).toBe("–");
  });

  test("that are missing, unreadable, or hold more than they show", () => {
    const none = { texts: [], inspection: null } as const;
    expect(told(item("Kort."), {}, [aFile("Plan", "", { ...none, state: "missing" })])).toBe("attachment-missing Plan");
    const scan = aFile("Kort", "", { ...none, state: "unreadable", why: "Kun billeder." });
    expect(told(item("Kort."), {}, [scan])).toBe("attachment-unreadable Kort");
    expect(told(item("Kort."), {}, [aFile("Ark", "", { ...none, state: "unchecked" })])).toBe(
      "attachment-not-checked Ark",
    );
    const hidden = [{ kind: "annotation" as const, page: 1, text: "Se 010190-1234" }];
    const noted = aFile("Plan", "Plan.", { inspection: anInspection({ hidden, embedded: ["liste.xlsx"] }) });
    expect(told(item("Kort."), {}, [noted])).toBe(
      "cpr-number 010190-••••; attachment-holds-files liste.xlsx; attachment-hides-text Plan",
    );
  });

  test("that nobody with a screen reader can follow", () => {
    const bare = anInspection({ tagged: false, language: null, title: null });
    expect(told(item("Kort."), {}, [aFile("Plan", "Plan.", { inspection: bare })])).toBe(
      "attachment-untagged Plan; attachment-without-language Plan; attachment-without-title Plan",
    );
    expect(told(item("Kort."), {}, [aFile("Plan", "Plan.", { inspection: anInspection() })])).toBe("–");
  });

  test("are looked through like the item, with names and metadata; closed ones are not", () => {
    const metadata = [{ name: "Subject", value: "Vedr. 0101901238" }];
    const file = aFile("010190-1234.pdf", "Karen Tangvad har fået diagnosen demens.", {
      inspection: anInspection({ metadata }),
    });
    expect(found(item("Kort."), {}, [file]).map(({ code, place }) => [code, place.field])).toEqual([
      ["cpr-number", "name"],
      ["cpr-number", "metadata/Subject"],
      ["health-near-name", "text"],
    ]);
    expect(told(item("Kort."), {}, [{ ...file, public: false }])).toBe("–");
  });
});

describe("a closed item", () => {
  test("is looked through as far as it is public: its title", () => {
    const closed = anItem("Karen Tangvad, cpr 010190-1234.", { public: false, title: "Personsag" });
    expect(told(closed, {}, [aFile("Brev", "010190-1234")])).toBe("–");
    expect(told({ ...closed, title: "Ansættelse af Karen Tangvad" })).toBe("closed-title-names Karen Tangvad");
    expect(told({ ...closed, title: "Sag om 010190-1234" })).toBe("cpr-number 010190-••••");
  });
});

test("personal numbers stop, and are masked in what other rules show", () => {
  const item = anItem("Anna Lyngmose, Tværvej 3, cpr 010190-1234, har søgt.", {
    recommendation: recommends("at det godkendes"),
  });
  const [first, second] = found(item);
  expect(first).toMatchObject({ code: "cpr-number", severity: "stop", found: "010190-••••" });
  expect(second?.found).toBe("Anna Lyngmose, Tværvej 3, cpr 010190-••••, har søgt.");
});

describe("how hard a text is to read", () => {
  const easy = "Vi går en tur i skoven. Der er en sti ved åen. Vi ser en hund og en kat. ".repeat(10);
  const hard =
    `${"Kommunalbestyrelsens beslutningskompetence vedrørende finansieringsforudsætningerne ".repeat(6)}. `.repeat(6);

  test("is words a sentence and the share of long words", () => {
    expect(lixOf("Vi går.")).toBeNull();
    expect(lixOf(easy)).toBeLessThan(10);
    expect(lixOf("Det var den 3. maj, jf. lov nr. 4 og kl. 12. Vi gik hjem. ".repeat(12))).toBeLessThan(15);
    expect(told(anItem(easy, { recommendation: recommends("at det godkendes") }))).toBe("–");
    const found = told(
      anItem(hard, { sections: [section("presentation", "Sag", hard)], recommendation: recommends("godkendes") }),
    );
    expect(found).toMatch(/^hard-to-read LIX \d+$/);
  });
});
