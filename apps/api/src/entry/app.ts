import { type Operation, operations, socketPath } from '@thulubazaar/contract';
import express, { type Express, type RequestHandler } from 'express';
import { credentialHandlers } from '../accounts/credential-handlers.ts';
import { emailHandlers } from '../accounts/email-handlers.ts';
import { accessGuards } from '../accounts/guard.ts';
import { identityHandlers } from '../accounts/identities/handlers.ts';
import { openProviders } from '../accounts/identities/providers.ts';
import { identityRoutes } from '../accounts/identities/routes.ts';
import { passkeyHandlers } from '../accounts/passkeys/handlers.ts';
import { phoneHandlers } from '../accounts/phone-handlers.ts';
import { accountPolicies } from '../accounts/policies.ts';
import { secondFactorHandlers } from '../accounts/second-factor/handlers.ts';
import { sellerHandlers } from '../accounts/seller-handlers.ts';
import { sessionHandlers } from '../accounts/session-handlers.ts';
import { adminHandlers } from '../admin/handlers.ts';
import { adminPolicies } from '../admin/policies.ts';
import { announcementHandlers } from '../announcements/handlers.ts';
import { announcementPolicies } from '../announcements/policies.ts';
import { appHandlers } from '../apps/handlers.ts';
import { linkRoutes } from '../apps/links.ts';
import { avatarHandlers } from '../avatars/handlers.ts';
import { awaitedBulk } from '../bulk/awaited.ts';
import { bulkHandlers } from '../bulk/handlers.ts';
import { bulkPolicies } from '../bulk/policies.ts';
import { bulkRoutes } from '../bulk/routes.ts';
import { contactHandlers } from '../contact/handlers.ts';
import { conversationHandlers } from '../conversations/handlers.ts';
import { photoRoutes } from '../conversations/photo-routes.ts';
import { conversationPolicies } from '../conversations/policies.ts';
import { safetyHandlers } from '../conversations/safety/handlers.ts';
import { conversationSocket } from '../conversations/socket/socket.ts';
import { dealerHandlers } from '../dealers/handlers.ts';
import { dealerPolicies } from '../dealers/policies.ts';
import { dealHandlers } from '../deals/handlers.ts';
import { dealPolicies } from '../deals/policies.ts';
import { deliveryHandlers } from '../deliveries/handlers.ts';
import { deliveryPolicies } from '../deliveries/policies.ts';
import { demoAppCodes } from '../demo/accounts.ts';
import { frontHandlers, landingHandlers } from '../discovery/handlers.ts';
import { sharePicture } from '../discovery/share-picture.ts';
import { sitemapFile, sitemapFiles, sitemapShops } from '../discovery/sitemap.ts';
import { docsRouter } from '../docs/router.ts';
import { favouriteHandlers } from '../favourites/handlers.ts';
import { csvRoutes } from '../figures/csv-routes.ts';
import { figureHandlers } from '../figures/handlers.ts';
import { figurePolicies } from '../figures/policies.ts';
import { followHandlers, shopFollowHandlers } from '../follows/handlers.ts';
import { guidanceHandlers } from '../guidance/handlers.ts';
import { healthHandlers } from '../health/handlers.ts';
import { admission } from '../kernel/http/admission.ts';
import { jsonBody } from '../kernel/http/body.ts';
import { door } from '../kernel/http/door.ts';
import { forwardedByEdge } from '../kernel/http/edge.ts';
import { errorHandler, methodNotAllowed, routeNotFound } from '../kernel/http/error-handler.ts';
import { mountOperations } from '../kernel/http/mount.ts';
import { neutralPaths } from '../kernel/http/neutral-paths.ts';
import { requestLog } from '../kernel/http/request-log.ts';
import { securityHeaders } from '../kernel/http/security-headers.ts';
import { switchedOn } from '../kernel/http/switched-on.ts';
import { measureRequests } from '../kernel/metrics.ts';
import { FileStore, uploadPath } from '../kernel/store/file-store.ts';
import { likenessHandlers } from '../likeness/handlers.ts';
import { likenessPolicies } from '../likeness/policies.ts';
import { adHandlers } from '../listings/handlers.ts';
import { lifeHandlers } from '../listings/life-handlers.ts';
import { ownerHandlers } from '../listings/owner-handlers.ts';
import { listingPolicies } from '../listings/policies.ts';
import { outboxRouter } from '../mailbox/router.ts';
import { moderationHandlers } from '../moderation/handlers.ts';
import { moderationPolicies } from '../moderation/policies.ts';
import { notificationHandlers } from '../notifications/handlers.ts';
import { exportRoute } from '../own-data/export-route.ts';
import { ownDataHandlers } from '../own-data/handlers.ts';
import { changeStream } from '../page-cache/stream.ts';
import { imageHandlers } from '../photos/http/handlers.ts';
import { mediaHandler } from '../photos/http/media.ts';
import { resumableUploads } from '../photos/http/resumable.ts';
import { awaitedImages, uploadReceiver } from '../photos/http/upload-receiver.ts';
import { photoPolicies } from '../photos/policies.ts';
import { recoveryHandlers } from '../recoveries/handlers.ts';
import { recoveryPhotoRoutes } from '../recoveries/photo-routes.ts';
import { recoveryPolicies } from '../recoveries/policies.ts';
import { categoryHandlers } from '../reference/category-handlers.ts';
import { fieldHandlers } from '../reference/field-handlers.ts';
import { placeHandlers } from '../reference/place-handlers.ts';
import { ruleHandlers, ruleRunHandlers } from '../rules/handlers.ts';
import { rulePolicies } from '../rules/policies.ts';
import { savedSearchHandlers } from '../saved-searches/handlers.ts';
import { savedSearchPolicies } from '../saved-searches/policies.ts';
import { searchHandlers } from '../search/handlers.ts';
import { myShopHandlers, shopHandlers, shopTeamHandlers } from '../shops/handlers.ts';
import { shopPolicies } from '../shops/policies.ts';
import { verificationHandlers } from '../verifications/handlers.ts';
import { verificationPaperRoutes } from '../verifications/photo-routes.ts';
import { verificationPolicies } from '../verifications/policies.ts';
import type { Context } from './context.ts';
import { limitWrites } from './write-limits.ts';

const policies = {
  ...accountPolicies,
  ...photoPolicies,
  ...listingPolicies,
  ...conversationPolicies,
  ...likenessPolicies,
  ...dealerPolicies,
  ...savedSearchPolicies,
  ...moderationPolicies,
  ...dealPolicies,
  ...adminPolicies,
  ...figurePolicies,
  ...announcementPolicies,
  ...shopPolicies,
  ...recoveryPolicies,
  ...verificationPolicies,
  ...rulePolicies,
  ...bulkPolicies,
  ...deliveryPolicies,
};

/** The whole API as an Express application. */
export function createApp(context: Context): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  app.set('trust proxy', context.config.trustProxy);
  if (context.config.originSecrets.length > 0) app.use(forwardedByEdge(...context.config.originSecrets));
  app.use(requestLog(context.log));
  app.use(door);
  app.use(neutralPaths);
  app.use(measureRequests(context.metrics));
  app.use(securityHeaders());

  const body = jsonBody();
  const access = accessGuards(context);
  // Who calls is settled before the body is read.
  const admit = admission(context);
  const limited = limitWrites(context.limits);
  const switched = switchedOn(context.switches);
  const guards = (op: Operation): RequestHandler[] => [
    ...access(op),
    admit(op),
    ...switched(op),
    ...limited(op),
    ...(op.body ? body : []),
  ];
  const landings = landingHandlers(context);
  const providers = openProviders(context.config);
  const handlers = {
    ...healthHandlers(context),
    ...appHandlers(context),
    ...categoryHandlers(context),
    ...fieldHandlers(context),
    ...placeHandlers(context),
    ...adHandlers(context),
    ...landings.handlers,
    ...frontHandlers(context),
    ...searchHandlers(context),
    ...ownerHandlers(context),
    ...lifeHandlers(context),
    ...favouriteHandlers(context),
    ...contactHandlers(context),
    ...imageHandlers(context),
    ...sellerHandlers(context),
    ...phoneHandlers(context),
    ...emailHandlers(context),
    ...sessionHandlers(context),
    ...credentialHandlers(context),
    ...passkeyHandlers(context),
    ...identityHandlers(context, providers),
    ...secondFactorHandlers(context),
    ...recoveryHandlers(context),
    ...verificationHandlers(context),
    ...conversationHandlers(context),
    ...safetyHandlers(context),
    ...notificationHandlers(context),
    ...deliveryHandlers(context),
    ...likenessHandlers(context),
    ...guidanceHandlers(context),
    ...dealerHandlers(context),
    ...savedSearchHandlers(context),
    ...followHandlers(context),
    ...moderationHandlers(context),
    ...dealHandlers(context),
    ...adminHandlers(context),
    ...figureHandlers(context),
    ...announcementHandlers(context),
    ...shopHandlers(context),
    ...myShopHandlers(context),
    ...shopTeamHandlers(context),
    ...shopFollowHandlers(context),
    ...ruleHandlers(context),
    ...ruleRunHandlers(context),
    ...ownDataHandlers(context),
    ...avatarHandlers(context),
    ...bulkHandlers(context),
  };
  mountOperations(app, operations, handlers, policies, guards, methodNotAllowed, context);

  // It opens what a browser could be made to open by another site, so it is guarded like a change.
  app.get(
    socketPath,
    ...access({ method: 'post', access: 'user', whileRestricted: true }),
    admit({ id: socketPath }),
    conversationSocket(context),
  );
  app.get('/api/internal/changes', changeStream(context));
  app.get('/api/internal/sitemap', sitemapFiles(context));
  app.get('/api/internal/sitemap/landings', landings.sitemap);
  app.get('/api/internal/sitemap/shops', sitemapShops(context));
  app.get('/api/internal/sitemap/:file', sitemapFile(context));
  app.get('/api/internal/share-pictures/:id', sharePicture(context));
  app.get('/media/*key', mediaHandler(context));
  app.use(photoRoutes(context, (op) => [...access(op), admit(op)]));
  app.use(csvRoutes(context, (op) => [...access(op), admit(op)]));
  app.use(identityRoutes(context, providers, (op) => [...access(op), admit(op)]));
  app.use(recoveryPhotoRoutes(context, (op) => [...access(op), admit(op)]));
  app.use(verificationPaperRoutes(context, (op) => [...access(op), admit(op)]));
  app.use(exportRoute(context, (op) => [...access(op), admit(op)]));
  app.use(resumableUploads(context, access));
  app.use(bulkRoutes(context, (op) => [...access(op), admit(op)]));
  if (context.store instanceof FileStore)
    app.post(
      uploadPath,
      uploadReceiver(context.store, context, [awaitedImages(context), awaitedBulk(context)]),
    );
  app.use(linkRoutes(context));
  app.use(docsRouter());
  if (context.config.messages.outbox) app.use(outboxRouter(context, () => demoAppCodes(context)));
  app.use(routeNotFound);
  app.use(errorHandler(context.log));
  return app;
}
