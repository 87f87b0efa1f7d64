import type { Language } from '../../../model/language/language.ts';

const words: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    '%': ['percent', 'per cent'],
    $: ['dollars'],
    '€': ['euros'],
    '°': ['degrees'],
  },
  ar: {
    '%': ['في المئة', 'في المائة', 'بالمئة', 'بالمائة'],
    $: ['دولار', 'دولارا', 'دولارات'],
    '€': ['يورو'],
    '°': ['درجة', 'درجات'],
  },
};

/** How a number with a sign is written in words: `5%` as `5 percent`; `R&D` as `R and D`. Pounds may be weights. */
export function signsInWords(form: string, language: Language): string[] {
  const [main = ''] = language.split('-');
  if (form.includes('&')) return main === 'en' ? [form.replaceAll('&', ' and ')] : [];
  const [, before = '', number = '', after = ''] = /^([$€]?)([0-9./]+)([%°]?)$/.exec(form) ?? [];
  return (words[main]?.[before + after] ?? []).map((word) => `${number} ${word}`);
}
