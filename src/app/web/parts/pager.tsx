import type { Visit } from "../visit.ts";
import { Icon } from "./icon.tsx";

interface PagerProps {
  readonly visit: Visit;
  /** From 1. */
  readonly page: number;
  /** Null where the number of pages is not known. */
  readonly pages: number | null;
  readonly more: boolean;
}

/**
 * The way to the page before and after (dkfds pagination). Nothing where all stands on one page. On a phone the links are
 * arrows alone: their names stand in the labels.
 */
export function Pager({ visit, page, pages, more }: PagerProps) {
  if (page === 1 && !more) return null;
  const { say } = visit;
  return (
    <nav class="pagination" aria-label={say("pager.label")}>
      {page > 1 ? (
        <a
          class="button button-secondary button-arrow button-previous"
          rel="prev"
          href={pageAddress(visit, page - 1)}
          aria-label={say("pager.previous")}
        >
          <Icon visit={visit} name="chevron-left" />
          <span class="pagination-nav-link">{say("pager.previous")}</span>
        </a>
      ) : null}
      <span class="pager-place">
        {pages === null ? say("pager.page", { page }) : say("pager.page-of", { page, pages })}
      </span>
      {more ? (
        <a
          class="button button-secondary button-arrow button-next"
          rel="next"
          href={pageAddress(visit, page + 1)}
          aria-label={say("pager.next")}
        >
          <span class="pagination-nav-link">{say("pager.next")}</span>
          <Icon visit={visit} name="chevron-right" />
        </a>
      ) : null}
    </nav>
  );
}

/** The same list, another page of it. */
function pageAddress(visit: Visit, page: number): string {
  const query = new URLSearchParams(visit.query);
  if (page === 1) query.delete("side");
  else query.set("side", String(page));
  const asked = query.toString();
  return new URL(visit.here, visit.site.baseUrl).pathname + (asked === "" ? "" : `?${asked}`);
}
