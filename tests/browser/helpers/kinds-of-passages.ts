import { renderPlainly } from '../../unit/markdown/render-plainly.ts';

const wide = Array.from({ length: 12 }, (_, column) => `A long head ${column}`);

const body = `A paragraph.

- An item
  - In an item

    | A | B |
    |---|---|
    | x | y |

  - \`\`\`
    ${'code in an item '.repeat(12)}
    \`\`\`
  1. Numbered

     A further paragraph.

> A quotation.
>
> - An item of it.
>
> | A | B |
> |---|---|
> | x | y |

1. ![In an item](plan.png "A caption")

![Plan](plan.png)

![Plan](plan.png "A caption")

\`\`\`
short
\`\`\`

\`\`\`
${'much code in one line '.repeat(20)}
\`\`\`

| ${wide.join(' | ')} |
|${'---|'.repeat(wide.length)}
| ${wide.join(' | ')} |

: A caption that takes ${'more than one line on most of the screens there are, and '.repeat(3)} ends.

| ${wide.join(' | ')} |
|${'---|'.repeat(wide.length)}
| ${wide.join(' | ')} |

## A section

| A | B |
|---|---|
| x | y |
`;

/** The text of a brief with passages of every kind, alone and within others, too wide for their column and not. */
export function kindsOfPassages(language: string): string {
  return `<section>${renderPlainly(body, language).html}</section>`;
}
