import { raw } from "hono/html";
import type { Visit } from "../visit.ts";
import { AbbreviationList } from "./abbreviation.tsx";
import { Breadcrumb, type Crumb } from "./breadcrumb.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";

/** What a page says of itself to browsers, search engines and those who share it. */
export interface Head {
  readonly title: string;
  readonly description: string;
  /** The address the page is known by, without language or session: `/eksempelby`. */
  readonly canonical: string;
  readonly crumbs?: readonly Crumb[];
  readonly feeds?: readonly { readonly title: string; readonly href: string }[];
  /** The same page in other forms, for programs: `type` is the media type. */
  readonly forms?: readonly { readonly type: string; readonly href: string }[];
  /** False keeps the page out of search engines: results, errors. */
  readonly index?: boolean;
  /** The front page's main part reaches from edge to edge. */
  readonly wide?: boolean;
  /** Without the ways to the rest of the site, which would lead away from what is being filled in. */
  readonly bare?: boolean;
  /** Inside a frame on another site: without head and foot. */
  readonly framed?: boolean;
}

interface LayoutProps {
  readonly visit: Visit;
  readonly head: Head;
  readonly body: string;
  readonly status: number;
}

/** Everything around a page's main part. */
export function Layout({ visit, head, body, status }: LayoutProps) {
  const { site, say, language } = visit;
  const name = say("site.name");
  const title = head.title === name ? name : `${head.title} – ${name}`;
  const canonical = site.baseUrl + head.canonical;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={head.description} />
        {head.index === false || status !== 200 ? (
          <meta name="robots" content="noindex" />
        ) : (
          <link rel="canonical" href={canonical} />
        )}
        <meta property="og:type" content="website" />
        <meta property="og:site_name" content={name} />
        <meta property="og:title" content={head.title} />
        <meta property="og:description" content={head.description} />
        <meta property="og:url" content={canonical} />
        <meta property="og:locale" content={language === "da" ? "da_DK" : "en_GB"} />
        <link rel="icon" type="image/svg+xml" href={site.assets.address("img/thread.svg")} />
        <link rel="stylesheet" href={site.assets.address("css/dkfds.min.css")} />
        <link rel="stylesheet" href={site.assets.address("css/roed-traad.css")} />
        {head.feeds?.map((feed) => (
          <link rel="alternate" type="application/atom+xml" title={feed.title} href={feed.href} />
        ))}
        {head.forms?.map(({ type, href }) => (
          <link rel="alternate" type={type} href={href} />
        ))}
        <script src={site.assets.address("js/roed-traad.js")} defer></script>
      </head>
      <body data-konto={visit.viewer.accountId ?? undefined}>
        <a href="#main-content" class="skipnav">
          {say("site.skip")}
        </a>
        {head.framed === true ? null : <Header visit={visit} bare={head.bare === true} />}
        {head.crumbs === undefined ? null : <Breadcrumb visit={visit} crumbs={head.crumbs} />}
        <main id="main-content" class={head.wide === true ? "main-wide" : "container main"} tabindex={-1}>
          {raw(body)}
          <AbbreviationList visit={visit} />
        </main>
        <p class="print-address container">{say("site.print-from", { address: canonical })}</p>
        {head.framed === true ? null : <Footer visit={visit} />}
      </body>
    </html>
  );
}
