/**
 * What every printed document has: A4, its language, the pages' font and no other of the machine's, a foot with the
 * page's number. Typst.
 */
export const printFrame = `
#let given = json(bytes(sys.inputs.data))
#let data = given.data
#set document(title: given.title, author: given.author)
#set text(lang: given.language, font: "IBM Plex Sans", fallback: false, size: 9.5pt, hyphenate: true)
#set page(
  paper: "a4",
  margin: (x: 18mm, top: 16mm, bottom: 20mm),
  footer: context {
    set text(size: 8pt, fill: rgb("#4a4a4a"))
    let pages = given.pages.replace("{page}", str(counter(page).get().first()))
    // A foot of many words keeps to its side: the page's number has a place of its own.
    grid(
      columns: (1fr, auto),
      column-gutter: 6mm,
      given.foot,
      pages.replace("{pages}", str(counter(page).final().first())),
    )
  },
)
#set par(justify: false, leading: 0.55em)
#show heading.where(level: 1): set text(size: 18pt, weight: "semibold")
#show heading.where(level: 2): set text(size: 12pt, weight: "semibold")
#set table(stroke: (x: none, y: 0.5pt + rgb("#d9d4ca")), inset: (x: 4pt, y: 3.5pt))
`;
