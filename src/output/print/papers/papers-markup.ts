import { meetingMarkup } from "../meeting/meeting-markup.ts";

/**
 * A meeting's papers in Typst: the document of the meeting, then each attachment behind a page that names it. It finds a
 * `PapersSheet` under `data`; PDFs and pictures stand beside it under the names the sheet gives them.
 */
export const papersMarkup = `${meetingMarkup}
#set par(leading: 0.62em, spacing: 1.15em)
#for attachment in data.attachments {
  pagebreak(weak: true)
  text(fill: quiet, attachment.item)
  [#heading(level: 2, outlined: true, attachment.heading) #label(attachment.key)]
  for line in attachment.lines { par(line) }
  if attachment.why != none { block(stroke: 1pt + rgb("#8a1010"), inset: 6pt, strong(attachment.why)) }
  set text(lang: "da")
  for each in attachment.blocks { block-of(each, 3) }
  if attachment.picture != none {
    image(attachment.picture, width: 100%, height: 85%, fit: "contain", alt: attachment.heading)
  }
  for (at, one) in attachment.pages.enumerate() {
    page(
      flipped: one.landscape,
      margin: (x: 6mm, top: 12mm, bottom: 16mm),
      header: text(size: 8pt, fill: quiet, one.head),
      image(attachment.pdf, page: at + 1, width: 100%, height: 100%, fit: "contain", alt: one.head),
    )
  }
}
`;
