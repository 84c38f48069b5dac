import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { main } from "../main.ts";

async function traad(args: readonly string[], input = "") {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end(input);
  const status = await main(["danish", ...args], {
    env: {},
    stdin,
    stdout,
    stderr,
    stopped: new AbortController().signal,
  });
  const text = (stream: PassThrough) => String(stream.read() ?? "");
  return { status, out: text(stdout), err: text(stderr) };
}

const sentence = "Knap 20 % svarede; udvalget ønsker en opfølgning i 1. kvartal 2025.";

test("--json gives times and numbers with their spans", async () => {
  const { status, out } = await traad([sentence, "--date", "2024-05-30", "--json"]);
  expect(status).toBe(0);
  const from = sentence.indexOf("i 1. kvartal");
  expect(JSON.parse(out)).toEqual({
    times: [
      {
        text: "i 1. kvartal 2025",
        span: [from, from + 17],
        kind: "period",
        from: "2025-01-01",
        to: "2025-03-31",
      },
    ],
    numbers: [{ text: "Knap 20 %", span: [0, 9], value: 20, unit: "percent", approximate: true }],
  });
});

test("without --json it is a table, in either language", async () => {
  const danish = await traad([sentence, "--date", "2024-05-30"]);
  expect(danish.out).toContain("i 1. kvartal 2025  periode  2025-01-01 – 2025-03-31");
  expect(danish.out).toContain("Knap 20 %  20  percent  ca.");
  const english = await traad(["Godkendt.", "--date", "2024-05-30", "--lang", "en"]);
  expect(english.out).toBe("Times: none\n\nNumbers: none\n");
});

test("reads standard input, and known meetings", async () => {
  const args = ["--date=2024-05-30", "--meeting", "2024-06-20", "--meeting=2024-08-15", "--json"];
  const { out } = await traad(args, "Sagen genoptages på næste møde.\n");
  expect(JSON.parse(out).times).toMatchObject([{ anchor: "next-meeting", from: "2024-06-20", to: "2024-06-20" }]);
});

test("a text may begin with a hyphen, or be one", async () => {
  const { out } = await traad(["-2,3 %", "--date", "2024-05-30", "--json"]);
  expect(JSON.parse(out).numbers).toMatchObject([{ value: -2.3, unit: "percent" }]);
  const dash = await traad(["-", "--date", "2024-05-30", "--json"]);
  expect(JSON.parse(dash.out).numbers).toMatchObject([{ text: "-", value: null }]);
});

test("a wrong date is status 1, wrong use is status 2", async () => {
  const wrong = await traad(["i morgen", "--date", "2024-02-30"]);
  expect(wrong).toEqual({ status: 1, out: "", err: '"2024-02-30" er ingen dato. Skriv den som 2024-05-30.\n' });
  for (const args of [["i morgen"], ["i morgen", "--date", "2024-05-30", "--xml"]]) {
    const { status, err } = await traad(args);
    expect(status).toBe(2);
    expect(err).toContain("Brug: traad danish");
  }
});
