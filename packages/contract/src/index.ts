import { adLifeOperations } from './ad-life.ts';
import { getAd, listAds } from './ads.ts';
import { announcementOperations } from './announcements.ts';
import { appOperations } from './apps.ts';
import { authOperations } from './auth.ts';
import { avatarOperations } from './avatars.ts';
import { bulkOperations } from './bulk.ts';
import { caseOperations } from './cases.ts';
import { listCategories, suggestCategories } from './categories.ts';
import { categorySettingsOperations } from './category-settings.ts';
import { contactOperations } from './contact.ts';
import { conversationOperations } from './conversations.ts';
import { credentialOperations } from './credentials.ts';
import { dealerOperations } from './dealers.ts';
import { dealOperations } from './deals.ts';
import { favouriteOperations } from './favourites.ts';
import { getFields, listModels } from './fields.ts';
import { figureOperations } from './figures.ts';
import { findingOperations } from './findings.ts';
import { getFront } from './front.ts';
import { getHealth, getReady } from './health.ts';
import { identityOperations } from './identities.ts';
import { imageOperations } from './images.ts';
import { listLandings } from './landings.ts';
import { myAdOperations } from './my-ads.ts';
import { myShopOperations } from './my-shops.ts';
import { notificationSettingOperations } from './notification-settings.ts';
import { notificationOperations } from './notifications.ts';
import type { Operation } from './operation.ts';
import { ownDataOperations } from './own-data.ts';
import { ownDecisionOperations } from './own-decisions.ts';
import { passkeyOperations } from './passkeys.ts';
import { placeAliasOperations } from './place-aliases.ts';
import { listPlaces, listPlacesNear } from './places.ts';
import { getPriceGuide } from './price-guide.ts';
import { recoveryOperations } from './recoveries.ts';
import { reportOperations } from './reports.ts';
import { reviewOperations } from './reviews.ts';
import { roleOperations } from './roles.ts';
import { ruleRunOperations } from './rule-runs.ts';
import { ruleOperations } from './rules.ts';
import { followOperations, savedSearchOperations } from './saved-searches.ts';
import { listSimilarAds, searchAds, suggestSearch } from './search.ts';
import { secondFactorOperations } from './second-factor.ts';
import { shopTeamOperations } from './shop-team.ts';
import { shopFollowOperations, shopOperations } from './shops.ts';
import { switchOperations } from './switches.ts';
import { getSeller } from './users.ts';
import { verificationOperations } from './verifications.ts';

export type { AdAttributes } from './ad-attributes.ts';
export * from './ad-life.ts';
export * from './ad-states.ts';
export * from './ads.ts';
export * from './announcements.ts';
export * from './app-versions.ts';
export * from './apps.ts';
export * from './auth.ts';
export * from './avatars.ts';
export * from './bulk.ts';
export * from './bulk-problems.ts';
export * from './case-kinds.ts';
export * from './cases.ts';
export * from './categories.ts';
export * from './category-settings.ts';
export * from './consents.ts';
export * from './contact.ts';
export * from './conversations.ts';
export * from './credentials.ts';
export * from './dealers.ts';
export * from './deals.ts';
export * from './document-versions.ts';
export { type ErrorBody, errorBody } from './error-body.ts';
export * from './errors.ts';
export * from './favourites.ts';
export * from './fields.ts';
export * from './figures.ts';
export * from './findings.ts';
export * from './front.ts';
export * from './health.ts';
export * from './identities.ts';
export * from './images.ts';
export * from './landings.ts';
export * from './leaving.ts';
export * from './limits.ts';
export * from './messages.ts';
export * from './moderation-reasons.ts';
export * from './my-ads.ts';
export * from './my-shops.ts';
export * from './notification-settings.ts';
export * from './notifications.ts';
export type {
  Access,
  Answered,
  Asked,
  Input,
  Operation,
  Result,
  Right,
  Role,
  SignedInAccess,
} from './operation.ts';
export * from './own-data.ts';
export * from './own-decisions.ts';
export * from './passkeys.ts';
export * from './place-aliases.ts';
export * from './places.ts';
export * from './price-guide.ts';
export { priceUnit } from './price-unit.ts';
export { bilingual, idempotencyKey } from './primitives.ts';
export { type Proof, type ProofChallenge, proof } from './proof.ts';
export * from './recoveries.ts';
export { isForTheFree, type RefusalOf, refusalsOf } from './refusals.ts';
export * from './reports.ts';
export * from './restriction.ts';
export * from './reviewed-listing.ts';
export * from './reviews.ts';
export * from './roles.ts';
export * from './rule-kinds.ts';
export * from './rule-params.ts';
export * from './rule-runs.ts';
export * from './rules.ts';
export * from './saved-searches.ts';
export * from './search.ts';
export * from './search-sorts.ts';
export * from './second-factor.ts';
export * from './shop-hours.ts';
export * from './shop-team.ts';
export * from './shops.ts';
export * from './socket.ts';
export { type SwitchCode, switchCodes } from './switch-codes.ts';
export * from './switches.ts';
export * from './users.ts';
export * from './verification-papers.ts';
export * from './verifications.ts';

/** Every operation of the API. The server refuses to start when one has no handler. */
export const operations = [
  getHealth,
  getReady,
  ...appOperations,
  listCategories,
  suggestCategories,
  getFields,
  listModels,
  listPlaces,
  listPlacesNear,
  listAds,
  listLandings,
  getFront,
  searchAds,
  suggestSearch,
  listSimilarAds,
  getAd,
  ...myAdOperations,
  ...adLifeOperations,
  getSeller,
  getPriceGuide,
  ...favouriteOperations,
  ...contactOperations,
  ...imageOperations,
  ...authOperations,
  ...credentialOperations,
  ...passkeyOperations,
  ...identityOperations,
  ...secondFactorOperations,
  ...recoveryOperations,
  ...verificationOperations,
  ...conversationOperations,
  ...reportOperations,
  ...dealOperations,
  ...reviewOperations,
  ...caseOperations,
  ...ownDecisionOperations,
  ...ruleOperations,
  ...ruleRunOperations,
  ...notificationOperations,
  ...notificationSettingOperations,
  ...findingOperations,
  ...dealerOperations,
  ...savedSearchOperations,
  ...followOperations,
  ...roleOperations,
  ...switchOperations,
  ...figureOperations,
  ...announcementOperations,
  ...placeAliasOperations,
  ...shopOperations,
  ...myShopOperations,
  ...shopTeamOperations,
  ...shopFollowOperations,
  ...categorySettingsOperations,
  ...ownDataOperations,
  ...avatarOperations,
  ...bulkOperations,
] as const satisfies readonly Operation[];
