import type { Site } from './src/site-file.ts';

/**
 * This site, as it is deployed: the one place that remembers. Every command reads it, so nothing has to be named again at a
 * release. Change it, commit it, then deploy what docs/operate.md says.
 */
export const site: Site = {
  domain: 'thulubazaar.com',
  phase: 'launch',
  supplied: [],
  established: false,
  connectionsRevision: 1,
  originRevision: 1,
  repository: 'thulubazaar/thulubazaar',
  // Everybody may read it, at /indexnow.txt.
  indexNowKey: '88fbe8f7c9e827c20896cd4e942aac09',
};
