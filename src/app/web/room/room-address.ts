/** The addresses of a meeting that is being held. */
export function roomAddress(bodyId: string, meetingId: string) {
  const room = `/konto/moede/${bodyId}/${meetingId}`;
  return {
    room,
    item: (itemId: string) => `${room}/punkt/${itemId}`,
    board: `${room}/tavle`,
    entry: `${room}/skriv`,
    minutes: `${room}/referat`,
    stream: `${room}/stroem`,
  };
}

export type RoomAddress = ReturnType<typeof roomAddress>;

/** Browsers keep data and work without a line only where the line is encrypted, or never leaves the machine. */
export function worksOffline(baseUrl: string): boolean {
  const { protocol, hostname } = new URL(baseUrl);
  return (
    protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname) || hostname.endsWith(".localhost")
  );
}
