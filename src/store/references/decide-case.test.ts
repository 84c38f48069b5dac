import { describe, expect, test } from "vitest";
import { type CaseCandidate, type CaseItem, decideCase } from "./decide-case.ts";

const item = (title: string, key: string | null = "24/117"): CaseItem => ({
  itemId: "new",
  meetingId: "today",
  title,
  key,
});
const candidate = (itemId: string, title: string, more: Partial<CaseCandidate> = {}): CaseCandidate => ({
  itemId,
  meetingId: `meeting-of-${itemId}`,
  title,
  key: "24/117",
  caseId: null,
  quoted: false,
  ...more,
});

describe("what makes a case", () => {
  test("the same number and a like title", () => {
    const verdict = decideCase(item("Ny cykelsti ved Ærtesøen"), [candidate("a", "Cykelsti ved Ærtesøen")]);
    expect(verdict).toEqual({
      kind: "join",
      caseId: null,
      members: [
        { itemId: "new", evidence: ["same-number", "similar-title"] },
        { itemId: "a", evidence: ["same-number", "similar-title"] },
      ],
    });
  });

  test("a case that is there is joined, and takes in what stood outside it", () => {
    const verdict = decideCase(item("Cykelsti ved Ærtesøen, anlæg"), [
      candidate("a", "Cykelsti ved Ærtesøen", { caseId: "case" }),
      candidate("b", "Cykelsti ved Ærtesøen, høring"),
    ]);
    expect(verdict).toMatchObject({ kind: "join", caseId: "case" });
    expect(verdict.kind === "join" && verdict.members.map((member) => member.itemId)).toEqual(["new", "b"]);
  });

  test("a quoted decision with a like title, without any number", () => {
    const verdict = decideCase(item("Cykelsti ved Ærtesøen", null), [
      candidate("a", "Cykelsti ved Ærtesøen", { key: null, quoted: true }),
    ]);
    expect(verdict).toMatchObject({ kind: "join", members: [{ evidence: ["earlier-decision", "similar-title"] }, {}] });
  });

  test("a quoted decision and the same number lower the bar for the title", () => {
    const one = item("Trafiksikkerhed på Mosevej og stier ved Ærtesøen");
    const other = "Ny vej, cykelsti og stier";
    expect(decideCase(one, [candidate("a", other)]).kind).toBe("none");
    expect(decideCase(one, [candidate("a", other, { quoted: true })]).kind).toBe("join");
  });

  test("first and second reading of one matter", () => {
    const verdict = decideCase(item("Budget 2026-2029, 2. behandling"), [
      candidate("a", "Budget 2026-2029, 1. behandling"),
    ]);
    expect(verdict.kind).toBe("join");
  });
});

describe("what makes none", () => {
  test("the same number alone", () => {
    expect(decideCase(item("Status på fritidsjob"), [candidate("a", "Lukning af slagteriet")]).kind).toBe("none");
  });

  test("like titles alone", () => {
    expect(decideCase(item("Budgetopfølgning"), [candidate("a", "Budgetopfølgning", { key: "23/9" })]).kind).toBe(
      "none",
    );
    expect(decideCase(item("Budgetopfølgning", null), [candidate("a", "Budgetopfølgning", { key: null })]).kind).toBe(
      "none",
    );
  });

  test.each(["Godkendelse af dagsorden", "Orientering", "Underskriftsside"])("the standing item %s", (title) => {
    expect(decideCase(item(title), [candidate("a", title, { quoted: true })]).kind).toBe("none");
  });

  test("another year of the same yearly matter", () => {
    expect(decideCase(item("Regnskab for havnen 2024"), [candidate("a", "Regnskab for havnen 2023")]).kind).toBe(
      "none",
    );
  });

  test("two items of one meeting, however alike", () => {
    const same = candidate("a", "Cykelsti ved Ærtesøen", { meetingId: "today" });
    expect(decideCase(item("Cykelsti ved Ærtesøen"), [same]).kind).toBe("none");
  });

  test("three unrelated items of one meeting under one number", () => {
    const drawer = [
      candidate("a", "Virksomhedspraktik i foråret", { meetingId: "today" }),
      candidate("b", "Åbningstider i jobhuset", { meetingId: "today" }),
    ];
    expect(decideCase(item("Besøg på Mosegårdens værksted"), drawer).kind).toBe("none");
  });

  test("a number that is a drawer asks for more likeness than one that is not", () => {
    const half = candidate("c", "Praktik i foråret og sommeren, jobhuset");
    const drawer = [
      candidate("a", "Virksomhedspraktik", { meetingId: "today" }),
      candidate("b", "Åbningstider", { meetingId: "today" }),
    ];
    const one = item("Praktik i foråret: Mosegårdens værksted");
    expect(decideCase(one, [half]).kind).toBe("join");
    expect(decideCase(one, [half, ...drawer]).kind).toBe("none");
  });
});

describe("what is ambiguous joins nothing", () => {
  test("two cases that both fit", () => {
    const verdict = decideCase(item("Cykelsti ved Ærtesøen"), [
      candidate("a", "Cykelsti ved Ærtesøen", { caseId: "one" }),
      candidate("b", "Cykelsti ved Ærtesøen", { caseId: "two" }),
    ]);
    expect(verdict).toEqual({ kind: "ambiguous", itemIds: ["a", "b"] });
  });

  test("two items of one earlier meeting that fit equally well", () => {
    const verdict = decideCase(item("Cykelsti ved Ærtesøen"), [
      candidate("a", "Cykelsti ved Ærtesøen, nord", { meetingId: "m" }),
      candidate("b", "Cykelsti ved Ærtesøen, syd", { meetingId: "m" }),
    ]);
    expect(verdict.kind).toBe("ambiguous");
  });
});
