// A passage of an item's words, known by the words themselves and by those around them: it is found again where the text
// has moved, and not found where it has changed.

const around = 32;
const blocks = "p, li, td, th, h3, h4";

/** The words of an element with blanks as one, and where each letter stands in it. */
function flatten(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = "";
  const places = [];
  let last = null;
  const blank = () => {
    if (text !== "" && !text.endsWith(" ")) {
      text += " ";
      places.push(null);
    }
  };
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const block = node.parentElement.closest(blocks);
    if (block !== last) blank();
    last = block;
    for (let at = 0; at < node.data.length; at += 1) {
      if (/\s/.test(node.data[at])) blank();
      else {
        text += node.data[at];
        places.push([node, at]);
      }
    }
  }
  return { text, places };
}

const tidy = (words) => words.replace(/\s+/g, " ").trim();

/** The passage that words name in an element; null where they do not stand in it. `range`: which of several. */
export function passageOf(element, words, range = null) {
  const { text, places } = flatten(element);
  const exact = tidy(words);
  if (exact === "") return null;
  const from = range === null ? 0 : places.findIndex((place) => place !== null && isIn(range, place));
  let at = text.indexOf(exact, Math.max(0, from));
  if (at < 0) at = text.indexOf(exact);
  if (at < 0) at = text.toLowerCase().indexOf(exact.toLowerCase());
  if (at < 0) return null;
  const end = at + exact.length;
  return {
    exact: text.slice(at, end),
    prefix: text.slice(Math.max(0, at - around), at),
    suffix: text.slice(end, end + around),
  };
}

const isIn = (range, [node, at]) => range.comparePoint(node, at) >= 0;

/** The words that are selected in an element, or null. */
export function selectedIn(element) {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.commonAncestorContainer)) return null;
  const words = tidy(
    flatten(element)
      .places.filter(
        (place) =>
          place === null || (range.comparePoint(...place) === 0 && range.comparePoint(place[0], place[1] + 1) <= 0),
      )
      .reduce((text, place) => text + (place === null ? " " : place[0].data[place[1]]), ""),
  );
  return words === "" ? null : { words, range };
}

/** Where a passage stands now; null where it cannot be found. */
export function rangeOf(element, { exact, prefix, suffix }) {
  const { text, places } = flatten(element);
  const whole = text.indexOf(prefix + exact + suffix);
  let at = whole < 0 ? -1 : whole + prefix.length;
  if (at < 0) at = text.indexOf(exact);
  if (at < 0) return null;
  const [first, last] = [places[at], places[at + exact.length - 1]];
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(...first);
  range.setEnd(last[0], last[1] + 1);
  return range;
}
