import type { Locator, Page } from "playwright-core";

/** More presses of Tab than any page has places; beyond them the keyboard does not get there. */
const mostPresses = 400;

/** Somebody at a page who has a keyboard and no mouse: everything is reached with Tab, from where the keyboard is. */
export function keyboardOf(page: Page) {
  const { keyboard } = page;
  const main = page.getByRole("main");

  async function reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let presses = 0; presses < mostPresses; presses += 1) {
      await keyboard.press("Tab");
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`The keyboard does not reach ${target} on ${page.url()}.`);
  }
  async function enter(target: Locator): Promise<void> {
    await reach(target);
    await keyboard.press("Enter");
  }

  return {
    reach,
    /** A link that leads to another page, and is there when it has come. */
    follow: async (name: string | RegExp) => {
      const from = page.url();
      await enter(main.getByRole("link", { name }).first());
      await page.waitForURL((url) => url.href !== from);
    },
    press: (name: string | RegExp) => enter(main.getByRole("button", { name }).first()),
    unfold: (words: string) => enter(main.locator("summary", { hasText: words }).first()),
    write: async (field: Locator, text: string) => {
      await reach(field);
      await keyboard.insertText(text);
    },
    /** Chooses by the first letters, as a list is chosen from by keyboard. */
    choose: async (list: Locator, words: string) => {
      await reach(list);
      await keyboard.type(words);
    },
    tick: async (box: Locator) => {
      await reach(box);
      await keyboard.press("Space");
    },
  };
}
