/** What a host has to know of a site. */
export interface HostedSite {
  /** Origin it is published under, without a slash at the end. */
  origin: string;
  /** Path it lives under, with slashes on both sides. */
  base: string;
  /** Folders of pages that moved, from where to where, as they stand in addresses. */
  moved: readonly (readonly [from: string, to: string])[];
}

/** Where the configurations look for the site until somebody says where it is. */
export const defaultFolder = '/srv/pincite';
