/** How a book looks where its reader's program leaves that open: little, since each has its own. */
export const bookStyle = `body { margin: 0 4%; line-height: 1.5; }
h1, h2, h3, h4 { line-height: 1.25; break-after: avoid; page-break-after: avoid; }
:lang(ar) h1, :lang(ar) h2, :lang(ar) h3, :lang(ar) h4, :lang(ar) h5, :lang(ar) h6 { letter-spacing: 0; }
p { margin: 0 0 0.75em; }
.title-page { margin-top: 12%; }
.kind { font-size: 0.85em; margin-bottom: 0.25em; }
.line { font-size: 1.1em; }
.fact, .publisher { font-size: 0.9em; overflow-wrap: anywhere; }
.publisher { font-weight: bold; margin-top: 1.5em; }
header { margin-bottom: 2em; }
.closing { margin-top: 1.5em; font-style: italic; }
:lang(ar) .closing, :lang(ar) cite, :lang(ar) em { font-style: normal; }
:lang(ar) em { font-weight: bold; }
.place { font-size: 0.7em; text-decoration: none; opacity: 0.65; white-space: nowrap; }
sup { line-height: 0; }
sup a, .place { color: inherit; }
blockquote { margin: 1em 0; padding: 0; }
blockquote, figure { margin-inline: 1.5em; }
figure { margin-block: 1em; text-align: center; break-inside: avoid; page-break-inside: avoid; }
figcaption, caption { font-size: 0.9em; text-align: start; margin-block: 0.4em; }
aside { margin: 1em 0; padding-inline-start: 0.8em; border-inline-start: 3px solid; }
aside > strong { display: block; font-size: 0.85em; }
img { max-width: 100%; height: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.85em; margin-block: 1em; }
th, td { border: 1px solid; padding: 0.25em 0.4em; text-align: start; vertical-align: top; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.85em; }
section[role='doc-endnotes'], .cite, .sources { font-size: 0.9em; overflow-wrap: anywhere; }
.sources { list-style: none; margin: 0; padding: 0; }
.sources li { margin-bottom: 0.6em; }
dt { font-weight: bold; margin-top: 0.5em; }
dd { margin: 0 0 0.5em; }
nav ol { list-style: none; padding-inline-start: 1em; }
`;
