/**
 * What it takes to have typed one word where another was meant: Damerau's distance, no letter touched twice, in which the
 * slips that hands make most cost less than others.
 */
export function typingCost(typed: string, meant: string): number {
  let before: number[] = [];
  let row = firstRow(meant);
  for (let i = 1; i <= typed.length; i++) {
    const next = [(row[0] ?? 0) + putIn(typed, i - 1)];
    for (let j = 1; j <= meant.length; j++) {
      const cost = Math.min(
        (row[j - 1] ?? 0) + replaced(typed, meant, i - 1, j - 1),
        (row[j] ?? 0) + putIn(typed, i - 1),
        (next[j - 1] ?? 0) + leftOut(meant, j - 1),
        isSwap(typed, meant, i - 1, j - 1) ? (before[j - 2] ?? 0) + costs.swapped : Infinity,
      );
      next.push(cost);
    }
    [before, row] = [row, next];
  }
  return row[meant.length] ?? 0;
}

const costs = { swapped: 0.7, doubled: 0.6, leftOut: 0.8, other: 1.1, alike: 0.9, first: 0.1 };

// Letters that sound or look alike, so that writers take one for the other: both ways.
const alike = new Set(
  ['ae', 'ei', 'ie', 'ao', 'ou', 'iy', 'ck', 'cs', 'sz', 'fv', 'mn', 'gj', 'bp', 'dt']
    .concat(['ضظ', 'ذز', 'ذد', 'تط', 'سص', 'ثس', 'حه', 'اع', 'دض', 'كق', 'يا', 'ثت', 'غق', 'زظ'])
    .flatMap(([one = '', other = '']) => [one + other, other + one]),
);

function firstRow(meant: string): number[] {
  const row = [0];
  for (let j = 0; j < meant.length; j++) row.push((row[j] ?? 0) + leftOut(meant, j));
  return row;
}

// A letter too many.
function putIn(typed: string, at: number): number {
  if (at > 0 && typed[at] === typed[at - 1]) return costs.doubled;
  return costs.other + (at === 0 ? costs.first : 0);
}

// A letter that is missing.
function leftOut(meant: string, at: number): number {
  if (at > 0 && meant[at] === meant[at - 1]) return costs.doubled;
  return costs.leftOut + (at === 0 ? costs.first : 0);
}

function replaced(typed: string, meant: string, i: number, j: number): number {
  const [one = '', other = ''] = [typed[i], meant[j]];
  if (one === other) return 0;
  return (alike.has(one + other) ? costs.alike : costs.other) + (j === 0 ? costs.first : 0);
}

function isSwap(typed: string, meant: string, i: number, j: number): boolean {
  return i > 0 && j > 0 && typed[i] === meant[j - 1] && typed[i - 1] === meant[j];
}
