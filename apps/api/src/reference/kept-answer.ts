import type { Operation, Result } from '@thulubazaar/contract';
import { LRUCache } from 'lru-cache';
import { KeptJson } from '../kernel/http/kept-json.ts';
import type { Call } from '../kernel/http/mount.ts';
import type { Context, Reference } from './reference.ts';

// All of the categories' answers, and the places that people look into; 10 kB each, compressed and not.
const mostKept = 1000;

/**
 * A handler of what the trees alone say: made once for each thing that can be asked, until they are read anew. Then it costs
 * finding it.
 * @param keyOf of what makes one answer differ from another; null for one that is not worth keeping
 */
export function keptAnswer<O extends Operation>(
  op: O,
  context: Pick<Context, 'reference'>,
  keyOf: (call: Call<O>) => string | null,
  make: (call: Call<O>) => Result<O>,
): (call: Call<O>) => KeptJson | Result<O> {
  let of: Reference | null = null;
  const kept = new LRUCache<string, KeptJson>({ max: mostKept });
  return (call) => {
    if (of !== context.reference) {
      kept.clear();
      of = context.reference;
    }
    const key = keyOf(call);
    if (key === null) return make(call);
    let answer = kept.get(key);
    if (!answer) {
      answer = new KeptJson(JSON.stringify(op.response.body?.parse(make(call))));
      kept.set(key, answer);
    }
    return answer;
  };
}
