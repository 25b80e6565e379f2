import {
  type DeliveryChannel,
  deliveryChannels,
  type getHealth,
  type getReady,
  identityProviders as providersInOrder,
} from '@thulubazaar/contract';
import { isMigrated } from '../kernel/db/migrations.ts';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { migrationsFolder } from '../kernel/paths.ts';

const checkTimeoutMs = 3000;

async function outcome(check: () => Promise<unknown>): Promise<'ok' | 'failing'> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('timeout')), checkTimeoutMs);
  });
  try {
    const result = await Promise.race([check(), timeout]);
    return result === false ? 'failing' : 'ok';
  } catch {
    return 'failing';
  } finally {
    clearTimeout(timer);
  }
}

/** How notifications can leave. */
function notifiesBy({ config, messages }: Kernel): DeliveryChannel[] {
  const { vapid, fcm, apns, sns } = config.push;
  const { gateways } = messages;
  const on = { web_push: vapid, fcm, apns, sns, mail: gateways.mail, sms: gateways.sms };
  return deliveryChannels.filter((channel) => on[channel]);
}

export function healthHandlers(context: Kernel): Handlers<readonly [typeof getHealth, typeof getReady]> {
  return {
    getHealth: () => ({ status: 'ok', version: context.config.version }),
    getReady: async ({ res }) => {
      const [database, migrations, storage, cache] = await Promise.all([
        outcome(() => context.pool.query('select 1')),
        outcome(() => isMigrated(context.pool, migrationsFolder)),
        outcome(() => context.store.check()),
        outcome(() => context.cache.check()),
      ]);
      const needed = { database, migrations, storage, cache };
      const ready = Object.values(needed).every((each) => each === 'ok');
      // Without its standby a process reads from the primary: slower, and ready all the same.
      const { standby } = context.reads;
      const checks = standby ? { ...needed, replica: standby.state } : needed;
      if (!ready) res.statusCode = 503;
      const { identityProviders } = context.config;
      const signInWith = providersInOrder.filter((provider) => identityProviders[provider]);
      return { status: ready ? 'ready' : 'unavailable', checks, signInWith, notifiesBy: notifiesBy(context) };
    },
  };
}
