import type { Request, RequestHandler, Response } from 'express';
import { AppError } from '../kernel/errors.ts';
import { hasSecret } from '../kernel/http/secret.ts';
import type { Kernel } from '../kernel/kernel.ts';

/** A route for the web app alone: it does not exist for who lacks the secret. Not part of the public contract. */
export function internalRoute(
  { config }: Pick<Kernel, 'config'>,
  answer: (req: Request, res: Response) => Promise<void>,
): RequestHandler {
  return (req, res, next) => {
    if (!hasSecret(req.headers.authorization, config.internalSecret)) next(new AppError('not_found'));
    else answer(req, res).catch(next);
  };
}

/** A whole number of the path. @throws AppError not_found */
export function numberParam(req: Request, name: string): number {
  const value = `${req.params[name]}`;
  if (!/^(0|[1-9]\d{0,14})$/.test(value)) throw new AppError('not_found');
  return Number(value);
}
