import { describe, expect, it } from 'vitest';
import { cutConflict } from '../../../src/content/files/conflict-sides.ts';

const merge = ['a', '<<<<<<< HEAD', 'b', '=======', 'c', '>>>>>>> feature', 'd', ''];
const diff3 = merge.toSpliced(3, 0, '||||||| 1a2b3c4', 'o', '<<<<<<<<< inner', '=========', 'p');

describe('a text in conflict', () => {
  it.each([
    ['merge', merge],
    ['diff3', diff3],
    ['a file that was renamed too', merge.map((line) => line.replace(/^([<=>])/, '$1$1'))],
    ['Windows line ends', merge.map((line) => line.replace('=======', '=======\r'))],
  ])('is cut into both sides: %s', (_, lines) => {
    expect(cutConflict(lines.join('\n'))).toEqual({ ours: 'a\nb\nd\n', theirs: 'a\nc\nd\n' });
  });

  it('may have a side with nothing, and several conflicts', () => {
    const lines = [...merge.toSpliced(2, 1), ...merge];
    expect(cutConflict(lines.join('\n'))).toEqual({
      ours: 'a\nd\n\na\nb\nd\n',
      theirs: 'a\nc\nd\n\na\nc\nd\n',
    });
  });

  it.each([
    ['has none', ['a', '=======', 'b']],
    ['does not end it', merge.slice(0, 5)],
    ['has a line that only looks so', ['<<<<<<<x', '=======', '>>>>>>>x']],
  ])('is none where it %s', (_, lines) => {
    expect(cutConflict(lines.join('\n'))).toBeUndefined();
  });
});
