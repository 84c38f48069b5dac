import type { Visit } from "../visit.ts";

/** dkfds footer. */
export function Footer({ visit }: { readonly visit: Visit }) {
  const { say } = visit;
  const links = [
    ["/om", say("nav.about")],
    ["/tilgaengelighed", say("nav.accessibility")],
    ["/privatliv", say("nav.privacy")],
    visit.signedIn === null ? ["/log-ind", say("nav.sign-in")] : ["/konto", say("nav.account")],
  ] as const;
  return (
    <footer>
      <div class="footer">
        <div class="container">
          <nav aria-label={say("site.footer")}>
            <ul class="inline-list">
              {links.map(([href, text]) => (
                <li>
                  <a class="function-link" href={href}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </footer>
  );
}
