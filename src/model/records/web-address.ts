import { z } from 'astro/zod';
import { isReachable } from '../text/reachable-address.ts';

/** The address of a page somewhere on the web. */
export const webAddressSchema = z
  .url({
    protocol: /^https?$/,
    abort: true,
    error: 'a web address that begins with `https://` or `http://`',
  })
  .refine(isReachable, {
    error:
      'a web address that leads every reader to the same place, without a user’s name or password',
  });

/** The address of a site, which may be that of one house alone. */
export const siteAddressSchema = z
  .url({
    protocol: /^https?$/,
    abort: true,
    error: 'a web address that begins with `https://` or `http://`',
  })
  .refine((address) => /^https?:\/\/[^/?#@\s]+(?:[/?#]|$)/i.test(address), {
    error: 'a web address with the name of a host, and without a user’s name or password',
  });
