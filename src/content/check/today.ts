/** The day that it is where it is latest: in Asia it is tomorrow while Europe has its evening, and nothing is wrong with that. */
export function latestToday(): string {
  return new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
}
