import { expect, test } from 'vitest';
import { englishForms } from '../../../../src/client/search/query/english-forms.ts';

test('a word is asked for as it is spelled on either side of the ocean', () => {
  expect(englishForms('organization')).toEqual(['organization', 'organisation']);
  expect(englishForms('organised')).toEqual(['organised', 'organized']);
  expect(englishForms('neighbour')).toEqual(['neighbour', 'neighbor']);
  expect(englishForms('defense')).toEqual(['defense', 'defence']);
  expect(englishForms('centre')).toEqual(['centre', 'center']);
  expect(englishForms('programmes')).toEqual(['programmes', 'programs']);
});

test.each([
  ...['labor labour', 'color colour', 'honor honour', 'favor favour', 'harbored harboured'],
  ...['dispatch despatch', 'despatches dispatches', 'gray grey', 'analyse analyze', 'czar tsar'],
  ...['theatre theater', 'centring centering', 'traveller traveler', 'counselor counsellor'],
  ...['fulfil fulfill', 'skilful skillful', 'program programme', 'catalogue catalog'],
  ...['judgement judgment', 'inquiries enquiries', 'medieval mediaeval', 'anaemia anemia'],
  ...['gaol jail', 'connexion connection', 'sceptical skeptical', 'licence license'],
])('%s are one', (pair) => {
  const [one = '', other = ''] = pair.split(' ');
  expect(englishForms(one)).toContain(other);
  expect(englishForms(other)).toContain(one);
});

test('a word that differs twice has each of its forms', () => {
  expect(englishForms('manoeuvre')).toContain('maneuver');
  expect(englishForms('maneuver')).toContain('manoeuvre');
});

test('other words stay as they are', () => {
  for (const word of [
    ...['four', 'tour', 'moscow', 'prize', 'honorary', 'vigorous', 'colorado', 'governor', 'minor'],
    ...['letter', 'parameter', 'people', 'pedal', 'model', 'equal', 'moving', 'tire', 'size'],
    'programming',
    'laboratory',
    'historical',
  ]) {
    expect(englishForms(word)).toEqual([word]);
  }
});
