/** A finding as a page shows it, in `dev`. */
export interface PageFinding {
  /** Of its line on the page: `finding.3`. */
  id: string;
  severity: 'error' | 'warning';
  rule: string;
  /** `briefs/x/en.md:12:5` */
  place: string;
  message: string;
  hint: string;
  /** Where on the site it is to be seen, if it stands in a text. */
  href?: string | undefined;
}
