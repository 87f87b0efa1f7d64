import { isError } from '../../model/reading/issue.ts';
import { type RuleId, rules } from '../../model/reading/rules.ts';
import { nearest } from '../../model/text/nearest.ts';
import { wrapWords } from '../report/wrap-words.ts';
import { type Explanation, readExplanations } from './explanations.ts';

/** What is told of a rule: why it is there, an example that breaks it and one that does not, and what to do. */
export function explainRule(name: string): string {
  const explanation = readExplanations().get(name);
  if (!explanation || !isRule(name)) {
    const meant = nearest(name, Object.keys(rules));
    throw new TypeError(`There is no rule ${name}.${meant ? ` Did you mean ${meant}?` : ''}`);
  }
  const { why, published, wrong, right } = explanation;
  const show = (what: string, example: Explanation['wrong'] | undefined) =>
    example === undefined ? [] : [`${what}${placeOf(explanation, example)}:`, indented(example)];
  return [
    `${name} (${isError({ rule: name }) ? 'an error: nothing is published' : 'a warning'})`,
    wrapWords(why, ''),
    ...show('Published before', published),
    ...show('Wrong', wrong),
    ...show('Right', right),
    wrapWords(`What to do: ${rules[name]}`, ''),
  ].join('\n\n');
}

function isRule(name: string): name is RuleId {
  return Object.hasOwn(rules, name);
}

function placeOf({ in: place }: Explanation, example: Explanation['wrong']): string {
  if (typeof example !== 'string') return '';
  return place === 'text'
    ? ', in a text'
    : `, in ${place === 'front matter' ? 'a front matter' : place}`;
}

function indented(example: Explanation['wrong']): string {
  if (typeof example === 'string') return example.trimEnd().replace(/^(?=.)/gm, '    ');
  return Object.entries(example)
    .map(([file, text]) => `  ${file}\n${indented(text)}`)
    .join('\n');
}
