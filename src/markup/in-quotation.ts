/** Whether a place of a text is within a quotation, as far as the marks before it tell. */
export function isInQuotation(text: string, index: number): boolean {
  const before = text.slice(0, index);
  if ((before.match(/"/g)?.length ?? 0) % 2 === 1) return true;
  return (
    Math.max(...['“', '«', '„'].map((mark) => before.lastIndexOf(mark))) >
    Math.max(...['”', '»'].map((mark) => before.lastIndexOf(mark)))
  );
}
