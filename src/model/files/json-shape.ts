/** Whether a value read from JSON is an object with names. */
export function isRecord(value: unknown): value is Partial<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether it is a list, each of whose items passes a test. */
export function isListOf(value: unknown, isItem: (item: unknown) => boolean): value is unknown[] {
  return Array.isArray(value) && value.every(isItem);
}

/** Whether it is an object, each of whose values passes a test. */
export function isRecordOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return isRecord(value) && Object.values(value).every(isItem);
}

/** Whether it is a text. */
export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Whether it is a number. */
export function isNumber(value: unknown): boolean {
  return Number.isFinite(value);
}

/** Whether it is an address on this site, from its root: one that runs nothing and leads nowhere else. */
export function isOwnAddress(value: unknown): value is string {
  return isText(value) && /^\/(?![/\\])[^\\\s]*$/.test(value);
}
