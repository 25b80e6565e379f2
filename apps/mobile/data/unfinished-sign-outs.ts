import { secrets } from './secrets.ts';

const name = 'unfinished-sign-outs';
let turn: Promise<unknown> = Promise.resolve();

async function tokens(): Promise<string[]> {
  return JSON.parse((await secrets.read(name)) ?? '[]') as string[];
}

/** One after another: none of two changes is lost. */
function change(to: (known: string[]) => string[]): Promise<void> {
  const done = turn.then(async () => {
    const left = to(await tokens());
    if (left.length > 0) await secrets.keep(name, JSON.stringify(left));
    else await secrets.drop(name);
  });
  turn = done.catch(() => {});
  return done;
}

/** Tokens of sessions that are over on this phone, and not yet for the API: it still pushes here for them. */
export const unfinishedSignOuts = {
  tokens,
  add: (token: string) => change((known) => [...known, token]),
  drop: (token: string) => change((known) => known.filter((each) => each !== token)),
};
