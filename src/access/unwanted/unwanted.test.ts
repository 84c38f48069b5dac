import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { floodGauge } from "./flood-gauge.ts";
import { readStamp, stampForm } from "./form-stamp.ts";

const secret = new Uint8Array(randomBytes(32));
const shown = new Date("2026-03-02T08:00:00Z");
const later = (seconds: number) => new Date(shown.getTime() + seconds * 1000);

describe("the stamp of a form", () => {
  const stamp = stampForm(secret, "tilmeld", shown);

  test.each([
    [0, "quick"],
    [2.9, "quick"],
    [3, "right"],
    [12 * 3600, "right"],
    [12 * 3600 + 1, "old"],
  ])("sent after %d seconds is %s", (seconds, is) =>
    expect(readStamp(secret, "tilmeld", stamp, later(seconds)).is).toBe(is),
  );

  test("of another form, another site, another time, or none at all is forged", () => {
    const [, mark = "", signature = ""] = stamp.split(".");
    const forged = [
      readStamp(secret, "kom-ind", stamp, later(60)),
      readStamp(new Uint8Array(32), "tilmeld", stamp, later(60)),
      readStamp(secret, "tilmeld", [later(-600).getTime().toString(36), mark, signature].join("."), later(60)),
      readStamp(secret, "tilmeld", "", later(60)),
      readStamp(secret, "tilmeld", "x".repeat(10_000), later(60)),
    ];
    expect(forged.map(({ is }) => is)).toEqual(forged.map(() => "forged"));
  });

  test("has a mark of its own, by which it is counted how often it was sent", () => {
    const marks = [stamp, stampForm(secret, "tilmeld", shown)].map(
      (each) => readStamp(secret, "tilmeld", each, later(60)).mark,
    );
    expect(new Set(marks).size).toBe(2);
  });
});

describe("the gauge", () => {
  const hour = 3_600_000;

  test("counts each key by itself, and forgets after two windows", () => {
    const gauge = floodGauge(hour);
    expect([1, 2, 3].map(() => gauge.count("192.0.2.1", shown))).toEqual([1, 2, 3]);
    expect(gauge.count("192.0.2.2", shown)).toBe(1);
    expect(gauge.count("192.0.2.1", later(3600))).toBe(4);
    expect(gauge.count("192.0.2.1", later(3 * 3600))).toBe(1);
  });

  test("never counts fewer than came, and does not grow, whatever else comes between", () => {
    const gauge = floodGauge(hour);
    for (let times = 0; times < 5; times += 1) gauge.count("den ene", shown);
    for (let other = 0; other < 20_000; other += 1) gauge.count(`en af mange ${other}`, shown);
    expect(gauge.count("den ene", shown)).toBeGreaterThanOrEqual(6);
    // Others are counted too high by little: an honest one is not held back for what a flood does.
    const honest = Array.from({ length: 200 }, (_, each) => gauge.count(`ærlig ${each}`, shown));
    expect(honest.filter((count) => count > 5).length).toBeLessThan(10);
  });

  test("holds at the top", () => {
    const gauge = floodGauge(hour);
    for (let times = 0; times < 70_000; times += 1) gauge.count("x", shown);
    expect(gauge.count("x", shown)).toBe(0xffff);
  });
});
