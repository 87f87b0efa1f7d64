/** A PDF without the moment at which it was printed: the same page is the same bytes. */
export function withoutTimes(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  return Buffer.from(
    text.replaceAll(/(?<=\/(?:Creation|Mod)Date \(D:)\d{14}(?=[^)]*\))/g, '20000101000000'),
    'latin1',
  );
}
