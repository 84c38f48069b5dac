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
