/** What expressions of a workflow may name: `github`, `vars`, `secrets`, `steps`, by their dotted names. */
export type Names = Readonly<Record<string, string>>;

/** The text of a workflow with the value of each of its `${{ … }}`. */
export function fillIn(text: string, names: Names): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) => evaluate(expression, names));
}

/** Whether the `if` of a step or job holds; without one it does. */
export function holds(condition: string | undefined, names: Names): boolean {
  if (condition === undefined) return true;
  const value = evaluate(condition.replace(/^\$\{\{(.*)\}\}$/, '$1'), names);
  return value !== '' && value !== 'false';
}

/** The value of an expression of names, texts, `==`, `!=`, `&&` and `||`; what nothing was said of is empty, as on GitHub. */
function evaluate(expression: string, names: Names): string {
  const tokens = expression.match(/'(?:[^']|'')*'|==|!=|&&|\|\||[\w.-]+/g) ?? [];
  const valueOf = (token = "''") =>
    token.startsWith("'") ? token.slice(1, -1).replaceAll("''", "'") : (names[token] ?? '');
  const compare = (terms: string[]) => {
    const [one, sign, other] = terms;
    if (sign === undefined) return valueOf(one);
    return String((valueOf(one) === valueOf(other)) === (sign === '=='));
  };
  const isTrue = (value: string) => value !== '' && value !== 'false';
  const both = (terms: string[]) =>
    split(terms, '&&')
      .map(compare)
      .reduce((left, right) => (isTrue(left) ? right : left));
  return split(tokens, '||')
    .map(both)
    .reduce((left, right) => (isTrue(left) ? left : right));
}

function split(tokens: readonly string[], sign: string): string[][] {
  const parts: string[][] = [[]];
  for (const token of tokens) {
    if (token === sign) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}
