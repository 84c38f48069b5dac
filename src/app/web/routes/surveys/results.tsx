import { z } from "zod";
import { csvOf } from "../../../../output/formats/csv.ts";
import { printSurvey } from "../../../../output/print/survey-pdf.ts";
import { formatDay } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { inLanguage } from "../../../../records/survey.ts";
import { examplePaths } from "../../../../store/queries/public/example-paths.ts";
import {
  exampleSurveys,
  type PublicSurvey,
  publicSurvey,
  publicSurveys,
} from "../../../../store/queries/surveys/public-surveys.ts";
import { formsAt, takenAlong } from "../../goals/taken-along.ts";
import { agreePicture, SurveyList, SurveyPage } from "../../pages/surveys/result.tsx";
import { pdfHeaders } from "../../pdf-headers.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import {
  agreeRows,
  answerTables,
  groupCounts,
  groupRows,
  labelOf,
  type Results,
  rateSentences,
  readingSentences,
  textLists,
} from "../../surveys/result-rows.ts";
import type { Visit } from "../../visit.ts";

const nobodys = "00000000-0000-4000-8000-000000000000";

/** Addresses of surveys that the store has; where it has none, one that nothing is at. */
const examples =
  (suffix: string): Route["examples"] =>
  async (tx) => {
    const found = await exampleSurveys(tx);
    if (found.length === 0) return [{ address: addressOf.survey("x", nobodys) + suffix, status: 404 }];
    return found.map(({ body, id }) => ({ address: addressOf.survey(body, id) + suffix }));
  };

async function atSurvey(
  visit: Visit,
  answer: (found: PublicSurvey, results: Results) => Promise<Response | Problem>,
): Promise<Response | Problem> {
  const id = z.uuid().safeParse(visit.param("survey"));
  if (!id.success) return problem("problem.not-found");
  const found = await visit.site.store.asPublic((tx) => publicSurvey(tx, visit.param("body"), id.data));
  if (found === null) return problem("problem.not-found");
  if (found.deleted !== null) return problem("problem.gone");
  return answer(found, { language: visit.language, result: found.result, previous: found.previous });
}

const list: Route = {
  name: "surveys",
  method: "GET",
  path: "/:body/undersoegelser",
  who: "public",
  answers: "page",
  examples: async (tx) =>
    (await examplePaths(tx, "body", 2)).map((path) => ({ address: addressOf.surveys(path.slice(1)) })),
  handle: async (visit) => {
    const found = await visit.site.store.asPublic((tx) => publicSurveys(tx, visit.param("body")));
    if (found === null) return problem("problem.not-found");
    const { body, bodySlug } = found;
    return page(
      visit,
      {
        title: visit.say("surveys.title.of", { body }),
        description: visit.say("surveys.description", { body }),
        canonical: addressOf.surveys(bodySlug),
        crumbs: [{ text: body, href: addressOf.body(bodySlug) }, { text: visit.say("surveys.title") }],
      },
      <SurveyList visit={visit} {...found} />,
    );
  },
};

const one: Route = {
  name: "survey",
  method: "GET",
  path: "/:body/undersoegelse/:survey",
  who: "public",
  answers: "page",
  examples: examples(""),
  handle: (visit) =>
    atSurvey(visit, async ({ body, bodySlug, result }, results) => {
      const { say, language } = visit;
      const address = addressOf.survey(bodySlug, result.id);
      const name = inLanguage(result.name, language);
      const [rate = ""] = rateSentences(results);
      return page(
        visit,
        {
          title: name,
          description: `${name}. ${rate}`,
          canonical: address,
          forms: formsAt(`${address}/resultat`),
          crumbs: [
            { text: body, href: addressOf.body(bodySlug) },
            { text: say("surveys.title"), href: addressOf.surveys(bodySlug) },
            { text: name },
          ],
        },
        <SurveyPage visit={visit} results={results} address={address} />,
      );
    }),
};

/** A name that any header can carry. */
const fileName = ({ result }: PublicSurvey) => `undersoegelse-${result.closes}-${result.id.slice(0, 8)}`;

const csv: Route = {
  name: "survey-csv",
  method: "GET",
  path: "/:body/undersoegelse/:survey/resultat.csv",
  who: "public",
  answers: "file",
  examples: examples("/resultat.csv"),
  handle: (visit) =>
    atSurvey(visit, async (found) => {
      return new Response(csvOf(csvRows(visit, found)), {
        headers: {
          "content-type": "text/csv; charset=utf-8",
          "content-disposition": `attachment; filename="${fileName(found)}.csv"`,
          "cache-control": "no-cache",
          vary: "Cookie",
        },
      });
    }),
};

/** The results as they are kept for strangers: small groups are hidden in them already. */
const json: Route = {
  name: "survey-json",
  method: "GET",
  path: "/:body/undersoegelse/:survey/resultat.json",
  who: "public",
  answers: "file",
  examples: examples("/resultat.json"),
  handle: (visit) =>
    atSurvey(visit, async (found) => {
      return takenAlong(fileName(found), { form: "json", data: { body: found.body, result: found.result } });
    }),
};

/** A line for every count: of all, of an answer, of a group. Hidden counts are empty, as they are everywhere. */
function csvRows({ say, language }: Visit, { result }: PublicSurvey): (string | number | null)[][] {
  const head = ["question", "group", "answer", "count", "of"].map((name) => name);
  const all = say("survey.all");
  const rows: (string | number | null)[][] = [head, ["", all, "", result.answered, result.invited]];
  for (const { name, invited, answered } of result.groups)
    rows.push(["", inLanguage(name, language), "", answered, invited]);
  for (const { kind, text, answered, counts, agree, groups } of result.questions) {
    const question = inLanguage(text, language);
    for (const option of counts) {
      const named =
        kind === "scale"
          ? say(`survey.scale.${option.key}` as "survey.scale.agree")
          : inLanguage(option.text, language);
      rows.push([question, all, named, option.count, answered]);
    }
    if (agree !== null) rows.push([question, all, say("survey.share"), agree.part, agree.whole]);
    for (const { group, part, whole } of groups) {
      const named = result.groups.find(({ key }) => key === group)?.name;
      rows.push([
        question,
        named === undefined ? group : inLanguage(named, language),
        say("survey.share"),
        part,
        whole,
      ]);
    }
  }
  return rows;
}

const pdf: Route = {
  name: "survey-pdf",
  method: "GET",
  path: "/:body/undersoegelse/:survey/resultat.pdf",
  who: "public",
  answers: "file",
  examples: examples("/resultat.pdf"),
  handle: (visit) =>
    atSurvey(visit, async (found, results) => {
      const { say, language, site, today } = visit;
      const { result } = found;
      const rows = agreeRows(results);
      const picture = agreePicture(visit, results, rows);
      const earlier = results.previous !== null;
      const shares = groupRows(results);
      const counts = groupCounts(results);
      const address = site.baseUrl + addressOf.survey(found.bodySlug, result.id);
      const printed = await printSurvey(
        {
          lead: [
            ...rateSentences(results),
            say("survey.days", { from: formatDay(language, result.opens), to: formatDay(language, result.closes) }),
          ],
          readingTitle: say("survey.reading"),
          reading: readingSentences(results),
          agreeTitle: say("survey.agree"),
          picture: picture === null ? null : { svg: picture, alt: say("survey.agree.text") },
          agree: {
            name: "",
            columns: [
              say("survey.question"),
              say("survey.share"),
              say("survey.interval"),
              say("survey.if-all"),
              ...(earlier ? [say("survey.before", { label: labelOf(results) }), say("survey.difference")] : []),
            ],
            rows: rows.map((row) => [
              row.text,
              row.value === null ? row.share : `${row.share} (${row.of})`,
              row.interval,
              row.ifAll,
              ...(earlier ? [row.beforeText, row.difference] : []),
            ]),
          },
          groupsTitle: say("survey.by-group"),
          groups:
            counts.length === 0
              ? []
              : [
                  {
                    name: "",
                    columns: [
                      say("survey.group"),
                      say("survey.invited"),
                      say("survey.answered"),
                      say("survey.response"),
                    ],
                    rows: counts.map(({ name, invited, answered, rate }) => [name, invited, answered, rate]),
                  },
                  ...(shares.length === 0
                    ? []
                    : [
                        {
                          name: say("survey.share"),
                          columns: [say("survey.question"), ...counts.map(({ name }) => name)],
                          rows: shares.map(({ text, shares: each }) => [text, ...each]),
                        },
                      ]),
                ],
          answersTitle: say("survey.answers"),
          answers: answerTables(results).map((table) => ({
            name: table.text,
            columns: [say("survey.answer"), say("survey.count"), say("survey.count.share")],
            rows: table.rows.map(({ text, count, share }) => [text, count, share]),
          })),
          textsTitle: say("survey.texts"),
          texts: textLists(results).map(({ text, texts }) => ({
            name: text,
            said: texts.length === 0 ? [say("survey.texts.none")] : texts,
          })),
        },
        {
          title: inLanguage(result.name, language),
          language,
          author: found.body,
          foot: say("survey.pdf.foot", { address, day: formatDay(language, today) }),
          now: site.now(),
        },
      );
      if (isProblem(printed)) return printed;
      const headers = { ...pdfHeaders(fileName(found)), "cache-control": "no-cache", vary: "Cookie" };
      return new Response(printed, { headers });
    }),
};

/** What strangers may see of surveys. */
export const surveyResultRoutes: readonly Route[] = [list, one, csv, json, pdf];
