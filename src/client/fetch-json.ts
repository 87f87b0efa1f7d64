import { fetchFile } from './given-files.ts';

/** What a JSON file of this site holds; throws where it cannot be had. */
export async function fetchJson<File>(
  address: string | URL,
  isWhole: (value: unknown) => value is File,
  signal?: AbortSignal,
): Promise<File> {
  const answer = await fetchFile(address, signal);
  const value: unknown = answer.ok ? await answer.json() : undefined;
  if (!isWhole(value)) throw new Error(`Unexpected answer from ${String(address)}`);
  return value;
}

/** Whether a value is a file of a version with all of these parts. */
export function hasParts(value: unknown, parts: readonly string[], version = 1): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    value.version === version &&
    parts.every((part) => part in value)
  );
}
