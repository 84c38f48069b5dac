import { expect, test } from "vitest";
import { agentName } from "./agent-name.ts";

test("a browser is called what people call it", () => {
  const apple = "AppleWebKit/605.1.15 (KHTML, like Gecko)";
  expect(agentName("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")).toBe("Firefox, Linux");
  expect(agentName(`Mozilla/5.0 (Windows NT 10.0) ${apple} Chrome/140.0 Safari/537.36 Edg/140.0`)).toBe(
    "Edge, Windows",
  );
  expect(agentName(`Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${apple} Version/18.0 Safari/604.1`)).toBe(
    "Safari, iPhone",
  );
  expect(agentName("curl/8")).toBeNull();
});
