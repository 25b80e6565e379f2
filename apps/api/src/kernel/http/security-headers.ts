import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * The headers that protect an API's answers, as the REST Security Cheat Sheet of OWASP lists them. Those of helmet's
 * that say something about pages alone (openers, prefetching, what old browsers do with HTML) would be a third of a
 * small answer's head.
 */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xPoweredBy: false,
    xXssProtection: false,
  });
}
