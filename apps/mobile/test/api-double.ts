/** What the API would answer: a body, or a refusal with its status. */
type Answer = object | { status: number; error: { code: string } & Record<string, unknown> };

export interface Asked {
  method: string;
  path: string;
  body: unknown;
  headers: Record<string, string>;
}

/**
 * Stands in for the API at `fetch`. Answers are given by `METHOD /path`, without the query; a function sees what was asked.
 * What nobody answers is a mistake of the test.
 */
export function doubleApi(answers: Record<string, Answer | ((asked: Asked) => Answer)>): Asked[] {
  const asked: Asked[] = [];
  globalThis.fetch = (async (url: string, init: RequestInit = {}) => {
    const path = String(url).replace(/^https?:\/\/[^/]+/, '');
    const method = init.method ?? 'GET';
    const one: Asked = {
      method,
      path,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
      headers: Object.fromEntries(new Headers(init.headers).entries()),
    };
    asked.push(one);
    const known = answers[`${method} ${path.split('?')[0]}`];
    if (!known) throw new Error(`Nobody answers ${method} ${path}`);
    const answer = typeof known === 'function' ? known(one) : known;
    const isRefusal = 'error' in answer && 'status' in answer;
    const status = isRefusal ? Number(answer.status) : 200;
    const text = JSON.stringify(isRefusal ? { error: (answer as { error: object }).error } : answer);
    return {
      ok: status < 400,
      status,
      headers: new Headers(),
      text: async () => text,
      json: async () => JSON.parse(text),
    } as unknown as Response;
  }) as typeof fetch;
  return asked;
}
