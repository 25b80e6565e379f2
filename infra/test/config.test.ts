import { expect, it } from 'vitest';
import { readConfig as readApiConfig } from '../../apps/api/src/kernel/config.ts';
import { readConfig as readWebConfig } from '../../apps/web/data/config.ts';
import { site } from '../site.ts';
import { World } from '../src/rules/model/world.ts';
import { contexts, synthesised } from './synth.ts';

/** The addresses that CloudFormation composes, with words in place of what it generates. */
function composed(world: World): Record<string, string> {
  const text = world.plain(world.secret('connections'), 'SecretString');
  return JSON.parse(text.replace(/\{\{[^}]*\}\}/g, 'generated').replace(/ThuluBazaar\w+\/(\w+)/g, '$1'));
}

it.each(contexts.map((context) => [JSON.stringify(context), context] as const))(
  'the apps start with what their tasks are told in %s',
  (_, context) => {
    const world = new World(synthesised(context).platform);
    const addresses = composed(world);
    for (const { name, environment, secrets } of world.containers) {
      const given = Object.keys(secrets).map((secret) => [secret, addresses[secret] ?? 'g'.repeat(48)]);
      const told: Record<string, string> = { ...environment, ...Object.fromEntries(given) };
      if (told.SMTP_URL) told.SMTP_URL = 'smtps://user:password@mail.example:465';
      if (told.SENTRY_DSN) told.SENTRY_DSN = 'https://public@sentry.example/1';
      if (name === 'web')
        expect(readWebConfig(told)).toMatchObject({
          publicUrl: 'https://thulubazaar.com',
          indexNowKey: site.indexNowKey,
        });
      else
        expect(readApiConfig(told)).toMatchObject({
          s3: { bucket: 'thulubazaar-images-ACCOUNT' },
          indexNow: { key: site.indexNowKey },
        });
    }
  },
);

it.each(contexts)('Node collects before a task is full, as pages are kept beside its heap: %o', (context) => {
  const { containers } = new World(synthesised(context).platform);
  expect(containers.length).toBeGreaterThan(3);
  for (const { environment, task } of containers) {
    const heap = Number(/--max-old-space-size=(\d+)/.exec(environment.NODE_OPTIONS ?? '')?.[1]);
    expect(heap).toBeLessThanOrEqual(Number(task.get('Memory')) / 2);
  }
});
