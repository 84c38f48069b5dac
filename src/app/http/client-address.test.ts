import { describe, expect, it } from "vitest";
import { clientAddress } from "./client-address.ts";

describe("clientAddress", () => {
  it("believes the socket, and nothing that anybody can write", () => {
    expect(clientAddress("192.0.2.7", "198.51.100.1", 0)).toBe("192.0.2.7");
  });
  it("believes what the trusted proxies saw", () => {
    expect(clientAddress("10.0.0.1", "198.51.100.1, 192.0.2.7", 1)).toBe("192.0.2.7");
    expect(clientAddress("10.0.0.1", "198.51.100.1, 192.0.2.7, 10.0.0.2", 2)).toBe("192.0.2.7");
    expect(clientAddress("10.0.0.1", undefined, 1)).toBe("10.0.0.1");
  });
  it("counts a customer's IPv6 network as one", () => {
    expect(clientAddress("2001:db8:1:2::1", undefined, 0)).toBe("2001:db8:1:2");
    expect(clientAddress("2001:0db8:0001:0002:3:4:5:6", undefined, 0)).toBe("2001:db8:1:2");
    expect(clientAddress("2001:db8::1", undefined, 0)).toBe("2001:db8:0:0");
    expect(clientAddress("::ffff:192.0.2.7", undefined, 0)).toBe("192.0.2.7");
  });
});
