import type { PDFOperatorList } from "pdfjs-dist/types/src/display/api.js";
import type { HiddenText } from "../../../records/file-inspection.ts";

type Matrix = readonly [number, number, number, number, number, number];
type Box = readonly [left: number, bottom: number, right: number, top: number];

interface State {
  readonly matrix: Matrix;
  readonly alpha: number;
  readonly size: number;
  readonly mode: number;
}

interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly end: number;
  readonly size: number;
  readonly invisible: boolean;
  covered: boolean;
}

/** The numbers of pdfjs's drawing commands, by name. */
export type DrawingCommands = Readonly<Record<string, number>>;

const identity: Matrix = [1, 0, 0, 1, 0, 0];
/** So far outside, in points, nothing of a letter shows. */
const margin = 5;
const mostRuns = 20_000;

/**
 * Text of one page that its readers do not see: drawn invisible, outside the page, or under a box that is filled after it
 * (a passage blacked out whose letters are still there). `view`: the page's box. An invisible layer of text over a
 * picture of the page is text recognition and hides nothing.
 */
export function hiddenOnPage(
  { fnArray, argsArray }: PDFOperatorList,
  view: readonly number[],
  commands: DrawingCommands,
): Pick<HiddenText, "kind" | "text">[] {
  const page = new PageDrawing();
  fnArray.forEach((command, at) => {
    page.draw(command, (argsArray[at] ?? []) as readonly unknown[], commands);
  });
  const [left = 0, bottom = 0, right = 0, top = 0] = view;
  const outside = ({ x, y, end }: Run): boolean =>
    end < left - margin || x > right + margin || y < bottom - margin || y > top + margin;
  const found: Pick<HiddenText, "kind" | "text">[] = [];
  const add = (kind: HiddenText["kind"], runs: readonly Run[]): void => {
    const text = runs
      .map((run) => run.text)
      .join(" ")
      .trim();
    if (text !== "") found.push({ kind, text });
  };
  const recognised = page.pictures > 0 && page.runs.every((run) => run.invisible);
  add("off-page", page.runs.filter(outside));
  if (!recognised)
    add(
      "invisible",
      page.runs.filter((run) => run.invisible && !outside(run)),
    );
  add(
    "covered",
    page.runs.filter((run) => run.covered && !run.invisible && !outside(run)),
  );
  return found;
}

/** Follows the drawing of a page as far as text, filled boxes and pictures go. A class, since its state is changed by each command. */
class PageDrawing {
  readonly runs: Run[] = [];
  pictures = 0;
  private state: State = { matrix: identity, alpha: 1, size: 1, mode: 0 };
  private readonly kept: State[] = [];
  private text: Matrix = identity;
  private line: Matrix = identity;
  private leading = 0;

  draw(command: number, args: readonly unknown[], commands: DrawingCommands): void {
    const numbers = args as readonly number[];
    switch (command) {
      case commands.save:
      case commands.paintFormXObjectBegin:
        this.kept.push(this.state);
        if (command === commands.paintFormXObjectBegin && isMatrix(args[0])) this.transform(args[0]);
        break;
      case commands.restore:
      case commands.paintFormXObjectEnd:
        this.state = this.kept.pop() ?? this.state;
        break;
      case commands.transform:
        if (isMatrix(numbers)) this.transform(numbers);
        break;
      case commands.setGState:
        for (const [name, value] of (args[0] ?? []) as readonly (readonly [string, unknown])[]) {
          if (name === "ca") this.state = { ...this.state, alpha: Number(value) };
        }
        break;
      case commands.setFont:
        this.state = { ...this.state, size: Number(args[1]) };
        break;
      case commands.setTextRenderingMode:
        this.state = { ...this.state, mode: Number(args[0]) };
        break;
      case commands.beginText:
        this.text = identity;
        this.line = identity;
        break;
      case commands.setTextMatrix: {
        const matrix = isMatrix(args[0]) ? args[0] : numbers;
        if (isMatrix(matrix)) [this.text, this.line] = [matrix, matrix];
        break;
      }
      case commands.setLeading:
        this.leading = -Number(args[0]);
        break;
      case commands.setLeadingMoveText:
        this.leading = Number(args[1]);
        this.move(Number(args[0]), Number(args[1]));
        break;
      case commands.moveText:
        this.move(Number(args[0]), Number(args[1]));
        break;
      case commands.nextLine:
        this.move(0, this.leading);
        break;
      case commands.showText:
        this.show((args[0] ?? []) as readonly unknown[]);
        break;
      case commands.constructPath:
        this.fill(args, commands);
        break;
      case commands.paintImageXObject:
      case commands.paintInlineImageXObject:
      case commands.paintImageMaskXObject:
        this.pictures += 1;
        break;
      default:
    }
  }

  private transform(by: Matrix): void {
    this.state = { ...this.state, matrix: times(this.state.matrix, by) };
  }

  private move(x: number, y: number): void {
    this.line = times(this.line, [1, 0, 0, 1, x, y]);
    this.text = this.line;
  }

  private show(glyphs: readonly unknown[]): void {
    if (this.runs.length >= mostRuns) return;
    let text = "";
    let width = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === "number") width -= glyph;
      else if (glyph !== null && typeof glyph === "object") {
        const { unicode, width: own } = glyph as { unicode?: string; width?: number };
        text += unicode ?? "";
        width += own ?? 0;
      }
    }
    const { matrix, size, mode } = this.state;
    const from = times(matrix, this.text);
    this.text = times(this.text, [1, 0, 0, 1, (width * size) / 1000, 0]);
    const to = times(matrix, this.text);
    if (text.trim() === "") return;
    const height = Math.abs(from[3]) * size;
    this.runs.push({ text, x: from[4], y: from[5], end: to[4], size: height, invisible: mode === 3, covered: false });
  }

  private fill(args: readonly unknown[], commands: DrawingCommands): void {
    const [paint, , bounds] = args as readonly [number, unknown, ArrayLike<number> | null];
    const fills = paint === commands.fill || paint === commands.eoFill || paint === commands.fillStroke;
    if (!fills || !bounds || bounds.length < 4 || this.state.alpha < 1) return;
    const { matrix } = this.state;
    const [a, b] = [at(matrix, bounds[0] ?? 0, bounds[1] ?? 0), at(matrix, bounds[2] ?? 0, bounds[3] ?? 0)];
    const box: Box = [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])];
    for (const run of this.runs.slice(-2000)) if (covers(box, run)) run.covered = true;
  }
}

/** The box lies over the run's whole length and the height of its small letters. */
function covers([left, bottom, right, top]: Box, { x, y, end, size }: Run): boolean {
  return left <= x + 1 && right >= end - 1 && bottom <= y + size * 0.1 && top >= y + size * 0.45;
}

function isMatrix(value: unknown): value is Matrix {
  return value !== null && typeof value === "object" && (value as ArrayLike<unknown>).length === 6;
}

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

const at = (m: Matrix, x: number, y: number): readonly [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];
