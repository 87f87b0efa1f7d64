// Before, how long something takes is not known well enough.
const least = 10_000;

/**
 * How far a long step has come: what, how many of how many, and after ten seconds the time that is left.
 *
 * @param elapsed milliseconds since it began
 */
export function progressLine(what: string, done: number, total: number, elapsed: number): string {
  const number = (value: number) => value.toLocaleString('en');
  const far = `${what}: ${number(done)} of ${number(total)}`;
  if (elapsed < least || done === 0) return `${far}\n`;
  return `${far}, ${durationOf((elapsed / done) * (total - done))} left\n`;
}

function durationOf(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
