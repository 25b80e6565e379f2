import { ApiError } from './api-error.ts';
import type { Send } from './create-client.ts';

// What may be over the next time: a bad line, a process that is being replaced, the same request still under way.
function mayPass({ code, status }: ApiError): boolean {
  if (code === 'switched_off') return false;
  return code === 'unreachable' || code === 'timeout' || code === 'request_in_progress' || status >= 502;
}

/** As `send`, but what may be repeated is sent again after each of these pauses, in milliseconds. */
export function retrying<Options>(send: Send<Options>, pauses: readonly number[]): Send<Options> {
  return async (request) => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await send(request);
      } catch (error) {
        const pause = pauses[attempt];
        if (!(error instanceof ApiError && request.repeatable && mayPass(error)) || pause === undefined)
          throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
        // Phones lack `throwIfAborted`, and the reason.
        if (request.signal?.aborted) throw request.signal.reason ?? error;
      }
    }
  };
}
