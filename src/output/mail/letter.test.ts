import { describe, expect, test } from "vitest";
import type { MailContent, NewsLine } from "../../records/mail.ts";
import { writeLetter } from "./letter.ts";

const links = {
  confirm: null,
  manage: "https://r.example.dk/abonnement/mit/abc",
  stop: "https://r.example.dk/stop/abc",
};
const options = { language: "da", baseUrl: "https://r.example.dk", links, today: "2026-03-17" } as const;

const line: NewsLine = {
  verb: "decided",
  title: 'Sti <script>alert("x")</script> & bro',
  path: "/aertebjerg/udvalget-for-stier/2026-03-05/punkt/1",
  committee: "Udvalget for Stier",
  body: "Ærtebjerg Kommune",
  day: "2026-03-05",
  outcome: "postponed",
  final: true,
};
const followed = { target: "committee", name: "Udvalget for Stier", path: "/aertebjerg/udvalget-for-stier" } as const;
const news: MailContent = { kind: "news", parts: [{ followed, lines: [line, { ...line, title: "Bænke" }], more: 2 }] };
const due = {
  what: "Status på stien",
  path: "/aertebjerg/loefte/1",
  committee: "Udvalget for Stier",
  due: "2026-03-31",
};

describe("a mail", () => {
  test("has a subject of one line, plain text, and HTML that says the same", () => {
    const { subject, text, html } = writeLetter(news, options);
    expect(subject).toBe("Nyt om Udvalget for Stier");
    for (const words of ["Udvalget for Stier, 5. marts 2026", "Bænke", "Og 2 mere", "Stop alle mails"]) {
      expect(text).toContain(words);
      expect(html).toContain(words);
    }
    expect(text).toContain("* Udsat: Bænke\n  https://r.example.dk/aertebjerg/udvalget-for-stier/2026-03-05/punkt/1");
    expect(text.match(/5\. marts 2026/g)).toHaveLength(1);
  });

  test("of a decision gives what was decided line by line, and of a closed one nothing but where to sign in", () => {
    const { title, path, committee, day } = line;
    const side = (count: number | null, parties: string[]) => ({ count, parties, names: [] });
    const vote = { on: null, for: side(4, ["A"]), against: side(null, ["V"]), abstained: side(null, []), result: null };
    const points = ["1. at stien anlægges"];
    const decision = "Godkendt.\nDog uden <b>bro</b>.";
    const named = { title, path, committee: committee ?? "", day, caseNumber: "26/117" };
    const excerpt = { ...named, recommendation: points, decision, votes: [vote] };
    const { subject, text, html } = writeLetter({ kind: "decision", body: "Ærtebjerg Kommune", excerpt }, options);
    expect(subject).toContain("Beslutning: Sti");
    expect(text).toContain("For 4: A. Imod V. Undlod 0.");
    for (const words of ["26/117", "at stien anlægges", "Godkendt."]) {
      expect(text).toContain(words);
      expect(html).toContain(words);
    }
    expect(html).toContain("Dog uden &lt;b&gt;bro&lt;/b&gt;.");
    const closed = writeLetter({ kind: "decision", body: "Ærtebjerg Kommune", excerpt: null }, options);
    expect(closed.text).toContain("https://r.example.dk/log-ind");
    expect(closed.text + closed.html + closed.subject).not.toMatch(/Sti |26\/117|Godkendt/);
  });

  test("lets nothing in a title be markup, and fetches nothing from anywhere", () => {
    const { html } = writeLetter(news, options);
    expect(html).toContain("Sti &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; bro");
    expect(html).not.toMatch(/<(?:script|img|link|iframe|object)|url\(|src=/i);
  });

  test("has one line as its subject, however long and whatever is in it", () => {
    const what = `Status\r\nBcc: alle@example.dk ${"på stien ".repeat(40)}`;
    const { subject } = writeLetter({ kind: "reminder", body: "Ærtebjerg", promises: [{ ...due, what }] }, options);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(subject.length).toBeLessThanOrEqual(120);
  });

  test.each([
    ["2026-03-31", "Frist 31. marts 2026 (om 14 dage)"],
    ["2026-03-18", "Frist 18. marts 2026 (i morgen)"],
    ["2026-03-17", "Frist 17. marts 2026 (i dag)"],
    ["2026-03-16", "Frist 16. marts 2026 (i går)"],
    ["2026-03-03", "Frist 3. marts 2026 (for 14 dage siden)"],
  ])("says how far away %s is", (day, words) => {
    const content: MailContent = { kind: "overdue", body: "Ærtebjerg", promises: [{ ...due, due: day }] };
    expect(writeLetter(content, options).text).toContain(words);
  });

  test("names a promise that is not public by nothing but its day", () => {
    const hidden = { what: null, path: "/konto/bord", committee: null, due: "2026-03-31" };
    const { subject, text } = writeLetter({ kind: "reminder", body: "Ærtebjerg", promises: [hidden] }, options);
    expect(subject).toBe("Frist 31. marts 2026: et løfte, der ikke er offentligt");
    expect(text).toContain("Løftet er ikke offentligt. Log ind for at se det.");
  });

  test("is in English where it is wanted so", () => {
    const { subject, text, html } = writeLetter(news, { ...options, language: "en" });
    expect(subject).toBe("News of Udvalget for Stier");
    expect(text).toContain("Postponed: Bænke");
    expect(html).toContain('<html lang="en">');
  });

  test("that asks for a press has the link as a button, and no way out of what has not begun", () => {
    const content: MailContent = { kind: "confirm", followed, rhythm: "daily" };
    const confirm = "https://r.example.dk/abonnement/bekraeft/abc";
    const { text, html } = writeLetter(content, { ...options, links: { confirm, manage: null, stop: null } });
    expect(text).toContain(`Ja, jeg vil gerne følge med:\n${confirm}`);
    expect(html).toContain(`<a href="${confirm}"`);
    expect(text).not.toContain("-- ");
  });

  test("tells a company of its application: received, again, decided, awarded", () => {
    const mark = {
      kind: "mark",
      step: "receipt",
      body: "Ærtebjerg Kommune",
      name: { da: "CSR-mærket 2026", en: "The CSR mark 2026" },
      cvr: "10000009",
      received: "2025-12-15T10:59:59Z",
      closes: "2025-12-15T11:00:00Z",
      outcome: null,
      said: null,
      awarded: "2026-02-20",
    } as const;
    const own = { ...options, links: { ...links, answer: "https://r.example.dk/csr/abc" } };
    const receipt = writeLetter(mark, own);
    expect(receipt.subject).toBe("Vi har fået jeres ansøgning: CSR-mærket 2026");
    for (const words of ["CVR-nummer 10000009", "til 15. december 2025 kl. 12.00", "https://r.example.dk/csr/abc"]) {
      expect(receipt.text).toContain(words);
    }
    const granted = writeLetter({ ...mark, step: "decided", outcome: "granted" }, own);
    expect(granted.subject).toBe("I får mærket: CSR-mærket 2026");
    expect(granted.text).toContain("20. februar 2026");
    const refused = writeLetter({ ...mark, step: "decided", outcome: "refused", said: "Tallene er gamle." }, own);
    expect(refused.text).toContain("Tallene er gamle.");
    expect(refused.text).not.toContain("Tillykke");
    expect(writeLetter({ ...mark, step: "awarded" }, { ...own, language: "en" }).subject).toBe(
      "Fetch diploma and logos: The CSR mark 2026",
    );
    expect(writeLetter({ ...mark, step: "again" }, own).text).toContain("Begynd med sidste års svar");
  });
});
