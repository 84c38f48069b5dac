import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Fails where axe finds something on the page, or where it is wider than the window. */
export async function expectClean(page: Page): Promise<void> {
  // A click does not wait for the next page's style, without which what is for print only would be seen.
  await page.waitForLoadState("load");
  expect(await axeFindings(page)).toEqual([]);
  expect(await tooWide(page), page.url()).toBeLessThanOrEqual(0);
}

/** What axe finds on the page, a line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}

/** How many pixels the page is wider than the window. */
export function tooWide(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
