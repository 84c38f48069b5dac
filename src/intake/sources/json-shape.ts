/** Deeper or more manifold than this no meeting is; parsing it would cost memory out of all proportion. */
const maxDepth = 100;
const maxValues = 200_000;

/** True where JSON is nested or divided beyond all measure. Linear, without building anything. */
export function isBeyondMeasure(json: string): boolean {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === 0x22) {
      at = endOfString(json, at + 1);
    } else if (code === 0x5b || code === 0x7b) {
      if (++depth > maxDepth || ++values > maxValues) return true;
    } else if (code === 0x5d || code === 0x7d) {
      depth--;
    } else if (code === 0x2c && ++values > maxValues) return true;
  }
  return false;
}

function endOfString(json: string, from: number): number {
  for (let at = from; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === 0x5c) at++;
    else if (code === 0x22) return at;
  }
  return json.length;
}
