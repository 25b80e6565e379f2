import type { Operation, operations } from '@thulubazaar/contract';
import type { RequestHandler } from 'express';
import type { Limit, Limits } from '../kernel/limits/limits.ts';

type Each = (typeof operations)[number];
/** What somebody who is signed in can change. */
type PersonalWrite = Exclude<Extract<Each, { access: 'user' | 'owner' | 'role' }>, { method: 'get' }>['id'];

const minute = 60;
const hour = 60 * minute;

const at = (points: number, seconds: number) => ({ points, seconds });

/**
 * How often one person may make each change, over all processes; `own` where the feature counts it by a rule of its own. One
 * that is missing does not compile.
 */
const writeLimits: Record<PersonalWrite, 'own' | Omit<Limit, 'name'>> = {
  createAd: 'own',
  updateAd: 'own',
  setAdState: 'own',
  reserveAd: 'own',
  confirmAd: 'own',
  scheduleAd: 'own',
  duplicateAd: 'own',
  removeAd: 'own',
  addFavourites: 'own',
  addFavourite: 'own',
  removeFavourite: 'own',
  setContact: 'own',
  revealContact: 'own',
  createImage: 'own',
  completeImage: at(600, hour),
  deleteImage: at(600, hour),
  updateMe: 'own',
  revokeSession: at(60, hour),
  revokeOtherSessions: at(30, hour),
  sendNewPhoneCode: 'own',
  setPhone: 'own',
  sendNewEmailCode: 'own',
  setEmail: 'own',
  changePassword: 'own',
  askForNewPasskey: at(60, hour),
  addPasskey: 'own',
  renamePasskey: at(60, hour),
  removePasskey: 'own',
  startLinking: at(60, hour),
  addIdentity: 'own',
  connectIdentity: 'own',
  removeIdentity: 'own',
  proveSecondFactor: 'own',
  startTotp: at(30, hour),
  confirmTotp: 'own',
  removeTotp: 'own',
  createRecoveryCodes: 'own',
  askForRecovery: 'own',
  objectToRecovery: at(60, hour),
  beginVerification: at(20, hour),
  addPaper: at(60, hour),
  removePaper: at(120, hour),
  sendVerification: 'own',
  withdrawVerification: at(60, hour),
  revokeVerification: at(300, hour),
  startConversation: 'own',
  sendMessage: 'own',
  updateConversation: at(300, hour),
  deleteMessage: at(300, hour),
  readConversation: at(300, minute),
  blockPerson: 'own',
  unblockPerson: 'own',
  reportConversation: 'own',
  readNotifications: at(300, hour),
  updateNotificationSettings: at(300, hour),
  addNotificationDevice: at(60, hour),
  removeNotificationDevice: at(120, hour),
  decideFinding: at(600, hour),
  appealLabel: at(5, 24 * hour),
  decideAppeal: at(600, hour),
  saveSearch: at(120, hour),
  updateSearch: at(600, hour),
  removeSearch: at(300, hour),
  followSeller: at(120, hour),
  unfollowSeller: at(120, hour),
  reportListing: 'own',
  reportPerson: 'own',
  reportReview: 'own',
  reportAnswer: 'own',
  confirmDeal: at(60, hour),
  denyDeal: at(60, hour),
  writeReview: at(30, hour),
  editReview: at(60, hour),
  answerReview: at(30, hour),
  reportShop: 'own',
  createShop: at(10, 24 * hour),
  updateShop: at(300, hour),
  setShopSections: at(300, hour),
  setShopAnnouncements: at(120, hour),
  inviteToShop: at(40, 24 * hour),
  withdrawInvitation: at(120, hour),
  acceptInvitation: at(60, hour),
  declineInvitation: at(60, hour),
  removeMember: at(120, hour),
  transferShop: at(20, 24 * hour),
  closeShop: at(30, hour),
  reopenShop: at(30, hour),
  revealShopContact: 'own',
  followShop: at(120, hour),
  unfollowShop: at(120, hour),
  takeNextCase: at(1200, hour),
  claimCase: at(1200, hour),
  releaseCase: at(1200, hour),
  decideCase: at(1200, hour),
  undoDecision: at(300, hour),
  appealDecision: at(20, 24 * hour),
  setRole: at(60, hour),
  setSwitch: at(300, hour),
  createAnnouncement: at(60, hour),
  updateAnnouncement: at(120, hour),
  removeAnnouncement: at(120, hour),
  setCategorySettings: at(300, hour),
  addPlaceAlias: at(300, hour),
  removePlaceAlias: at(300, hour),
  createRule: at(60, hour),
  updateRule: at(300, hour),
  tryRule: at(300, hour),
  startRuleRun: at(60, hour),
  holdRuleRun: at(30, hour),
  stopRuleRun: at(120, hour),
  checkListing: at(1200, hour),
  setAvatar: at(30, hour),
  giveConsent: at(60, hour),
  askForExport: at(20, hour),
  deactivateAccount: at(20, hour),
  deleteAccount: at(10, hour),
  keepAccount: at(60, hour),
  createBulkUpload: at(30, hour),
  completeBulkUpload: at(60, hour),
  createBulkPhotos: at(30, hour),
  completeBulkPhotos: at(60, hour),
  updateBulkRow: at(1200, hour),
  postBulkUpload: at(60, hour),
  discardBulkUpload: at(60, hour),
};

/** Counts a change by who makes it, before it is made. */
export function limitWrites(limits: Limits): (op: Operation) => RequestHandler[] {
  return ({ id }) => {
    const limit = id in writeLimits ? writeLimits[id as PersonalWrite] : 'own';
    if (limit === 'own') return [];
    return [
      async (req, _res, next) => {
        if (req.actor) await limits.consume({ name: `write-${id}`, ...limit }, req.actor.id);
        next();
      },
    ];
  };
}
