import { type appOperations, appUpdateOf, identityProviders, switchCodes } from '@thulubazaar/contract';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Kernel } from '../kernel/kernel.ts';

/** What apps ask when they start. */
export function appHandlers({
  config,
  switches,
}: Pick<Kernel, 'config' | 'switches'>): Handlers<typeof appOperations> {
  const { android, ios } = config.apps;
  const signInWith = identityProviders.filter((provider) => config.identityProviders[provider]);
  return {
    getApp: ({ query: { platform, version } }) => ({
      android,
      ios,
      update: platform && version !== undefined ? appUpdateOf(version, config.apps[platform]) : null,
      off: switchCodes.filter((code) => !switches.isOn(code)),
      signInWith,
    }),
  };
}
