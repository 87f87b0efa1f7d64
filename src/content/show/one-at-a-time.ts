/**
 * An action that is asked for again and again, such as reading a folder that is written meanwhile, one run
 * at a time: whoever asks during a run is served by the next one, which all of them share. So the last run
 * always began after the last time it was asked for.
 */
export function oneAtATime(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const run = () => {
    running = action().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (!running) return run();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return run();
      });
    return next;
  };
}
