import type { Lang } from '@thulubazaar/contract';
import type en from '@thulubazaar/messages/en.json';

// biome-ignore lint/style/noProcessEnv: replaced by the build (next.config.ts), not read from an environment
const json = process.env.ERROR_MESSAGES ?? '{}';

/** The few sentences the error page needs; it runs in the browser, where the message files must not go whole. */
export const errorMessages: Record<Lang, (typeof en)['error']> = JSON.parse(json);
