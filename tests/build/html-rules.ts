import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    elements: ['html5'],
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // Scripts and styles come from the site itself.
      'require-sri': 'off',
      // Values of a facet are checkboxes of one name.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
      // Pagefind reads facts from `meta` elements that have no name.
      'attribute-misuse': 'off',
      // Templates are filled by the search page's script.
      'empty-heading': 'off',
      'text-content': 'off',
    },
  }),
);

/** What is wrong with a page's HTML, one line each. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
  );
}
