/** Browsers keep data and work without a line only where the line is encrypted, or never leaves the machine. */
export function worksOffline(baseUrl: string): boolean {
  const { protocol, hostname } = new URL(baseUrl);
  return (
    protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname) || hostname.endsWith(".localhost")
  );
}
