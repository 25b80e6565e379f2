import { AppError } from '../errors.ts';
import type { Log } from '../log.ts';
import { GatewayError, type NotTaken, type SmsGateway } from './sms-gateways.ts';

/**
 * What is worse of a text that a gateway may have sent without saying so.
 * - `at least once`: that it does not come. The next gateway sends it, too
 * - `at most once`: that it comes twice. Nobody sends it any more
 */
export type Delivery = 'at least once' | 'at most once';

/** No gateway took a message. `result` says whether it may have been sent all the same. */
export class SmsError extends AppError {
  readonly result: NotTaken;
  constructor(result: NotTaken) {
    super('unavailable');
    this.result = result;
  }
}

/** So long a gateway that was silent is asked after the others: what may not come twice would be lost with it each time. */
const lastForMs = 60_000;

/** Sends through the first of these that takes a message. */
export function smsSender(
  gateways: readonly SmsGateway[],
  log: Pick<Log, 'warn' | 'error'>,
): (to: string, text: string, delivery: Delivery) => Promise<void> {
  const silentUntil = new Map<SmsGateway, number>();
  const isSilent = (gateway: SmsGateway) => Number((silentUntil.get(gateway) ?? 0) > Date.now());
  return async (to, text, delivery) => {
    const results = new Set<NotTaken>();
    for (const gateway of gateways.toSorted((one, other) => isSilent(one) - isSilent(other))) {
      try {
        return await gateway.send(to, text);
      } catch (error) {
        // What is no answer of a gateway may hold the request: only its name is logged.
        const known = error instanceof GatewayError ? error : new GatewayError('unclear', nameOf(error));
        const { result, message: reason } = known;
        log.warn({ gateway: gateway.name, reason, result }, 'sms gateway failed');
        results.add(result);
        if (result !== 'unclear') continue;
        silentUntil.set(gateway, Date.now() + lastForMs);
        if (delivery === 'at most once') break;
      }
    }
    log.error({ gateways: gateways.length }, 'sms could not be sent');
    const [result = 'refused'] = (['unclear', 'refused', 'failed'] as const).filter((one) =>
      results.has(one),
    );
    throw new SmsError(result);
  };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
