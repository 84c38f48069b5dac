import { describe, expect, test } from "vitest";
import { type CaseCandidate, type CaseItem, decideCase } from "./decide-case.ts";

const still = { committee: ["stiudvalg"], route: [], outcome: null, final: null } as const;
const item = (title: string, key: string | null = "24/117", more: Partial<CaseItem> = {}): CaseItem => ({
  itemId: "new",
  meetingId: "today",
  title,
  key,
  ...still,
  committeeId: "stier",
  day: "2024-09-02",
  ...more,
});
const candidate = (itemId: string, title: string, more: Partial<CaseCandidate> = {}): CaseCandidate => ({
  itemId,
  meetingId: `meeting-of-${itemId}`,
  title,
  key: "24/117",
  caseId: null,
  cameFrom: null,
  quoted: false,
  referred: null,
  link: null,
  apart: [],
  ...still,
  committeeId: "stier",
  day: "2024-05-30",
  ...more,
});

describe("what makes a case", () => {
  test("the same number and a like title", () => {
    const verdict = decideCase(item("Ny cykelsti ved Ærtesøen"), [candidate("a", "Cykelsti ved Ærtesøen")]);
    expect(verdict).toEqual({
      kind: "join",
      caseId: null,
      cameFrom: null,
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

  test("of a joined case it goes with the part it belongs to, where it belongs to one only", () => {
    const part = candidate("a", "Cykelsti ved Ærtesøen", { caseId: "case", cameFrom: "younger" });
    const own = candidate("b", "Cykelsti ved Ærtesøen", { caseId: "case" });
    const one = item("Cykelsti ved Ærtesøen, anlæg");
    expect(decideCase(one, [part])).toMatchObject({ caseId: "case", cameFrom: "younger" });
    expect(decideCase(one, [part, own])).toMatchObject({ caseId: "case", cameFrom: null });
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

  test("like titles of one word alone", () => {
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

describe("what joins items without a number", () => {
  const plan = "Handleplan for stier og broer";

  test("a reference in the text to the meeting, where the titles are alike", () => {
    const verdict = decideCase(item(plan, null), [candidate("a", plan, { key: "23/9", referred: "meeting" })]);
    expect(verdict).toMatchObject({ kind: "join", members: [{ evidence: ["reference", "similar-title"] }, {}] });
    expect(decideCase(item(plan, null), [candidate("a", "Ny havn", { referred: "meeting" })]).kind).toBe("none");
  });

  test("a reference to the very item asks for less likeness", () => {
    const other = "Broer, havne og kajer i Mosbjerg";
    const told = (referred: "item" | "meeting") => decideCase(item(plan, null), [candidate("a", other, { referred })]);
    expect(told("item").kind).toBe("join");
    expect(told("meeting").kind).toBe("none");
  });

  test("committees that deal with one matter in parallel, as its route says", () => {
    const one = item("Overblik over tilbud", null, { route: ["UBF", "UAU", "USO"], committee: ["UAU"] });
    const other = { committeeId: "boern", committee: ["ubf", "boerneudvalg"], day: "2024-08-29", key: null } as const;
    expect(decideCase(one, [candidate("a", "Overblik over tilbud", other)])).toMatchObject({
      kind: "join",
      members: [{ evidence: ["parallel-route", "similar-title"] }, {}],
    });
    expect(decideCase({ ...one, route: [] }, [candidate("a", "Overblik over tilbud", other)]).kind).toBe("propose");
  });

  test("what one committee recommended and the council then decided, under another number", () => {
    const recommended = { committeeId: "oekonomi", day: "2024-08-20", outcome: "recommended", final: false } as const;
    const verdict = decideCase(item(plan, "24/300"), [candidate("a", plan, { ...recommended, key: "24/12" })]);
    expect(verdict).toMatchObject({ kind: "join", members: [{ evidence: ["recommended-on", "similar-title"] }, {}] });
  });
});

describe("what a person is asked", () => {
  const plan = "Handleplan for stier og broer";

  test("the same title under another number is proposed, once for each case", () => {
    const verdict = decideCase(item(plan, "24/300"), [
      candidate("a", plan, { key: "23/9", caseId: "one", day: "2024-05-30" }),
      candidate("b", plan, { key: "23/9", caseId: "one", day: "2024-03-07" }),
      candidate("c", plan, { key: null, day: "2020-03-07" }),
    ]);
    expect(verdict).toEqual({ kind: "propose", members: [{ itemId: "a", evidence: ["similar-title"] }] });
  });

  test("what was confirmed is joined, however unlike; what was rejected is not, however alike", () => {
    expect(decideCase(item(plan), [candidate("a", "Havnen", { key: null, link: "confirmed" })])).toMatchObject({
      kind: "join",
      members: [{ evidence: ["confirmed"] }, {}],
    });
    const rejected = candidate("a", plan, { link: "rejected", caseId: "one" });
    expect(decideCase(item(plan), [rejected, candidate("b", plan, { caseId: "one" })]).kind).toBe("none");
  });

  test("two items that a person holds apart are not joined by a third", () => {
    const apart = [candidate("a", plan, { apart: ["b"] }), candidate("b", plan, { apart: ["a"] })];
    expect(decideCase(item(plan), apart)).toEqual({ kind: "ambiguous", itemIds: ["a", "b"] });
  });
});
