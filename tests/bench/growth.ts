import { renderMarkdown } from '../../src/markdown/pipeline.ts';
import { formatTable } from './table.ts';

// One kind of text each, about as long as asked for.
const kinds: Readonly<Record<string, (length: number) => string>> = {
  paragraphs: (length) => 'A word here, and "another".[^a]\n\n'.repeat(length / 33),
  quotations: (length) => '> x\n\n'.repeat(length / 5),
  notes: (length) => repeated(length / 24, (index) => `w[^n${index}]\n\n[^n${index}]: x\n\n`),
  'notes in the text': (length) => repeated(length / 10, (index) => `w^[n ${index}]\n\n`),
  points: (length) => '.'.repeat(length),
  spaces: (length) => `a${' '.repeat(length)}{`,
  abbreviations: (length) => 'A. '.repeat(length / 3),
  faults: (length) => '@a \n\n'.repeat(length / 5),
};

function repeated(count: number, make: (index: number) => string): string {
  return Array.from({ length: Math.floor(count) }, (_, index) => make(index)).join('');
}

const lengths = [62_500, 125_000, 250_000, 500_000];

/** How the pipeline's time grows with a text: in processor time, and how many times it doubles when the text does. */
export function benchGrowth(): string {
  const rows = Object.entries(kinds).map(([kind, make]) => {
    const times = lengths.map((length) => processorTime(make(length)));
    const last = (times.at(-1) ?? 0) / (times.at(-2) ?? 1);
    return [kind, ...times.map((time) => time.toFixed(0)), last.toFixed(1)];
  });
  const heads = lengths.map((length) => `${length / 1000} kB, ms`);
  return `### Growth\n\n${formatTable(['text', ...heads, 'last ×'], rows)}`;
}

function processorTime(text: string): number {
  const before = process.cpuUsage();
  renderMarkdown(text, 'en');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
