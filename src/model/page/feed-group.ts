/** The feeds of one kind, as the page of feeds lists them. */
export interface FeedGroup {
  title: string;
  feeds: readonly {
    name: string;
    addresses: readonly { format: string; mediaType: string; href: string }[];
  }[];
}
