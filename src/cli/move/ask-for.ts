import { type Language, nameOfLanguage } from '../../model/language/language.ts';
import { nearest } from '../../model/text/nearest.ts';
import { count } from '../report/count.ts';

/** Something that a new file needs to have said. */
export interface NewQuestion {
  name: string;
  /** What is asked on a terminal. */
  words: string;
  isOptional?: boolean;
  /** Whether readers see the answer, each in their language. */
  isByLanguage?: boolean;
  /** What there is to choose from; a list of them may be given, with commas. */
  choices?: readonly string[];
  isList?: boolean;
  /** How to have what is not among the choices. */
  stepTo?: (one: string) => string;
  /** What is wrong with an answer, if anything. */
  refuse?: (answer: string) => string | undefined;
}

/** GivenAnswers by the names of questions; none for what was left out. */
export type GivenAnswers = Readonly<Record<string, string | undefined>>;

/** Whoever is asked: a terminal's interface, or a test. */
export interface AskedTerminal {
  question(words: string): Promise<string>;
}

/**
 * All answers: those given, and where there is a terminal those asked for, again until they are right.
 *
 * What readers see is asked for in each of the languages, those of the site or those that were answered before.
 */
export async function askFor(
  questions: readonly NewQuestion[],
  given: GivenAnswers,
  asked: AskedTerminal | undefined,
  languages: readonly Language[] = [],
): Promise<GivenAnswers> {
  const answers: Record<string, string> = {};
  for (const question of questions) {
    const first = given[question.name];
    const answer =
      asked && first === undefined
        ? await askInAll(question, asked, answers['languages']?.split(/[\s,]+/) ?? languages)
        : checked(question, first);
    if (answer !== '') answers[question.name] = answer;
  }
  return answers;
}

// In the form in which texts are given as options: the first as it is, others behind their language.
async function askInAll(
  question: NewQuestion,
  asked: AskedTerminal,
  languages: readonly Language[],
): Promise<string> {
  const [first, ...others] = question.isByLanguage ? languages : [];
  if (first === undefined || others.length === 0) return ask(question, asked);
  const wordsIn = (language: Language) => `${question.words}, in ${nameOfLanguage(language)}`;
  const texts = [await ask({ ...question, words: wordsIn(first) }, asked)];
  for (const language of texts[0] === '' ? [] : others) {
    const text = await ask({ ...question, words: wordsIn(language), isOptional: true }, asked);
    if (text !== '') texts.push(`${language}=${text}`);
  }
  return texts.join('\n');
}

async function ask(question: NewQuestion, asked: AskedTerminal): Promise<string> {
  const { words, choices, isOptional } = question;
  const some = choices?.slice(0, 12).join(', ') ?? '';
  const more =
    (choices?.length ?? 0) > 12 ? ` and ${count((choices?.length ?? 0) - 12, 'other')}` : '';
  const hints = [some && `${some}${more}`, isOptional ? 'may be left out' : ''].filter(Boolean);
  const shown = `${words}${hints.length > 0 ? ` (${hints.join('; ')})` : ''}: `;
  for (;;) {
    const answer = (await asked.question(shown)).trim();
    try {
      return checked(question, answer);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      await asked.question(`${error.message} Press Enter to try again. `);
    }
  }
}

function checked(question: NewQuestion, answer = ''): string {
  const { name, isOptional, choices, isList, refuse, stepTo } = question;
  if (answer === '') {
    if (isOptional) return '';
    throw new TypeError(`--${name} is missing.`);
  }
  for (const one of isList ? answer.split(',').map((part) => part.trim()) : [answer]) {
    if (!choices || choices.includes(one)) continue;
    if (stepTo) throw new TypeError(`There is no ${one} among the ${name}: ${stepTo(one)}.`);
    const meant = nearest(one, choices);
    throw new TypeError(`There is no ${one} for ${name}.${meant ? ` Did you mean ${meant}?` : ''}`);
  }
  const wrong = refuse?.(answer);
  if (wrong !== undefined) throw new TypeError(`${answer} cannot be the ${name}: ${wrong}.`);
  return answer;
}
