import { z } from 'astro/zod';

/** The address of a page somewhere on the web. */
export const webAddressSchema = z.url({
  protocol: /^https?$/,
  error: 'a web address that begins with `https://` or `http://`',
});
