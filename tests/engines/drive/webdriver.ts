/** A session of a WebDriver, as the W3C describes it. */
export interface Session {
  ask: (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<unknown>;
}

const longest = 30_000;
// A page that is left takes its question with it, and the driver waits for ever: soon enough to ask the next page.
const longestQuestion = 20_000;

/** Sends one command; throws the error that the driver answers with, or when it does not answer. */
export async function command(
  address: string,
  method: 'GET' | 'POST' | 'DELETE',
  body?: unknown,
): Promise<unknown> {
  const response = await fetch(address, {
    method,
    signal: AbortSignal.timeout(address.endsWith('/execute/sync') ? longestQuestion : longest),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message}`);
}

/** Opens a session with a browser. */
export async function openSession(server: string, capabilities: unknown): Promise<Session> {
  const answer = await command(`${server}/session`, 'POST', {
    capabilities: { alwaysMatch: capabilities },
  });
  const { sessionId } = answer as { sessionId: string };
  const session = `${server}/session/${sessionId}`;
  return { ask: (method, path, body) => command(session + path, method, body) };
}
