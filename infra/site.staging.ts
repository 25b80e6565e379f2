import type { Site } from './src/site-file.ts';

/**
 * Where a release is tried before people meet it: the same parts under other names in the same account, as small as they go.
 * `thulu --site staging` and `THULU_SITE=staging npx cdk` read it instead of site.ts.
 */
export const staging: Site = {
  domain: 'staging.thulubazaar.com',
  phase: 'launch',
  size: 'small',
  supplied: [],
  established: false,
  connectionsRevision: 1,
  originRevision: 1,
  repository: 'thulubazaar/thulubazaar',
};
