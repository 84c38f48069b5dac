import type { Visit } from "../visit.ts";
import { Icon } from "./icon.tsx";

export interface Crumb {
  readonly text: string;
  /** Absent on the last: the page itself. */
  readonly href?: string;
}

/** Where the page stands, from the front page down (dkfds breadcrumbs). */
export function Breadcrumb({ visit, crumbs }: { readonly visit: Visit; readonly crumbs: readonly Crumb[] }) {
  const all: readonly Crumb[] = [{ text: visit.say("nav.front"), href: "/" }, ...crumbs];
  return (
    <nav class="breadcrumbs container" aria-label={visit.say("site.breadcrumb")}>
      <ol class="breadcrumbs__list no-max-width">
        {all.map((crumb, at) => (
          <li class="breadcrumbs__list-item">
            {at > 0 ? <Icon visit={visit} name="chevron-right" /> : null}
            {crumb.href === undefined ? (
              <span aria-current="page">{crumb.text}</span>
            ) : (
              <a class="breadcrumbs__link" href={crumb.href}>
                {crumb.text}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
