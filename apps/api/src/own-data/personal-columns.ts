/** What becomes of rows in which a column names a person. */
export interface PersonalColumn {
  /** The sections of the copy that have them, or why none does. */
  exported: readonly string[] | { leftOut: string };
  /** When the person is deleted: the row goes; what it says is emptied, by a file of its own; or why it is kept, with the id alone. */
  erased: 'row' | 'emptied' | { kept: string };
}

const work = 'what somebody did as a moderator or admin: it is about others';
const law = 'decisions and grievances, which the law wants kept for five years';
const theirs = 'the other of the two has it too';
const othersAffair = 'what others do about this person is theirs; they see it where it is for them to see';
const counter = 'a count that limits, gone in days';
const derived = 'made of the listings';

/** In the copy, and gone with the person. */
const own = (exported: string): PersonalColumn => ({ exported: [exported], erased: 'row' });
/** Not in the copy, and gone with the person. */
const gone = (leftOut: string): PersonalColumn => ({ exported: { leftOut }, erased: 'row' });
/** In the copy, and kept. */
const kept = (exported: string, why: string): PersonalColumn => ({
  exported: [exported],
  erased: { kept: why },
});
/** Neither in the copy nor gone. */
const house = (why: string): PersonalColumn => ({ exported: { leftOut: why }, erased: { kept: why } });

/**
 * Every column that names a person: where the copy that they may ask for has its rows, and what is left of them when the person is
 * deleted. A test walks the database: what is not listed here fails it.
 */
export const personalColumns: Readonly<Record<string, PersonalColumn>> = {
  'accounts.user_id': own('account'),
  'ad_cards.owner_id': gone(derived),
  'ad_events.actor_id': kept('listingEvents', 'rows that nothing changes: states, times and ids'),
  'ad_search.owner_id': gone(derived),
  'ads.owner_id': { exported: ['listings', 'listingVersions'], erased: 'emptied' },
  'ads.sold_to': kept('bought', 'the seller sold it to somebody'),
  'alert_days.user_id': gone(counter),
  'alerts.seller_id': gone(othersAffair),
  'alerts.user_id': own('alerts'),
  'announcements.created_by': house(work),
  'audit.actor_id': house(work),
  'blocks.blocked_id': gone('whoever is blocked is not to know'),
  'blocks.blocker_id': own('blocks'),
  'bulk_uploads.user_id': own('bulkUploads'),
  'case_decisions.moderator_id': house(work),
  'case_decisions.person_id': kept('decisions', law),
  'cases.claimed_by': house(work),
  'cases.person_id': kept('appeals', law),
  'category_settings.changed_by': house(work),
  'complaints.user_id': kept(
    'complaints',
    'a court may ask whether a text is what it was; it is a hash alone',
  ),
  'consents.user_id': kept('consents', 'that they agreed, and when'),
  'contact_reveals.seller_id': own('numberShown'),
  'contact_reveals.viewer_id': own('numbersSeen'),
  'conversation_members.user_id': kept('conversations', theirs),
  'conversations.buyer_id': kept('conversations', theirs),
  'conversations.seller_id': kept('conversations', theirs),
  'data_exports.user_id': own('exports'),
  'deal_reviews.about_id': { exported: ['reviewsAboutYou'], erased: 'emptied' },
  'deal_reviews.author_id': { exported: ['reviewsWritten'], erased: 'emptied' },
  'dealer_appeals.decided_by': house(work),
  'dealer_appeals.user_id': kept('dealerAppeals', law),
  'deals.buyer_id': kept('deals', theirs),
  'deals.seller_id': kept('deals', theirs),
  'dealer_standings.user_id': own('dealerLabel'),
  'deliveries.user_id': gone('how what is among the notifications left, gone in two weeks'),
  'devices.user_id': own('pushDevices'),
  'favourites.user_id': own('favourites'),
  'follows.follower_id': own('follows'),
  'follows.seller_id': gone(othersAffair),
  'identities.user_id': own('identities'),
  'identity_tickets.user_id': gone('gone in minutes'),
  'images.owner_id': { exported: ['photos'], erased: 'emptied' },
  'known_devices.user_id': own('knownDevices'),
  'likeness_findings.decided_by': house(work),
  'messages.sender_id': kept('messages', theirs),
  'notification_preferences.user_id': own('notificationPreferences'),
  'notification_settings.user_id': own('notificationSettings'),
  'notifications.user_id': own('notifications'),
  'passkeys.user_id': own('passkeys'),
  'place_aliases.added_by': house(work),
  'recoveries.account_id': house(
    'who asked for an account is not told to whom it belongs, nor the other way round',
  ),
  'recoveries.requester_id': { exported: ['recoveries'], erased: 'emptied' },
  'recovery_codes.user_id': gone('marks from which no code can be read'),
  'report_reads.moderator_id': house(work),
  'reports.reported_id': house(
    'who reported is not told; what was decided is among the decisions, kept for five years',
  ),
  'reports.reporter_id': kept('reportsMade', law),
  'rule_changes.changed_by': house(work),
  'rule_runs.started_by': house(work),
  'rule_runs.stopped_by': house(work),
  'rules.changed_by': house(work),
  'saved_searches.user_id': own('savedSearches'),
  'sessions.user_id': own('sessions'),
  'shop_follows.follower_id': own('shopFollows'),
  'shop_invitations.invited_by': gone('an invitation is for whoever is invited'),
  'shop_invitations.user_id': own('shopInvitations'),
  'shop_members.user_id': own('shops'),
  'shop_reveals.viewer_id': own('shopNumbersSeen'),
  'sign_in_tickets.user_id': gone('gone in minutes'),
  'switches.changed_by': house(work),
  'totp.user_id': own('secondFactor'),
  'verifications.user_id': { exported: ['verifications'], erased: 'emptied' },
};
