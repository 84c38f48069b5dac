import { expect, test } from "vitest";
import { worksOffline } from "./works-offline.ts";

test.each([
  ["https://roedtraad.example.dk", true],
  ["http://localhost:8080", true],
  ["http://127.0.0.1:8080", true],
  ["http://[::1]:8080", true],
  ["http://moede.localhost", true],
  ["http://roedtraad.example.dk", false],
  ["http://localhost.example.dk", false],
])("a device keeps entries below %s: %s", (baseUrl, works) => {
  expect(worksOffline(baseUrl)).toBe(works);
});
