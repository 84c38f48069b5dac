/** The document of a meeting in Typst. It finds a `MeetingSheet` under `data`; its words are text and never markup. */
export const meetingMarkup = `
#set text(size: 10pt, hyphenate: false)
#set par(leading: 0.62em, spacing: 1.15em)
#set heading(outlined: false)
#show heading.where(level: 1): set block(below: 0.5em)
#show heading.where(level: 2): set text(size: 13pt)
#show heading.where(level: 2): set block(above: 1.3em, below: 0.8em, sticky: true)
#show heading.where(level: 3): set text(size: 10.5pt, weight: "semibold")
#show heading.where(level: 3): set block(above: 1.4em, below: 0.6em, sticky: true)
#show heading.where(level: 4): set text(size: 10pt, weight: "semibold")
#show link: set text(fill: rgb("#0b4f8a"))
#show link: underline
#show outline: set text(fill: black)
#show outline.entry: it => { show link: set text(fill: black); it }
#show regex("\\\\S{30}"): it => it + sym.zws
#let quiet = rgb("#4a4a4a")

#let runs(parts) = {
  for part in parts {
    if "url" in part { link(part.url, part.text) } else if "strong" in part { strong(part.text) } else { part.text }
  }
}

// A heading without a word is none: both standards refuse it. An item has one in any case.
#let blank(words) = words.trim() == ""
#let or-dash(words) = if blank(words) { "–" } else { words }

#let part-of(part) = {
  data.columns.replace("{from}", str(part.from)).replace("{to}", str(part.to)).replace("{count}", str(part.count))
}

#let table-of(block) = {
  let narrow = block.columns > 4 or block.part != none
  set text(size: if narrow { 8pt } else { 9pt }, hyphenate: true)
  show regex(if narrow { "\\\\S{12}" } else { "\\\\S{20}" }): it => it + sym.zws
  if block.part != none { std.block(sticky: true, below: 0.6em, text(size: 8.5pt, fill: quiet, part-of(block.part))) }
  let cell(c) = table.cell(align: if c.figure { right } else { left }, runs(c.runs))
  let rows = block.rows
  table(
    columns: (if narrow { 1fr } else { auto },) * block.columns,
    ..if block.head {
      (table.header(..rows.first().enumerate().map(((at, c)) => table.cell(
        align: if rows.len() > 1 and rows.at(1).at(at).figure { right } else { left },
        strong(runs(c.runs)),
      ))),)
    },
    ..rows.slice(if block.head { 1 } else { 0 }).flatten().map(cell)
  )
}

#let block-of(block, level) = {
  if block.kind == "heading" {
    if not blank(("", ..block.runs.map(run => run.text)).join()) { heading(level: level, runs(block.runs)) }
  }
  else if block.kind == "list" { list(..block.items.map(runs)) }
  else if block.kind == "numbered" { enum(numbering: n => block.labels.at(n - 1), ..block.items.map(runs)) }
  else if block.kind == "table" { table-of(block) }
  else { par(block.lines.map(runs).join(linebreak())) }
}

#text(fill: quiet, data.kicker)
#heading(level: 1, text(lang: "da", or-dash(data.committee)))
#if data.warning != none { block(stroke: 1pt + rgb("#8a1010"), inset: 6pt, strong(data.warning)) }
#for (label, value) in data.facts { par[#strong(label + ":") #value] }
#for group in data.people [
  #par(strong(group.label + ":"))
  #list(..group.names.map(name => text(lang: "da", name)))
]

#heading(level: 2, data.contents)
#if data.items.len() == 0 { par(data.empty) } else { outline(title: none, indent: 0pt) }

#for item in data.items {
  pdf.artifact(block(above: 2em, below: 0pt, sticky: true, line(length: 100%, stroke: 0.5pt + rgb("#b8b2a6"))))
  heading(level: 2, outlined: true, or-dash(item.heading))
  if item.caseNumber != none { par(text(fill: quiet, item.caseNumber)) }
  set text(lang: "da") // the document's own words stay what they are in an English frame
  for part in item.parts {
    let headed = part.heading != none and not blank(part.heading)
    if headed { heading(level: 3, part.heading) }
    for each in part.blocks { block-of(each, if headed { 4 } else { 3 }) }
  }
  for paper in item.at("papers", default: ()) {
    par(link(label(paper.key), paper.title))
  }
}

#let facts-of(facts) = for (label, value) in facts { par[#strong(label + ":") #value] }

#if data.signatures != none {
  let sheet = data.signatures
  pagebreak(weak: true)
  heading(level: 2, outlined: true, sheet.heading)
  for words in sheet.lead { par(words) }
  for group in sheet.groups {
    if group.heading != none { heading(level: 3, group.heading) }
    { set text(lang: "da"); for each in group.blocks { block-of(each, 4) } }
    table(
      columns: (1fr, 1fr),
      inset: (x: 4pt, y: if group.tall { 11pt } else { 5pt }),
      table.header(..group.columns.map(name => strong(name))),
      ..group.rows.map(((name, what)) => (text(lang: "da", name), what)).flatten()
    )
    facts-of(group.facts)
  }
  if sheet.facts.len() > 0 { heading(level: 3, sheet.factsHeading); facts-of(sheet.facts) }
}
`;
