import type { Viewer } from "../../../access/viewer.ts";
import type { RoomRef } from "../../../features/meetings/room/find-meeting.ts";
import { lastNumber } from "../../../store/queries/room/room-commands.ts";
import type { Store } from "../../../store/transaction.ts";

/** Open streams that tell pages of a meeting that more was recorded. */
export interface RoomStreams {
  /**
   * A stream of server-sent events: each says the number of the meeting's last command, when it is beyond `after`. It ends
   * after some minutes, so that the browser asks anew and is let in anew. Null where there are as many as can be borne.
   */
  readonly open: (viewer: Viewer, ref: RoomRef, after: number) => ReadableStream<Uint8Array> | null;
  /** Ends them all. */
  readonly close: () => void;
}

/** Bounds. Times in milliseconds. */
export interface StreamBounds {
  readonly most: number;
  readonly mostOfOne: number;
  readonly look: number;
  readonly beat: number;
  readonly life: number;
}

const usual: StreamBounds = { most: 500, mostOfOne: 8, look: 700, beat: 15_000, life: 5 * 60_000 };

interface Listener {
  readonly viewer: Viewer;
  readonly tell: (number: number) => void;
  readonly end: () => void;
}

interface Watched {
  readonly listeners: Set<Listener>;
  readonly timer: NodeJS.Timeout;
}

/**
 * Watches the meetings that somebody looks at: one question of the database for each of them and moment, whoever recorded
 * and in whichever process. Where a question fails, the next one says what the failed one would have.
 */
export function openStreams(store: Store, log: (error: unknown) => void, bounds: StreamBounds = usual): RoomStreams {
  const watched = new Map<string, Watched>();
  const all = () => [...watched.values()].flatMap(({ listeners }) => [...listeners]);

  const look = async ({ bodyId, meetingId }: RoomRef, listeners: ReadonlySet<Listener>): Promise<void> => {
    const [any] = listeners;
    if (any === undefined) return;
    try {
      const number = await store.as(any.viewer, (tx) => lastNumber(tx, bodyId, meetingId));
      for (const listener of listeners) listener.tell(number);
    } catch (error) {
      log(error);
    }
  };

  const watch = (ref: RoomRef): Watched => {
    const key = `${ref.bodyId}/${ref.meetingId}`;
    const known = watched.get(key);
    if (known !== undefined) return known;
    const listeners = new Set<Listener>();
    let asking = false;
    const timer = setInterval(() => {
      if (asking) return;
      asking = true;
      void look(ref, listeners).finally(() => {
        asking = false;
      });
    }, bounds.look);
    const made = { listeners, timer };
    watched.set(key, made);
    return made;
  };

  const leave = (ref: RoomRef, listener: Listener): void => {
    const key = `${ref.bodyId}/${ref.meetingId}`;
    const here = watched.get(key);
    here?.listeners.delete(listener);
    if (here?.listeners.size !== 0) return;
    clearInterval(here.timer);
    watched.delete(key);
  };

  return {
    open: (viewer, ref, after) => {
      const open = all();
      const own = open.filter((listener) => listener.viewer.accountId === viewer.accountId);
      if (open.length >= bounds.most || own.length >= bounds.mostOfOne) return null;
      const encoder = new TextEncoder();
      let told = after;
      let isOpen = true;
      let close = (): void => undefined;
      return new ReadableStream<Uint8Array>({
        start: (controller) => {
          const say = (words: string) => controller.enqueue(encoder.encode(words));
          const beat = setInterval(() => say(": her\n\n"), bounds.beat);
          const life = setTimeout(() => end(), bounds.life);
          const listener: Listener = {
            viewer,
            tell: (number) => {
              if (!isOpen || number <= told) return;
              told = number;
              say(`id: ${number}\ndata: ${number}\n\n`);
            },
            end: () => end(),
          };
          close = () => {
            if (!isOpen) return;
            isOpen = false;
            clearInterval(beat);
            clearTimeout(life);
            leave(ref, listener);
          };
          const end = () => {
            if (isOpen) controller.close();
            close();
          };
          const { listeners } = watch(ref);
          listeners.add(listener);
          say("retry: 1000\n\n");
          void look(ref, new Set([listener]));
        },
        cancel: () => close(),
      });
    },
    close: () => {
      for (const listener of all()) listener.end();
    },
  };
}
