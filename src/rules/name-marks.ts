import type { Content, FiledText } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import type { Translation } from '../model/records/brief.ts';
import type { NameId } from '../model/records/ids.ts';
import type { NameMark } from '../model/records/name-mark.ts';
import { fold } from '../model/text/fold.ts';
import { suggestion } from '../model/text/nearest.ts';
import { mentionsIn, namesOfText, noName } from '../names/mentions.ts';
import { tableOfNames } from '../names/spelling-table.ts';

/** What front matter says of words in a text: the text has them, they are said once, and the name is there. */
export function findWrongNameMarks({ briefs, names }: Content): Fault[] {
  return [...briefs.values()]
    .flatMap(({ first, translations }) => [first, ...translations])
    .flatMap((text) =>
      (text.data.names ?? []).flatMap((mark, index) => faultsOf(mark, index)(text, names)),
    );
}

function faultsOf(mark: NameMark, index: number) {
  return (
    { file, data, facts }: FiledText<Translation>,
    names: ReadonlyMap<NameId, unknown>,
  ): Fault[] => {
    const { words, name } = mark;
    const at = (part: string) => ({ field: ['names', index, part] });
    const earlier = (data.names ?? []).slice(0, index);
    const isSecond = earlier.some((other) => fold(other.words) === fold(words));
    const isKnown = name === noName || names.has(name as NameId);
    const likely = suggestion(name, [noName, ...names.keys()]);
    const found: [boolean, string, string][] = [
      [
        !isKnown,
        'name',
        `Unexpected name \`${name}\`, expected the id of a file in \`names/\`, or \`none\`.${likely}`,
      ],
      [isSecond, 'words', `Unexpected second line for \`${words}\`, expected one.`],
      [
        !isIn(facts.passages, words),
        'words',
        `Unexpected words \`${words}\`, which no passage has, expected words of this text.`,
      ],
    ];
    return found
      .filter(([isWrong]) => isWrong)
      .map(([, part, message]) => ({ rule: 'name-mark', file, at: at(part), message }));
  };
}

const nobody = tableOfNames([]);

function isIn(passages: readonly { text: string }[], words: string): boolean {
  const known = namesOfText(nobody, [{ words, name: 'any' }]);
  return passages.some(({ text }) => mentionsIn(text, known).length > 0);
}
