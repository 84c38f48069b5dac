// Private notes on the device, in cipher as they are on the server: what was last seen there, and what is written since.
// A note: { id, meeting, content, base, dirty, theirs }. `base`: the revision it was written from, 0 for a new one; `dirty`:
// the server has not got it; `theirs`: { revision, content } that another device wrote meanwhile, until somebody chooses.

/** The device's notes of an account. */
export function openNotes(account) {
  let opened = null;
  const database = () => {
    opened ??= new Promise((resolve, reject) => {
      const asked = indexedDB.open(`traad-noter ${account}`, 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore("key");
        asked.result.createObjectStore("notes", { keyPath: "id" });
      };
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    return opened;
  };
  async function inStore(name, mode, work) {
    const transaction = (await database()).transaction(name, mode);
    const result = work(transaction.objectStore(name));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    return result?.result;
  }
  const all = () => inStore("notes", "readonly", (notes) => notes.getAll());
  /** Signing out asks before it loses something, and what is not sent is not wiped with the rest. */
  async function tellWaiting() {
    const waiting = (await all()).filter((note) => note.dirty).length;
    localStorage.setItem(`traad-noter-venter ${account}`, String(waiting));
    return waiting;
  }
  return {
    key: () => inStore("key", "readonly", (keys) => keys.get("key")),
    note: (id) => inStore("notes", "readonly", (notes) => notes.get(id)),
    all,
    put: async (note) => {
      await inStore("notes", "readwrite", (notes) => notes.put(note));
      await tellWaiting();
    },
    /** Keeps the key as the server has it. Notes of another are of no use to anybody. */
    keepKey: async (key) => {
      const known = await inStore("key", "readonly", (keys) => keys.get("key"));
      if (known !== undefined && known.id !== key?.id) await inStore("notes", "readwrite", (notes) => notes.clear());
      await inStore("key", "readwrite", (keys) => (key === null ? keys.delete("key") : keys.put(key, "key")));
      await tellWaiting();
    },
    tellWaiting,
  };
}
