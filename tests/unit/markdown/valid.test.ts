import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { fixturePage, soundFixtures } from '../../fixtures/markdown-pages.ts';

// Every rule, without an exception.
const validator = new HtmlValidate(
  new StaticConfigLoader({
    elements: ['html5'],
    extends: ['html-validate:recommended', 'html-validate:document'],
  }),
);

describe('the HTML of a text without faults', () => {
  it.each(soundFixtures)('is valid: %s', async (name) => {
    const { results } = await validator.validateString(fixturePage(name));
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
    );
    expect(faults).toEqual([]);
  });
});
