import { expect, test } from "vitest";
import { relyingParty } from "./relying-party.ts";

test("passkeys are for https and for localhost, by a name", () => {
  const origin = "https://referater.example.dk";
  expect(relyingParty(origin)).toEqual({ id: "referater.example.dk", origin });
  expect(relyingParty("http://localhost:3000")).toEqual({ id: "localhost", origin: "http://localhost:3000" });
  for (const other of ["http://referater.example.dk", "http://127.0.0.1:3000", "https://192.0.2.1", "https://[::1]"]) {
    expect(relyingParty(other), other).toBeNull();
  }
});
