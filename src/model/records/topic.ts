import { z } from 'astro/zod';
import { field } from './field.ts';
import { labelsSchema } from './labels.ts';

/** A subject that briefs are filed under. */
export const topicSchema = z.strictObject({
  name: field(labelsSchema, 'What it is called.', { en: 'Peace process', ar: 'عملية السلام' }),
  line: field(labelsSchema.optional(), 'One sentence saying what the topic covers.', {
    en: 'Talks, mediators and what they agreed.',
    ar: 'المحادثات والوسطاء وما اتفقوا عليه.',
  }),
  about: field(labelsSchema.optional(), 'Two or three sentences that its page opens with.', {
    en: 'Talks began in 2012 and went on for ten years.',
    ar: 'بدأت المحادثات عام 2012 واستمرت عشر سنوات.',
  }),
});

export type Topic = z.infer<typeof topicSchema>;
