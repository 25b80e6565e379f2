import { appleComponents } from '@thulubazaar/contract/app-links';
import express, { type Router } from 'express';
import type { Config } from '../kernel/config.ts';
import { notFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';

/** `ab12…` as Android reads it: `AB:12:…`. */
function withColons(fingerprint: string): string {
  return (fingerprint.match(/../g) ?? []).join(':').toUpperCase();
}

/** Statement list of Digital Asset Links: which app opens the site's addresses, and may have the passwords and passkeys of it. */
function assetLinks({ androidLinks }: Config['apps']): unknown {
  if (!androidLinks) return null;
  return [
    {
      relation: ['delegate_permission/common.handle_all_urls', 'delegate_permission/common.get_login_creds'],
      target: {
        namespace: 'android_app',
        package_name: androidLinks.package,
        sha256_cert_fingerprints: androidLinks.fingerprints.map(withColons),
      },
    },
  ];
}

/** The same for Apple: universal links, and passkeys (`webcredentials`). */
function appleAppSite({ iosApp }: Config['apps']): unknown {
  if (!iosApp) return null;
  return {
    applinks: { details: [{ appIDs: [iosApp.id], components: appleComponents() }] },
    webcredentials: { apps: [iosApp.id] },
  };
}

const files = { 'assetlinks.json': assetLinks, 'apple-app-site-association': appleAppSite };

/**
 * What systems of phones fetch from the site's own origin, without a redirect, to know which apps are its apps. The web app passes
 * it on from here. Not found where no app is configured.
 */
export function linkRoutes({ config }: Pick<Kernel, 'config'>): Router {
  const router = express.Router();
  for (const [name, make] of Object.entries(files)) {
    const content = make(config.apps);
    const text = content === null ? null : JSON.stringify(content);
    router.get(`/.well-known/${name}`, (_req, res) => {
      if (text === null) throw notFound();
      res.setHeader('content-type', 'application/json');
      res.setHeader('cache-control', 'public, max-age=3600');
      res.end(text);
    });
  }
  return router;
}
