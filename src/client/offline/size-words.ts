/** How much room files take up, in words: `640 kB`, `2.3 MB`. */
export function sizeWords(bytes: number, language: string): string {
  const isLarge = bytes >= 999_500;
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  });
  return format.format(Math.max(1, isLarge ? bytes / 1e6 : Math.ceil(bytes / 1e3)));
}
