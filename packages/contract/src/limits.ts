/** Limits of what may be sent, without zod: the schemas are made from them, and forms and apps say them beforehand. */

/** Fewest characters a listing needs to go live. */
export const shortestTitle = 10;
export const longestTitle = 90;
export const shortestDescription = 10;
export const longestDescription = 5000;

/** Rs 10 arab in paisa: 100 paisa are one rupee. */
export const maxPaisa = 1_000_000_000_000;

/** Photos of a listing at most. */
export const mostPhotos = 12;

/** Kinds of photo that are accepted. */
export const photoTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/heic',
  'image/heif',
] as const;
export type PhotoType = (typeof photoTypes)[number];

/** The largest photo file that is taken, in bytes. */
export const maxPhotoBytes = 20 * 1024 * 1024;

/** How long a request may take to arrive: a photo of 20 MB takes eleven minutes at 256 kbit/s. */
export const slowestRequestSeconds = 15 * 60;

/**
 * How long web and API keep an idle connection, and wait for the head of a request on it: longer than the load balancer before
 * them (60 s), which would otherwise send a request into a connection that is being closed, and answer 502.
 */
export const idleConnectionSeconds = 65;

export const longestName = 80;
export const longestAbout = 1000;
/** Languages that somebody says they speak. */
export const mostLanguages = 10;
export const longestPhone = 40;
export const longestEmail = 254;
/** Six digits, and the spaces that a paste may bring. */
export const longestCode = 20;
/** Recovery codes that stand in for an authenticator app, and what one may have around its ten letters and digits. */
export const recoveryCodeCount = 10;
export const longestRecoveryCode = 40;
export const shortestPassword = 8;
export const longestPassword = 128;

export const longestPasskeyName = 60;
/** Passkeys of an account. */
export const mostPasskeys = 20;

/** Who else can say who somebody is, in the order in which they are offered. */
export const identityProviders = ['google', 'facebook', 'apple'] as const;
export type IdentityProvider = (typeof identityProviders)[number];
/** Days in which a deletion can be taken back, and what is typed to ask for one. */
export const deletionDays = 30;
export const confirmsDeletion = { en: 'DELETE', ne: 'मेटाउने' } as const;
/** Months for which the number of an account that was suspended or banned can have no new one. */
export const blockedContactMonths = 12;

/** What is written and sent to get an account back. */
export const longestAccountName = 254;
export const longestRecoveryText = 2000;
export const mostEvidencePhotos = 3;

/** Words of a search, and of a place that is looked for. */
export const longestSearch = 200;
export const longestPlaceSearch = 60;
/** Ids made of slugs, such as `property/rooms`, and a seller's handle. */
export const longestId = 120;
export const longestHandle = 40;
export const longestCursor = 300;
/** Items of a page. */
export const mostItems = 50;

/** Characters of a message of a conversation, and of what is said with a report. */
export const longestMessage = 2000;
export const longestReport = 1000;
/** Why somebody is no dealer. */
export const longestAppeal = 1000;
/** Listings that somebody keeps. */
export const mostFavourites = 500;
/** How long a message can be taken back. */
export const deletableSeconds = 3600;
/** Days for which an account is new: its links are no links, and its first message comes with a tip. */
export const newAccountDays = 7;
/** Notifications that are kept for somebody, and for how long. */
export const mostNotifications = 500;
export const notificationDays = 90;
/** What notifications are about, in the order in which settings show it, and by what they come besides standing in the list. */
export const notificationGroups = [
  'messages',
  'offers',
  'alerts',
  'favourites',
  'shops',
  'own_listings',
  'deals',
  'decisions',
  'account',
  'security',
] as const;
export type NotificationGroup = (typeof notificationGroups)[number];
export const notificationChannels = ['push', 'mail', 'sms'] as const;
export type NotificationChannel = (typeof notificationChannels)[number];
/** How they leave: push is one of the first four, by the device. */
export const deliveryChannels = ['web_push', 'fcm', 'apns', 'sns', 'mail', 'sms'] as const;
export type DeliveryChannel = (typeof deliveryChannels)[number];
/** Devices that one person is pushed to, and characters of where one is reached. */
export const mostDevices = 20;
export const longestDeviceAddress = 2000;
/** Characters of what somebody says of a deal, or answers to that; how long it can be said, and when others see it at the latest. */
export const longestReview = 1000;
export const reviewableDays = 60;
export const reviewHiddenDays = 14;
/** With fewer reviews no average is said. */
export const fewestReviews = 3;
/** How far ahead a listing can be set to go live. */
export const mostScheduledDays = 30;
/** Characters of what a moderator asks to change. */
export const longestReviewReason = 500;
/** Searches that somebody saves, the sellers they follow, and how long the name of a search is. */
export const mostSavedSearches = 50;
export const mostFollows = 200;
export const longestSavedName = 80;
/** Notifications of new listings that somebody gets in a day. */
export const mostAlertsADay = 10;
/** Of a shop: its address, what it says, where it is, who works there, and how many somebody owns. */
export const shortestShopSlug = 3;
export const longestShopSlug = 40;
export const longestShopName = 80;
export const longestShopDescription = 3000;
export const longestShopAddress = 120;
export const mostShopPlaces = 10;
export const mostShopPhones = 3;
export const mostShopMembers = 20;
export const mostOwnedShops = 3;
/** Times of a day at which a shop is open, and days that are unlike their week. */
export const mostHoursADay = 3;
export const mostHourExceptions = 60;
export const longestHourNote = 60;
export const mostShopAnnouncements = 5;
export const longestShopAnnouncement = 300;
export const mostSections = 20;
export const longestSectionName = 60;
/** Days in which an invitation to a shop can be accepted. */
export const invitationDays = 14;
/** Characters of the terms of a rule, and categories it is for or not for. */
export const longestRuleTerms = 40_000;
export const mostRuleCategories = 30;
/** Of a file of listings: rows, bytes, bytes of the zip with its photos, and of one photo that is fetched; days for which it is kept. */
export const mostBulkRows = 500;
export const maxBulkBytes = 5 * 1024 * 1024;
export const maxBulkZipBytes = 200 * 1024 * 1024;
export const maxFetchedPhotoBytes = 15 * 1024 * 1024;
export const longestFileName = 200;
export const longestBulkCell = 8000;
export const bulkDays = 30;
/** Days for which an account has to be there before it sends files of listings for itself. */
export const bulkAccountDays = 30;
