import type { RequestHandler } from 'express';

/**
 * Lets browsers ask for `/api/listings…` and `/api/me/listings…` where apps ask for `…/ads…`: lists of blocked
 * addresses know "ads" as a word, and a seller with a blocker could neither post nor edit.
 */
export const neutralPaths: RequestHandler = (req, _res, next) => {
  req.url = req.url.replace(/^\/api\/(me\/)?listings(?=[/?]|$)/, '/api/$1ads');
  next();
};
