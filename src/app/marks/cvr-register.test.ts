import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  cut,
  endless,
  json,
  type ReplayServer,
  replayServer,
  silent,
  status,
} from "../figures/testing/replay-server.ts";
import { type LookUpCompany, openCvrRegister } from "./cvr-register.ts";

const company = (more: object = {}, code = 999) => ({
  hits: {
    hits: [
      {
        _source: {
          Vrvirksomhed: {
            cvrNummer: 10000009,
            penheder: [{ pNummer: 1000000001 }],
            virksomhedMetadata: {
              nyesteNavn: { navn: "Ærtesuppefabrikken ApS" },
              sammensatStatus: "Aktiv",
              nyesteBeliggenhedsadresse: { kommune: { kommuneKode: code, kommuneNavn: "ÆRTEBJERG" } },
              ...more,
            },
          },
        },
      },
    ],
  },
});
const workplace = (code: number) => ({
  hits: {
    hits: [
      {
        _source: {
          VrproduktionsEnhed: {
            pNummer: 1000000001,
            produktionsEnhedMetadata: { nyesteBeliggenhedsadresse: { kommune: { kommuneKode: code } } },
          },
        },
      },
    ],
  },
});
const asked = { cvr: "10000009", pNumber: null, municipality: 999 };

describe("the CVR register", () => {
  let server: ReplayServer;
  let time = 0;
  let look: LookUpCompany;
  beforeEach(async () => {
    server = await replayServer();
    time = 0;
    look = openCvrRegister({ base: server.base, key: "traad:æble" }, () => time);
  });
  afterEach(() => server.close());

  it("is asked for a company by its number, with the account, and says name, whether it is there and where", async () => {
    let sent = { authorization: "", body: "" };
    server.answerWith((request, response) => {
      sent = { authorization: request.headers.authorization ?? "", body: request.body };
      json(company())(request, response);
    });
    expect(await look(asked)).toEqual({
      status: "found",
      name: "Ærtesuppefabrikken ApS",
      active: true,
      inMunicipality: true,
      ownsP: null,
    });
    expect(server.asked).toEqual(["POST /virksomhed/_search"]);
    expect(Buffer.from(sent.authorization.replace("Basic ", ""), "base64").toString()).toBe("traad:æble");
    expect(JSON.parse(sent.body)).toEqual({ query: { term: { "Vrvirksomhed.cvrNummer": 10000009 } }, size: 1 });
  });

  it("is asked for the place of work, where the company lies elsewhere", async () => {
    server.answerWith(json(company({}, 101)), json(workplace(999)));
    expect(await look({ ...asked, pNumber: "1000000001" })).toMatchObject({ ownsP: true, inMunicipality: true });
    server.answerWith(json(company({}, 101)));
    expect(await look({ ...asked, pNumber: "1000000002" })).toMatchObject({ ownsP: false, inMunicipality: false });
    expect(server.asked).toEqual([
      "POST /virksomhed/_search",
      "POST /produktionsenhed/_search",
      "POST /virksomhed/_search",
    ]);
  });

  it("is asked once an hour for the same, and again where it did not answer", async () => {
    server.answerWith(status(500));
    expect((await look(asked)).status).toBe("no-answer");
    server.answerWith(json(company()));
    expect((await look(asked)).status).toBe("found");
    expect((await look(asked)).status).toBe("found");
    expect(server.asked).toHaveLength(2);
    time = 3_600_001;
    await look(asked);
    expect(server.asked).toHaveLength(3);
  });

  it.each([
    ["a company that is not there", json({ hits: { hits: [] } }), "not-found"],
    [
      "another company than was asked for",
      json(JSON.parse(JSON.stringify(company()).replace("10000009", "1"))),
      "not-found",
    ],
    ["a key that is not known", status(401), "no-answer"],
    ["a register that is busy", status(429, { "retry-after": "60" }), "no-answer"],
    ["a way to another place", status(302, { location: "http://127.0.0.1:1/" }), "no-answer"],
    ["an answer that is cut", cut(company()), "no-answer"],
    ["an answer that never ends", endless, "no-answer"],
    ["something else than was agreed", json({ hits: "ingen" }), "no-answer"],
    [
      "a page in place of data",
      (_request: unknown, response: { end: (text: string) => void }) => response.end("<html>"),
      "no-answer",
    ],
  ])("tells of %s and never fails", async (_what, answer, expected) => {
    server.answerWith(answer as never);
    expect((await look(asked)).status).toBe(expected);
  });

  it("is not waited for longer than a company waits for its page", async () => {
    server.answerWith(silent);
    const begun = performance.now();
    expect((await look(asked)).status).toBe("no-answer");
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it("says of a company that has ceased that it has, and does not guess where it does not know", async () => {
    server.answerWith(json(company({ sammensatStatus: "OPHØRT", nyesteBeliggenhedsadresse: null })));
    expect(await look(asked)).toMatchObject({ active: false, inMunicipality: null });
  });

  it("is not asked at all without a key", async () => {
    expect((await openCvrRegister(null)(asked)).status).toBe("not-asked");
  });
});
