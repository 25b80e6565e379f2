import { staging } from '../site.staging.ts';
import { site as production } from '../site.ts';
import { environmentName } from './environment-name.ts';
import type { Site } from './site-file.ts';

/** The site that this process is about. */
export const site: Site = { production, staging }[environmentName];
