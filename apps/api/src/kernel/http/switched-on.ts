import type { Operation } from '@thulubazaar/contract';
import type { RequestHandler } from 'express';
import type { Switches } from '../switches.ts';

/** Refuses an operation that an admin has switched off, as a middleware. */
export function switchedOn(switches: Switches): (op: Pick<Operation, 'switchedBy'>) => RequestHandler[] {
  return ({ switchedBy }) =>
    switchedBy === undefined
      ? []
      : [
          (_req, _res, next) => {
            switches.require(switchedBy);
            next();
          },
        ];
}
