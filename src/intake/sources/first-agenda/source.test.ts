import { describe, expect, test } from "vitest";
import { isProblem } from "../../../records/problem.ts";
import type { SourceText } from "../../source-text.ts";
import { openSource } from "../open-source.ts";
import { firstAgendaMeeting, itemHtml, type MeetingPlan } from "../testing/first-agenda-meeting.ts";

async function opened(plan: MeetingPlan): Promise<SourceText> {
  const source = await openSource({ name: "dagsorden.json", bytes: firstAgendaMeeting(plan) });
  if (isProblem(source)) throw new Error(source.key);
  return source;
}

const fields = (source: SourceText, name: string): string[] =>
  source.marks.flatMap((mark) =>
    mark.kind === "field" && mark.name === name ? [source.text.slice(...mark.span)] : [],
  );

const codes = (source: SourceText): string[] => source.notices.map((notice) => notice.code);

describe("a meeting from FirstAgenda", () => {
  test("becomes the text its page shows, with a mark on every stated value", async () => {
    const source = await opened({
      committee: "Byråd 2022-2025",
      people: [
        { name: "Malthe Mosegris", cancelled: true },
        { name: "Vigga Vindspejl (Stedfortræder for Malthe Mosegris)" },
        { name: "Ib Isfugl", absent: true },
      ],
      items: [
        {
          number: "1",
          title: "Gadelys i Ærtebjerg",
          caseNumber: "24-000603",
          html: itemHtml("Godkendt.", "<h4>Resume</h4>\n<p>Lamperne\nskiftes.</p>"),
          attachments: ["Kort over lamper"],
        },
      ],
    });
    expect(source.text).toBe(
      [
        "Byråd 2022-2025",
        "Referat",
        "Mødedato: 5. februar 2024 kl. 08:00",
        "Mødested: Ærtestuen",
        "Mødedeltagere:",
        "- Malthe Mosegris (afbud)",
        "- Vigga Vindspejl (Stedfortræder for Malthe Mosegris)",
        "- Ib Isfugl (fraværende)",
        "",
        "1. Gadelys i Ærtebjerg",
        "24-000603",
        "",
        "Beslutning",
        "",
        "Godkendt.",
        "",
        "Fremstilling",
        "",
        "Resume",
        "",
        "Lamperne skiftes.",
        "",
        "Bilag",
        "",
        "- Kort over lamper",
      ].join("\n"),
    );
    expect(fields(source, "committee")).toEqual(["Byråd"]);
    expect(fields(source, "term")).toEqual(["2022-2025"]);
    expect(fields(source, "document-kind")).toEqual(["Referat"]);
    expect(fields(source, "meeting-start")).toEqual(["5. februar 2024 kl. 08:00"]);
    expect(fields(source, "location")).toEqual(["Ærtestuen"]);
    expect(fields(source, "participant")).toEqual(["Vigga Vindspejl"]);
    expect(fields(source, "absent-excused")).toEqual(["Malthe Mosegris"]);
    expect(fields(source, "absent")).toEqual(["Ib Isfugl"]);
    expect(fields(source, "item-number")).toEqual(["1"]);
    expect(fields(source, "item-title")).toEqual(["Gadelys i Ærtebjerg"]);
    expect(fields(source, "item-case-number")).toEqual(["24-000603"]);
    expect(fields(source, "section-heading")).toEqual(["Beslutning", "Fremstilling", "Resume", "Bilag"]);
    expect(fields(source, "attachment")).toEqual(["Kort over lamper"]);
  });

  test("is called an agenda by its name though it holds decisions: the name is left out and a notice says so", async () => {
    const source = await opened({
      name: "Dagsorden",
      items: [{ number: "1", title: "Gadelys", html: itemHtml("Godkendt.", "") }],
    });
    expect(fields(source, "document-kind")).toEqual([]);
    expect(codes(source)).toEqual(["meeting-name-says-agenda"]);
  });

  test("is an agenda where it holds no decision", async () => {
    const source = await opened({
      name: "Dagsorden",
      items: [{ number: "1", title: "Gadelys", html: "<h3>Fremstilling</h3>Lys." }],
    });
    expect(fields(source, "document-kind")).toEqual(["Dagsorden"]);
    expect(codes(source)).toEqual([]);
  });

  test("IsOpen says nothing: closed is what bears a closed mark", async () => {
    const source = await opened({
      items: [
        { number: "1", title: "Gadelys" },
        { number: "2", title: "Lukket: Køb af mose" },
        { number: "3", title: "Køb af eng - Lukket punkt" },
        { number: "4", title: "(Lukket) Køb af bæk" },
        { number: "5", title: "Lukket" },
        { number: "6", title: "Lukket bassin genåbnes" },
        { number: "7", title: "Midlertidigt lukket vej" },
      ],
    });
    expect(fields(source, "item-closed")).toEqual(["Lukket:", "- Lukket punkt", "(Lukket)", "Lukket", "Lukket"]);
    expect(fields(source, "item-title")).toEqual([
      "Gadelys",
      "Køb af mose",
      "Køb af eng",
      "Køb af bæk",
      "bassin genåbnes",
      "Midlertidigt lukket vej",
    ]);
    expect(codes(source)).toEqual(["closed-by-caution"]);
  });

  test("a closed meeting and a closed part close their items whole", async () => {
    const meeting = await opened({ name: "Lukket referat", items: [{ number: "1", title: "Køb af mose" }] });
    expect(fields(meeting, "item-closed")).toEqual(["1. Køb af mose"]);
    const parts = await opened({
      items: [
        { number: "1", title: "Gadelys" },
        { number: "", title: "Lukkede sager" },
        { number: "2", title: "Køb af mose" },
      ],
    });
    expect(fields(parts, "item-closed")).toEqual(["2. Køb af mose"]);
    expect(fields(parts, "item-title")).toEqual(["Gadelys", "Køb af mose"]);
  });

  test("tag soup, tables and lists become readable", async () => {
    const html =
      "<h4>Økonomi<p>Se <b>tabel</p><table><tr><td><p>Mio.<br>kr.</p><td>2025<tr><td>Lys<td></table>" +
      '<ol style="list-style-type: lower-alpha;"><li><p>lamper</p><li>master<ul><li>høje</ul></ol><h4>En hel sætning, som slutter.</h4>';
    const source = await opened({ items: [{ number: "1", title: "Gadelys", html }] });
    expect(source.text.split("1. Gadelys\n")[1]).toBe(
      "\nØkonomi\n\nSe tabel\n\nMio. kr.\t2025\nLys\t\n\na. lamper\nb. master\n- høje\n\nEn hel sætning, som slutter.",
    );
    const table = source.marks.find((mark) => mark.kind === "table");
    const cells = table?.rows.map((row) => row.map((cell) => source.text.slice(...cell)));
    expect(cells).toEqual([
      ["Mio. kr.", "2025"],
      ["Lys", ""],
    ]);
    const items = source.marks.filter((mark) => mark.kind === "list-item");
    expect(items.map((mark) => [mark.ordinal, source.text.slice(...mark.span)])).toEqual([
      ["a", "lamper"],
      ["b", "master\n- høje"],
      [null, "høje"],
    ]);
  });

  test("summer time, midnight and a time that is none", async () => {
    const start = async (value: string | null) => fields(await opened({ start: value, items: [] }), "meeting-start");
    expect(await start("2024-06-05T06:30:00Z")).toEqual(["5. juni 2024 kl. 08:30"]);
    expect(await start("2024-06-05T00:00:00+02:00")).toEqual(["5. juni 2024"]);
    expect(await start("2024-06-05T16:15:00")).toEqual(["5. juni 2024 kl. 16:15"]);
    expect(await start("onsdag")).toEqual([]);
    expect(await start(null)).toEqual([]);
  });
});

describe("what is not a meeting is a problem", () => {
  const key = async (json: string): Promise<string> => {
    const source = await openSource({ name: "x.json", bytes: Buffer.from(json) });
    return isProblem(source) ? source.key : "opened";
  };
  test("truncated, a list of committees, another shape, nested beyond measure", async () => {
    expect(await key('{"Dagsordenpunkter": [{"Navn": "Gade')).toBe("problem.json-broken");
    expect(await key('{"Udvalg": {"Udvalg 2022-2025": [{"Navn": "Kulturudvalget", "Moeder": []}]}}')).toBe(
      "problem.json-committee-list",
    );
    expect(await key('{"Dagsordenpunkter": 3}')).toBe("problem.json-not-a-meeting");
    expect(await key(`{"Dagsordenpunkter": ${"[".repeat(100_000)}`)).toBe("problem.json-beyond-measure");
    expect(await key('{"andet": 1}')).toBe("problem.format-not-read");
  });

  test("HTML nested beyond measure leaves its words and a notice", async () => {
    const html = `${"<div>".repeat(50_000)}Godkendt.${Array.from({ length: 5000 }, (_, i) => `<p><b id=${i}>x`).join("")}`;
    const source = await opened({ items: [{ number: "1", title: "Gadelys", html }] });
    expect(source.text).toContain("Godkendt. x x");
    expect(codes(source)).toContain("html-beyond-measure");
  });
});
