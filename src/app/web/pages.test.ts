import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withOwner } from "../../store/connect/open.ts";
import { startTestSite, type TestSite } from "./test/site.ts";
import { idOf } from "./test/town.ts";
import { committees } from "./test/town-items.ts";

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.stop());

const aub = `/aertebjerg/${committees.aub.slug}`;
const klima = `/aertebjerg/${committees.klima.slug}`;

function ask(address: string, init: RequestInit = {}): Promise<Response> {
  return fetch(site.url + address, { redirect: "manual", ...init });
}

/** A page's words: markup taken away, spaces joined. */
async function words(address: string, init: RequestInit = {}): Promise<string> {
  const html = await (await ask(address, init)).text();
  return (/<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? "").replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

describe("addresses", () => {
  it("that a record has left lead to the one it has, query and all", async () => {
    const response = await ask("/aertebjerg/beskaeftigelsesudvalget?aar=2024");
    expect([response.status, response.headers.get("location")]).toEqual([301, `${aub}?aar=2024`]);
  });

  it("that never change lead to the readable one", async () => {
    const response = await ask(`/id/${idOf("sygemeldte")}`);
    expect([response.status, response.headers.get("location")]).toEqual([
      302,
      "/aertebjerg/sag/ny-indsats-for-sygemeldte",
    ]);
  });

  it("say gone where a record was taken down, and not found where nothing was", async () => {
    const gone = await ask("/aertebjerg/person/borte");
    expect(gone.status).toBe(410);
    expect(await gone.text()).not.toContain("Borgersen");
    expect((await ask("/aertebjerg/person/ingen")).status).toBe(404);
    expect((await ask("/aertebjerg/sagsnummer/99/99")).status).toBe(404);
  });

  it("may have a slash too many", async () => {
    const response = await ask(`${aub}/`);
    expect([response.status, response.headers.get("location")]).toEqual([301, aub]);
    expect((await ask("//ond.example/")).status).toBe(404);
  });

  it("may hold a case number with a slash", async () => {
    expect(await words("/aertebjerg/sagsnummer/21/37995")).toContain("tværkommunale");
  });
});

describe("an item", () => {
  it("stands with what was recommended beside what was decided", async () => {
    const page = await words(`${aub}/2024-06-03/punkt/32`);
    expect(page).toContain("Det blev indstillet Af Direktøren for Job og Læring 1. At planen");
    expect(page).toContain("Det blev besluttet Delt beslutning 1.-2. Anbefales til Byrådet. 3. Godkendt.");
    expect(page).toContain("Indstillingens punkt 1, 2: Anbefalet");
    expect(page).toContain("Ikke endeligt");
    expect(page).toContain("Protokolbemærkning fra Malthe Mosegris");
  });

  it("gives every section, attachment and abbreviation, and the case's other items", async () => {
    const page = await words(`${aub}/2024-06-03/punkt/32`);
    for (const part of [
      "Resumé",
      "Sagsfremstilling",
      "Økonomi",
      "Høring",
      "Notat om enkelte borgere ikke offentligt",
    ]) {
      expect(page).toContain(part);
    }
    expect(page).toMatch(/FGU\s+forberedende grunduddannelse/);
    expect(page).toMatch(/AUB\s+Arbejdsmarkeds- og Uddannelsesudvalget/);
    expect(page).toContain("endelig godkendelse");
  });

  it("shows votes, absence with substitute, and disqualification", async () => {
    const page = await words("/aertebjerg/byraadet/2024-06-24/punkt/87");
    expect(page).toMatch(
      /For 11 A, V, F Imod 3 Malthe Mosegris, Kalle Kornblomst, Sille Sommerregn Undlod at stemme 1 Ø/,
    );
    expect(page).toContain("Storm Syvspring (C) afbud, stedfortræder: Fie Fuglefløjt");
    expect(page).toContain("Vigga Vindspejl var ikke inhabil.");
  });

  it("that is closed shows its number, its neutral title and one sentence why", async () => {
    const page = await words(`${aub}/2024-03-04/punkt/13`);
    expect(page).toMatch(/Punkt 13 .* Lejemål Lukket Punktet behandles for lukkede døre/);
    expect(page).not.toMatch(/Det blev (?:indstillet|besluttet)|Sagsnummer/);
  });

  it("without a number has an address of its own, also where two have the same title", async () => {
    expect(await words(`${klima}/2024-09-02/punkt/p1`)).toContain("Anbefalet");
    expect(await words(`${klima}/2024-09-02/punkt/p2`)).toContain("Sendt tilbage");
  });
});

describe("attendance", () => {
  it("is claimed only where the document states it", async () => {
    const unstated = await words(`${klima}/2024-09-02`);
    expect(unstated).toContain("Dokumentet oplyser ikke, hvem der var til stede.");
    expect(unstated).not.toMatch(/Nævnt som deltagere|Malthe Mosegris|Til stede/);
    expect(await words(`${aub}/2024-03-04`)).toMatch(
      /Nævnt som deltagere .*Åse Ahornblad.* Fraværende Vigga Vindspejl \(F\) afbud/,
    );
  });

  it("of a person is what the documents say", async () => {
    const page = await words("/aertebjerg/person/person-2");
    expect(page).toMatch(/13\. jan\. 2025 Arbejdsmarkeds- og Uddannelsesudvalget Hele mødet Afbud/);
    expect(page).not.toContain("Klima- og Miljøudvalget");
    expect(page).toMatch(/endelig godkendelse Indstillingens punkt 1 og 2 Imod Vedtaget/);
  });
});

describe("lists", () => {
  it("of meetings are narrowed by the address", async () => {
    expect(await words(`${aub}?aar=2025`)).not.toContain("juni 2024");
    expect(await words(aub)).toMatch(/Mandag den 3\. juni 2024 kl\. 15\.00/);
  });

  it("of a thousand rows stand on pages", async () => {
    const { database } = site;
    await withOwner(database.place, database.owner, (client) =>
      client.query(
        `INSERT INTO public_item (body_id, id, meeting_id, committee_id, position, slug, number, title, is_open, day, record,
           created, modified)
         SELECT body_id, gen_random_uuid(), meeting_id, committee_id, 10 + n, 'x' || n, 'x' || n, 'Punkt ' || n, true, day,
           jsonb_build_object('public', true), created, modified
         FROM public_item, generate_series(1, 1000) n WHERE id = $1`,
        [idOf("klima 2024-09-02 0")],
      ),
    );
    const count = async (address: string) =>
      (await (await ask(address)).text()).match(/class="item-line /g)?.length ?? 0;
    expect(await count(`${klima}/2024-09-02`)).toBe(100);
    expect(await count(`${klima}/2024-09-02?side=11`)).toBe(2);
    expect(await count(`${klima}/2024-09-02?side=12`)).toBe(0);
    expect(await words(`${klima}/2024-09-02?side=2`)).toMatch(/Forrige Side 2 Næste/);
  });

  it("of members are in Danish order, chair first", async () => {
    const names = [...(await words(aub)).matchAll(/(Åse|Malthe|Storm|Vigga|Øjvind) /g)].map((match) => match[1]);
    expect(names).toEqual(["Åse", "Malthe", "Storm", "Vigga", "Øjvind"]);
  });

  it("can be subscribed to", async () => {
    const feed = await (await ask(`${aub}/feed.atom`)).text();
    expect(feed).toContain("<title>Taget til efterretning: Ny indsats for sygemeldte: første status</title>");
    expect(feed).toContain(`<link rel="alternate" type="text/html" href="${site.url}${aub}/2025-01-13/punkt/4"/>`);
    expect(feed).not.toContain("Lejemål");
    const one = await (await ask("/soeg/feed.atom?sag=aertebjerg/ny-indsats-for-sygemeldte")).text();
    expect(one.match(/<entry>/g)).toHaveLength(4);
    const found = await (await ask("/soeg/feed.atom?q=svømmehallen")).text();
    expect(found.match(/<entry>/g)).toHaveLength(1);
  });
});

describe("the front page", () => {
  it("leaves out what every meeting has, and shows coming meetings and cases", async () => {
    const page = await words("/");
    expect(page).toMatch(/Hvad besluttede de\? Hvad lovede de\? Hvad kom der ud af det\?/);
    expect(page).not.toContain("Godkendelse af dagsorden");
    expect(page).toContain("Mandag den 3. marts 2025 kl. 15.00");
    expect(page).toContain("Følg tråden");
  });
});

describe("language", () => {
  it("is switched by a form, kept in a cookie, and returns to the page", async () => {
    const answer = await ask("/sprog", {
      method: "POST",
      headers: { origin: site.url },
      body: new URLSearchParams({ sprog: "en", tilbage: `${aub}?aar=2024` }),
    });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${aub}?aar=2024`]);
    const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
    const page = await (await ask("/aertebjerg/byraadet/2024-06-24/punkt/87", { headers: { cookie } })).text();
    expect(page).toContain('<html lang="en">');
    expect(page).toContain("What was decided");
    expect(page).toMatch(/<h1 lang="da"[^>]*>\s*Ny indsats/);
  });

  it("never leads to another site", async () => {
    for (const tilbage of [
      "https://ond.example",
      "//ond.example",
      "/\\ond.example",
      "javascript:alert(1)",
      "/..//ond.example",
    ]) {
      const answer = await ask("/sprog", {
        method: "POST",
        headers: { origin: site.url },
        body: new URLSearchParams({ sprog: "en", tilbage }),
      });
      const to = new URL(answer.headers.get("location") ?? "", site.url);
      expect(to.origin, tilbage).toBe(site.url);
    }
  });
});

describe("a document", () => {
  it("shows its own text with every recognised part named, and places that items lead to", async () => {
    const html = await (await ask(`/aertebjerg/dokument/${idOf("document aub 2024-06-03")}`)).text();
    expect(html).toContain('id="punkt-32-decision"');
    expect(html).toContain('id="punkt-32-recommendation"');
    expect(html).toContain('id="punkt-32-sections-2"');
    expect(html).toContain('id="punkt-32-attachments"');
    expect(html).toMatch(
      /part-decision"[^>]*><span class="part-label" lang="da">Beslutning<\/span>Taget til efterretning\.</,
    );
    const item = await (await ask(`${aub}/2024-06-03/punkt/32`)).text();
    for (const [, id] of item.matchAll(/dokument\/[0-9a-f-]+#([^"]+)"/g)) expect(html).toContain(`id="${id}"`);
  });

  it("gives its notices in plain words", async () => {
    expect(await words(`/aertebjerg/dokument/${idOf("document aub 2024-06-03")}`)).toMatch(
      /Det var vi i tvivl om \(1 bemærkning\)/,
    );
  });
});
