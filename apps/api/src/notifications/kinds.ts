import type { Kind } from './kind.ts';
import { appealDecided } from './kinds/appeal-decided.ts';
import { approved } from './kinds/approved.ts';
import { archived } from './kinds/archived.ts';
import { changesAsked } from './kinds/changes-asked.ts';
import { dealToConfirm } from './kinds/deal-to-confirm.ts';
import { decided } from './kinds/decided.ts';
import { decisionUndone } from './kinds/decision-undone.ts';
import { expired } from './kinds/expired.ts';
import { expiresSoon } from './kinds/expires-soon.ts';
import { exportReady } from './kinds/export-ready.ts';
import { favouriteSold } from './kinds/favourite-sold.ts';
import { held } from './kinds/held.ts';
import { message } from './kinds/message.ts';
import { newSignIn } from './kinds/new-sign-in.ts';
import { notPublished } from './kinds/not-published.ts';
import { offer } from './kinds/offer.ts';
import { priceDrop } from './kinds/price-drop.ts';
import { published } from './kinds/published.ts';
import { appealReceived, reportReceived } from './kinds/received.ts';
import { recoveryAsked } from './kinds/recovery-asked.ts';
import { recoverySettled } from './kinds/recovery-settled.ts';
import { reportDecided } from './kinds/report-decided.ts';
import { reviewDue } from './kinds/review-due.ts';
import { reviewShown } from './kinds/review-shown.ts';
import { roleChanged } from './kinds/role-changed.ts';
import { searchMatches } from './kinds/search-matches.ts';
import { sellerListings } from './kinds/seller-listings.ts';
import { shopHandedOver } from './kinds/shop-handed-over.ts';
import { shopInvited } from './kinds/shop-invited.ts';
import { shopJoined } from './kinds/shop-joined.ts';
import { shopLeft } from './kinds/shop-left.ts';
import { shopListings } from './kinds/shop-listings.ts';
import { stillAvailable } from './kinds/still-available.ts';
import { suspensionOver } from './kinds/suspension-over.ts';
import { verificationEnding } from './kinds/verification-ending.ts';
import { verificationSettled } from './kinds/verification-settled.ts';

/** Every kind of notification, by the name it is stored under. */
export const kinds = {
  appeal_decided: appealDecided,
  appeal_received: appealReceived,
  approved,
  archived,
  changes_asked: changesAsked,
  deal_to_confirm: dealToConfirm,
  decided,
  decision_undone: decisionUndone,
  expired,
  expires_soon: expiresSoon,
  export_ready: exportReady,
  favourite_sold: favouriteSold,
  held,
  message,
  new_sign_in: newSignIn,
  not_published: notPublished,
  offer,
  price_drop: priceDrop,
  published,
  recovery_asked: recoveryAsked,
  recovery_settled: recoverySettled,
  report_decided: reportDecided,
  review_due: reviewDue,
  review_shown: reviewShown,
  report_received: reportReceived,
  role_changed: roleChanged,
  search_matches: searchMatches,
  seller_listings: sellerListings,
  shop_handed_over: shopHandedOver,
  shop_invited: shopInvited,
  shop_joined: shopJoined,
  shop_left: shopLeft,
  shop_listings: shopListings,
  still_available: stillAvailable,
  suspension_over: suspensionOver,
  verification_ending: verificationEnding,
  verification_settled: verificationSettled,
} as const;

export type KindName = keyof typeof kinds;
type DataIn<K> = K extends Kind<infer D> ? D : never;
export type DataOf<N extends KindName> = DataIn<(typeof kinds)[N]>;

/** A kind by its name; null for one that only a later release knows. */
export function kindOf(name: string): Kind<unknown> | null {
  return Object.hasOwn(kinds, name) ? (kinds[name as KindName] as Kind<unknown>) : null;
}

const kindsWith = (mark: 'listed' | 'calls') =>
  Object.entries(kinds)
    .filter(([, kind]) => mark in kind)
    .map(([name]) => name);

/** What stands neither in the list nor in its count. */
export const unlistedKinds = kindsWith('listed');
/** What calls to a listing that has to be there. */
export const callingKinds = kindsWith('calls');
