/** What may be an address, or a part of a page: whatever has a slash or a number sign in it. */
export const addressLike = /[^\s()|"“”«»]*[/#][^\s()|"“”«»]*(?<![.,;!?])/u.source;
