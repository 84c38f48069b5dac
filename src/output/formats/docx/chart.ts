import { escapeXml } from "../escape-xml.ts";

/** A chart of lines as Word draws it. Every series has a value, or null, for each of `labels`. */
export interface DocxChart {
  readonly title: string;
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

// The same colours, dashes and marks as in the pages' charts, so that one is known again.
const looks = [
  { colour: "1D3F72", dash: "solid", mark: "circle", width: 28575 },
  { colour: "8A5A00", dash: "dash", mark: "square", width: 19050 },
  { colour: "00664B", dash: "sysDot", mark: "triangle", width: 19050 },
  { colour: "7A3B69", dash: "dashDot", mark: "diamond", width: 19050 },
] as const;

/** The chart as a part of its own (DrawingML, ECMA-376 part 1 § 21.2): its figures stand in it. */
export function chartXml({ title, labels, series }: DocxChart): string {
  const drawn = series
    .slice(0, looks.length)
    .map((each, at) => seriesXml(each, labels, at))
    .join("");
  const axis = (id: number, other: number, rest: string) => `<c:axId val="${id}"/>${rest}<c:crossAx val="${other}"/>`;
  const shown = '<c:delete val="0"/>';
  const scaling = '<c:scaling><c:orientation val="minMax"/></c:scaling>';
  return `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1100" b="1"/></a:pPr><a:r><a:rPr sz="1100" b="1"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${drawn}<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart><c:catAx>${axis(1, 2, `${scaling}${shown}<c:axPos val="b"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>`)}</c:catAx><c:valAx>${axis(2, 1, `${scaling}${shown}<c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D4CA"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`)}</c:valAx></c:plotArea><c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

function seriesXml({ name, values }: DocxChart["series"][number], labels: readonly string[], at: number): string {
  const { colour, dash, mark, width } = looks[at % looks.length] ?? looks[0];
  const fill = `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
  const points = (all: readonly (string | number | null)[]) =>
    `<c:ptCount val="${all.length}"/>${all
      .map((value, index) =>
        value === null ? "" : `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
      )
      .join("")}`;
  return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx><c:spPr><a:ln w="${width}">${fill}<a:prstDash val="${dash}"/></a:ln></c:spPr><c:marker><c:symbol val="${mark}"/><c:size val="6"/><c:spPr>${fill}</c:spPr></c:marker><c:cat><c:strLit>${points(labels)}</c:strLit></c:cat><c:val><c:numLit><c:formatCode>General</c:formatCode>${points(values)}</c:numLit></c:val><c:smooth val="0"/></c:ser>`;
}
