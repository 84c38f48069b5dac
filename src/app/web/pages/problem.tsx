import type { TextKey } from "../../../output/texts/da.ts";
import { hasText } from "../../../output/texts/say.ts";
import type { Problem } from "../../../records/problem.ts";
import { SearchField } from "../parts/search-field.tsx";
import { statusOf } from "../problem-status.ts";
import { page } from "../render.tsx";
import type { Visit } from "../visit.ts";

/** What went wrong and what the reader can do, in plain words, with the status that says the same to machines. */
export async function problemPage(visit: Visit, found: Problem): Promise<Response> {
  const { say } = visit;
  const key = keyOr(found.key, "problem.bad-request");
  const title = say(keyOr(`${key}.title`, "problem.title"));
  return page(
    visit,
    { title, description: say(key, found.params), canonical: "/", crumbs: [{ text: title }], index: false },
    <>
      <h1>{title}</h1>
      <p class="font-lead">{say(key, found.params)}</p>
      <SearchField visit={visit} query="" id="soeg" label={say("search.label")} />
      <p>
        <a href="/">{say("problem.to-front")}</a>
      </p>
    </>,
    statusOf(found),
  );
}

function keyOr(key: string, otherwise: TextKey): TextKey {
  return hasText(key) ? key : otherwise;
}
