import { expect, test } from 'vitest';
import { americanSpelling } from '../../../../src/model/text/american-spelling.ts';

test.each([
  ...['labour labor', 'colour color', 'honour honor', 'favour favor', 'harboured harbored'],
  ...['despatch dispatch', 'despatches dispatches', 'grey gray', 'analyse analyze', 'tsar czar'],
  ...['theatre theater', 'centring centering', 'centred centered', 'traveller traveler'],
  ...['counsellor counselor', 'fulfil fulfill', 'skilful skillful', 'programmes programs'],
  ...['catalogue catalog', 'judgement judgment', 'enquiries inquiries', 'mediaeval medieval'],
  ...['anaemia anemia', 'gaol jail', 'connexion connection', 'sceptical skeptical'],
  ...['licence license', 'practised practiced', 'defence defense', 'defences defenses'],
  ...['organisation organization', 'economise economize', 'legitimising legitimizing'],
  ...['standardised standardized', 'actualise actualize', 'recognisable recognizable'],
  ...['collectivised collectivized', 'criticise criticize', 'authorised authorized'],
  ...['manoeuvre maneuver', 'manoeuvred maneuvered', 'cheques checks'],
])('%s', (pair) => {
  const [british = '', american = ''] = pair.split(' ');
  expect(americanSpelling(british)).toBe(american);
  expect(americanSpelling(american)).toBe(american);
});

test('willful is spelt as the British do, since stemmers take it for a form of will', () => {
  expect(americanSpelling('willfully')).toBe('wilfully');
});

test.each([
  ...['four', 'tour', 'moscow', 'prize', 'honorary', 'vigorous', 'colorado', 'governor', 'minor'],
  ...['letter', 'parameter', 'people', 'pedal', 'model', 'equal', 'moving', 'tire', 'size'],
  ...['programming', 'laboratory', 'historical', 'acre', 'genre', 'fence', 'hence'],
  // With an s in America as well.
  ...['promise', 'compromised', 'improvised', 'advise', 'supervision', 'supervised', 'devising'],
  ...['enterprise', 'surprised', 'advertise', 'exercises', 'franchise', 'disguised', 'otherwise'],
  ...['premises', 'despised', 'chastise', 'raised', 'noises', 'arises', 'merchandise', 'revised'],
])('%s stays as it is', (word) => {
  expect(americanSpelling(word)).toBe(word);
});
