/** Work by what it is for; `signal` says that nobody waits for it any more. */
export type Work<Value> = (key: string, signal?: AbortSignal) => Promise<Value>;

/** Work that is done once for all who ask for the same, and kept until it is dropped or has failed. */
export interface SharedWork<Value> {
  of: Work<Value>;
  drop: (key: string) => void;
}

interface Shared<Value> {
  value: Promise<Value>;
  end: AbortController;
  waiting: number;
  isDone: boolean;
}

/**
 * Shares work among those who ask for the same; it ends when all of them have gone.
 *
 * @param linger how long it then waits for one who asks again
 */
export function shareWork<Value>(
  work: Work<Value>,
  linger: () => Promise<void> = () => Promise.resolve(),
): SharedWork<Value> {
  const known = new Map<string, Shared<Value>>();

  function begin(key: string): Shared<Value> {
    const end = new AbortController();
    const shared = { value: work(key, end.signal), end, waiting: 0, isDone: false };
    known.set(key, shared);
    shared.value.then(
      () => (shared.isDone = true),
      () => forget(key, shared),
    );
    return shared;
  }

  function forget(key: string, shared: Shared<Value>): void {
    if (known.get(key) === shared) known.delete(key);
  }

  async function endUnwanted(key: string, shared: Shared<Value>): Promise<void> {
    await linger();
    if (shared.waiting > 0 || shared.isDone) return;
    forget(key, shared);
    shared.end.abort();
  }

  return {
    of: async (key, signal) => {
      signal?.throwIfAborted();
      const shared = known.get(key) ?? begin(key);
      shared.waiting++;
      if (!signal || shared.isDone) return shared.value;
      const { promise: isGone, reject } = Promise.withResolvers<never>();
      const go = () => {
        reject(reasonOf(signal));
        shared.waiting--;
        if (shared.waiting === 0) void endUnwanted(key, shared);
      };
      signal.addEventListener('abort', go, { once: true });
      return Promise.race([shared.value, isGone]).finally(() => {
        signal.removeEventListener('abort', go);
      });
    },
    drop: (key) => known.delete(key),
  };
}

function reasonOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Error('no longer wanted', { cause: reason });
}
