import { languages } from "../../../output/texts/say.ts";
import type { Visit } from "../visit.ts";
import { PostForm } from "./form.tsx";

/** The site's name, the way to search and about, and the switch of language (dkfds header). */
export function Header({ visit, bare }: { readonly visit: Visit; readonly bare: boolean }) {
  const { say } = visit;
  return (
    <header class="header">
      <div class="solution-info">
        <div class="container solution-info-inner">
          <div class="solution-heading">
            <a href="/">{say("site.name")}</a>
          </div>
          {bare ? null : (
            <div class="site-tools">
              <nav aria-label={say("site.menu")}>
                <ul class="site-nav nobullet-list">
                  <li>
                    <a href="/soeg">{say("nav.search")}</a>
                  </li>
                  <li class="site-nav-more">
                    <a href="/om">{say("nav.about")}</a>
                  </li>
                  {visit.signedIn === null ? null : (
                    <li>
                      <a href="/konto">{say("nav.account")}</a>
                    </li>
                  )}
                </ul>
              </nav>
              <LanguageSwitch visit={visit} />
            </div>
          )}
        </div>
      </div>
    </header>
  );
}

function LanguageSwitch({ visit }: { readonly visit: Visit }) {
  const other = languages.find((language) => language !== visit.language) ?? "da";
  return (
    <PostForm visit={visit} action="/sprog" class="language">
      <input type="hidden" name="tilbage" value={visit.here} />
      <button type="submit" name="sprog" value={other} lang={other} class="language-button">
        {visit.say(`site.language.${other}`)}
      </button>
    </PostForm>
  );
}
