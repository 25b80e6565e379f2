import { ownPath } from '@thulubazaar/contract/neutral-paths';
import type { RequestHandler } from 'express';

/** Lets browsers ask by the names that no list of blocked addresses knows. */
export const neutralPaths: RequestHandler = (req, _res, next) => {
  req.url = ownPath(req.url);
  next();
};
