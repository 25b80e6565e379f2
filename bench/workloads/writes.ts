import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { issueCode } from '../../apps/api/src/accounts/codes.ts';
import { demoFolder } from '../../apps/api/src/kernel/paths.ts';
import { createGenerator } from '../generate.ts';
import type { Bench, Section } from '../lib/bench.ts';
import { interleave } from '../lib/measure.ts';
import { makePeople, type Person, password, removePeople, send, upload } from '../lib/people.ts';
import { stepsVariant } from '../lib/steps.ts';

const peopleCount = 600;
const codeCount = 16_000;

/** What the browser sends of a photo it has made smaller: 2048 pixels wide. */
export function sentPhoto(): Promise<Buffer> {
  const original = readFileSync(join(demoFolder, 'photos/room-furnished-bedroom.jpg'));
  return sharp(original).resize(2048).jpeg({ quality: 85 }).toBuffer();
}

/** Phone numbers with a code that has been sent to each, and the codes. */
async function sendCodes({ pool, env }: Bench): Promise<{ phone: string; code: string }[]> {
  const sent: { phone: string; code: string }[] = [];
  for (let at = 0; at < codeCount; at += 50) {
    const some = Array.from({ length: 50 }, async (_, of) => {
      const phone = `98${String(10_000_000 + at + of)}`;
      const to = { to: `+977${phone}`, purpose: 'sign-in' } as const;
      const sender = { address: '127.0.0.1', device: null, isNew: true, isKnown: false };
      return { phone, code: await issueCode({ pool, config: { authSecret: env.AUTH_SECRET } }, to, sender) };
    });
    sent.push(...(await Promise.all(some)));
  }
  return sent;
}

/** What one writes to the API: signing in, posting a listing, uploading a photo. Photos are prepared elsewhere. */
export async function writesWorkload(bench: Bench): Promise<Section> {
  const { pool, target, env, reference, turns, say } = bench;
  const { origin } = target;
  const people = await makePeople(bench, peopleCount);
  const person = (turn: number) => people[turn % people.length] as Person;
  const post = async (path: string, body: unknown, status: number, headers: Record<string, string> = {}) =>
    (await send(`${origin}${path}`, { body, headers }, status, env)).arrayBuffer();
  try {
    const codes = await sendCodes(bench);
    const photo = await sentPhoto();
    const generator = createGenerator(reference, codeCount, 10);
    const variants = [
      stepsVariant('sign in by password', target, (turn) =>
        post('/api/auth/email/sign-in', { email: person(turn).email, password, token: true }, 200),
      ),
      stepsVariant('sign in by code, a new account', target, (turn) =>
        post('/api/auth/phone/verify', { ...codes[turn], name: 'Poster', token: true }, 200),
      ),
      stepsVariant('post a listing', target, (turn) => {
        const { title, description, categoryId, placeId, price } = generator.ad(turn + 1);
        const body = {
          title: `${title.slice(0, 60)} number ${turn + 1}`,
          description: `${description} Ramro cha.`,
          categoryId,
          placeId,
          price: price ?? 500_000,
          publish: true,
          confirmDifferent: true,
        };
        return post('/api/ads', body, 201, { ...person(turn).headers, 'idempotency-key': randomUUID() });
      }),
      stepsVariant('upload a photo: announce, send, complete', target, (turn) =>
        upload(origin, env, person(turn), photo),
      ),
    ];
    const measurements = await interleave(variants, turns);
    say(`  photos of ${Math.round(photo.length / 1024)} kB`);
    return { title: 'Writing', measurements, ratios: [], notes: [] };
  } finally {
    await removePeople(pool);
    rmSync(env.DATA_DIR, { recursive: true, force: true });
  }
}
