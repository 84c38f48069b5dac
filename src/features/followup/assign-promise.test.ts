import { expect, test } from "vitest";
import { assigned } from "./assign-promise.ts";
import { after, aPromise } from "./testing/a-promise.ts";

const ask = { name: " Ask Agerlund ", email: "Ask@Example.dk" };

test("names are kept without spaces, addresses in small letters; nobody is nobody", () => {
  expect(after(assigned(aPromise(), { owner: ask, deputy: null }))).toMatchObject({
    owner_name: "Ask Agerlund",
    owner_email: "ask@example.dk",
    deputy_name: null,
    deputy_email: null,
  });
});

test.each([
  { name: "", email: "ask@example.dk" },
  { name: "Ask", email: "ask" },
  { name: "Ask", email: "ask@example.dk\nBcc: alle@example.dk" },
])("%j is nobody one can write to", (owner) => {
  expect(after(assigned(aPromise(), { owner, deputy: null }))).toBe("problem.promise-keeper");
});
