import { Logger, run } from 'graphile-worker';
import { endSuspensions, endSuspensionsJob } from '../accounts/restriction.ts';
import { purgeExpired, purgeExpiredJob } from '../accounts/upkeep.ts';
import { purgeAlerts, purgeAlertsJob, tellWaiting, tellWaitingJob } from '../alerts/jobs.ts';
import { tellAnnouncements, tellAnnouncementsJob } from '../announcements/announcements.ts';
import { purgeAudit } from '../audit/purge-audit.ts';
import { continueBulkJob, postBulkJob, purgeBulkJob, readBulkJob, takeBulkPhotosJob } from '../bulk/jobs.ts';
import { postRows } from '../bulk/post-upload.ts';
import { readUpload } from '../bulk/read-upload.ts';
import { takeBulkPhotos } from '../bulk/take-photos.ts';
import { continueBulk, purgeBulk } from '../bulk/upkeep.ts';
import { purgeReveals, purgeRevealsJob } from '../contact/upkeep.ts';
import {
  recountDealer,
  recountDealerJob,
  recountDealers,
  recountDealersJob,
  refreshSeller,
  refreshSellerJob,
} from '../dealers/recount-dealers.ts';
import { purgeAppeals } from '../dealers/standing.ts';
import { recountRatingsOf, recountRatingsOfJob } from '../deals/recount-ratings.ts';
import { showDueReviews, showReviewsJob } from '../deals/show-reviews.ts';
import { queueDigests, sendDigestsJob } from '../deliveries/digest.ts';
import { Sender } from '../deliveries/sender.ts';
import { purgeDeliveries, purgeDeliveriesJob } from '../deliveries/upkeep.ts';
import { tellSearchEngines, tellSearchEnginesJob } from '../discovery/index-now.ts';
import { tellKeepers, tellKeepersJob } from '../favourites/tell-keepers.ts';
import { countFigures, countFiguresJob } from '../figures/count-figures.ts';
import {
  tellFollowers,
  tellFollowersJob,
  tellShopFollowers,
  tellShopFollowersJob,
} from '../follows/subscribers.ts';
import { recountPriceGuides, recountPriceGuidesJob } from '../guidance/recount-guides.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { encryptPlain, encryptPlainJob } from '../kernel/encryption/encrypt-plain.ts';
import { purgeBroadcasts, purgeBroadcastsJob } from '../kernel/events/broadcast.ts';
import { purgeIdempotencyKeys, purgeIdempotencyKeysJob } from '../kernel/idempotency/run-once.ts';
import { type Work, work } from '../kernel/jobs/jobs.ts';
import { exportKey } from '../kernel/store/keys.ts';
import { compareListing, compareListingJob } from '../likeness/compare-listing.ts';
import { listingClockJob, runListingClock } from '../listings/clock-job.ts';
import { refreshOwner, refreshOwnerJob, refreshShop, refreshShopJob } from '../listings/out-of-sight.ts';
import {
  lookThroughListings,
  lookThroughListingsJob,
  purgeEmptyDrafts,
  purgeEmptyDraftsJob,
  releaseRemovedPhotos,
  releaseRemovedPhotosJob,
} from '../listings/upkeep.ts';
import { openMissingCases, openMissingCasesJob } from '../moderation/open-cases.ts';
import { purgeCases, purgeRecordsJob } from '../moderation/purge-cases.ts';
import { purgeNotifications, purgeNotificationsJob } from '../notifications/upkeep.ts';
import { eraseAccount, eraseDue } from '../own-data/erase-account.ts';
import { eraseAccountJob, eraseDueJob } from '../own-data/erase-jobs.ts';
import { deleteExportFileJob, makeExportJob, purgeExportsJob } from '../own-data/export-jobs.ts';
import { makeExport, purgeExports } from '../own-data/make-export.ts';
import { makeAvifJob, makeMissingAvif } from '../photos/avif.ts';
import { deleteFilesOf, deleteImageFiles, prepareImage } from '../photos/image-jobs.ts';
import { paced } from '../photos/pace.ts';
import { processImage } from '../photos/process.ts';
import { sketchPhotos, sketchPhotosJob } from '../photos/sketches.ts';
import { sweepMedia, sweepMediaJob, sweepOriginals, sweepOriginalsJob } from '../photos/store-sweep.ts';
import { requeueImages, requeueImagesJob, sweepImages, sweepImagesJob } from '../photos/sweep.ts';
import { carryOutRecoveries, carryOutRecoveriesJob } from '../recoveries/carry-out.ts';
import { tellOfRecovery, tellOfRecoveryJob } from '../recoveries/tell.ts';
import { purgeEvidence, purgeEvidenceJob } from '../recoveries/upkeep.ts';
import { continueLookingJob, lookAgainJob } from '../rules/runs/jobs.ts';
import { continueLooking, lookAgain } from '../rules/runs/look-again.ts';
import { matchSearches, matchSearchesJob } from '../saved-searches/jobs.ts';
import {
  purgeAskedSearches,
  purgeSearchesJob,
  rereadSearches,
  rereadSearchesJob,
} from '../saved-searches/upkeep.ts';
import { purgeGaps } from '../search/gaps.ts';
import { recountSearchTerms, recountSearchTermsJob } from '../search/recount.ts';
import { recountSuggestions, recountSuggestionsJob } from '../search/recount-words.ts';
import { reindexSearch, reindexSearchJob } from '../search/reindex.ts';
import { purgeShops, purgeShopsJob } from '../shops/upkeep.ts';
import {
  recountRecord,
  recountRecordJob,
  recountRecords,
  recountRecordsJob,
} from '../track-record/recount-records.ts';
import {
  endVerifications,
  endVerificationsJob,
  purgePapers,
  purgePapersJob,
} from '../verifications/upkeep.ts';
import type { Context } from './context.ts';
import { encryptedColumns, encryptingOf } from './encrypted-columns.ts';

/** Every kind of job and what does it. What runs by the clock runs once, whatever the number of processes. */
function workOf(context: Context): Work[] {
  const { pool } = context;
  return [
    work(prepareImage, ({ imageId }) => processImage(context, imageId)),
    work(deleteImageFiles, (deletion) => deleteFilesOf(context, deletion)),
    work(requeueImagesJob, async () => void (await requeueImages(context))),
    work(sweepImagesJob, async () => void (await sweepImages(context))),
    work(sweepOriginalsJob, async () => void (await sweepOriginals(context))),
    work(sweepMediaJob, async () => void (await sweepMedia(context))),
    work(purgeIdempotencyKeysJob, () => purgeIdempotencyKeys(pool)),
    work(encryptPlainJob, () => encryptWhatIsPlain(context)),
    work(purgeBroadcastsJob, () => purgeBroadcasts(pool)),
    work(purgeExpiredJob, () => purgeExpired(pool)),
    work(purgeEmptyDraftsJob, () => purgeEmptyDrafts(pool)),
    work(releaseRemovedPhotosJob, () => releaseRemovedPhotos(pool)),
    work(purgeRevealsJob, () => purgeReveals(pool)),
    work(purgeNotificationsJob, () => purgeNotifications(pool)),
    work(purgeDeliveriesJob, () => purgeDeliveries(pool)),
    work(sendDigestsJob, async () => void (await queueDigests(pool))),
    work(tellOfRecoveryJob, ({ recoveryId, by }) => tellOfRecovery(context, recoveryId, by)),
    work(carryOutRecoveriesJob, async () => void (await carryOutRecoveries(context))),
    work(purgeEvidenceJob, async () => void (await purgeEvidence(context))),
    work(endVerificationsJob, async () => void (await endVerifications(context))),
    work(purgePapersJob, async () => void (await purgePapers(context))),
    work(listingClockJob, async () => void (await runListingClock(context))),
    work(tellKeepersJob, (news) => tellKeepers(context, news)),
    work(lookThroughListingsJob, () => lookThroughListings(context)),
    work(recountSearchTermsJob, () => recountSearchTerms(pool)),
    work(recountSuggestionsJob, async () => {
      await recountSuggestions(pool);
      await purgeGaps(pool);
    }),
    work(recountDealersJob, () => recountDealers(context)),
    work(recountDealerJob, ({ seller }) => recountDealer(context, seller)),
    work(refreshSellerJob, ({ userId }) => refreshSeller(context, userId)),
    work(recountRecordsJob, () => recountRecords(context)),
    work(recountRecordJob, ({ seller }) => recountRecord(context, seller)),
    work(recountPriceGuidesJob, () => recountPriceGuides(pool)),
    work(makeAvifJob, async () => void (await makeMissingAvif(context))),
    work(sketchPhotosJob, async () => void (await sketchPhotos(context))),
    work(compareListingJob, ({ id }) => compareListing(context, id)),
    work(matchSearchesJob, (change) => matchSearches(context, change)),
    work(rereadSearchesJob, () => rereadSearches(context)),
    work(purgeSearchesJob, () => purgeAskedSearches(pool)),
    work(tellFollowersJob, (listing) => tellFollowers(context, listing)),
    work(tellShopFollowersJob, (listing) => tellShopFollowers(context, listing)),
    work(tellWaitingJob, () => tellWaiting(pool)),
    work(purgeAlertsJob, () => purgeAlerts(pool)),
    work(tellSearchEnginesJob, async () => void (await tellSearchEngines(context))),
    work(reindexSearchJob, async () => void (await reindexSearch(context))),
    work(refreshOwnerJob, ({ userId }) => refreshOwner(context, userId)),
    work(refreshShopJob, ({ shopId }) => refreshShop(context, shopId)),
    work(purgeShopsJob, () => purgeShops(pool)),
    work(endSuspensionsJob, () => endWhatIsOver(context)),
    work(showReviewsJob, () => showDueReviews(context)),
    work(recountRatingsOfJob, ({ authorId }) => recountRatingsOf(context, authorId)),
    work(tellAnnouncementsJob, async () => void (await tellAnnouncements(pool))),
    work(countFiguresJob, () => countFigures(pool)),
    work(purgeRecordsJob, async () => {
      await purgeCases(pool);
      await purgeAppeals(pool);
      await purgeAudit(pool);
    }),
    work(eraseDueJob, () => eraseDue(context)),
    work(eraseAccountJob, (whom) => eraseAccount(context, whom)),
    work(makeExportJob, (asked) => makeExport(context, asked)),
    work(purgeExportsJob, () => purgeExports(context)),
    work(deleteExportFileJob, ({ exportId }) => context.store.delete([exportKey(exportId)])),
    work(readBulkJob, ({ uploadId }) => readUpload(context, uploadId)),
    work(takeBulkPhotosJob, ({ uploadId }) => takeBulkPhotos(context, uploadId)),
    work(postBulkJob, ({ uploadId }) => postRows(context, uploadId)),
    work(continueBulkJob, () => continueBulk(context)),
    work(purgeBulkJob, () => purgeBulk(context)),
    work(lookAgainJob, ({ runId }) => lookAgain(context, runId)),
    work(continueLookingJob, () => continueLooking(pool)),
    work(openMissingCasesJob, async () => void (await openMissingCases(pool))),
  ];
}

async function endWhatIsOver({ pool, events }: Context): Promise<void> {
  await transaction(pool, (tx) => endSuspensions(tx, events));
}

// What a process of the release before wrote while this one was deployed.
async function encryptWhatIsPlain(context: Context): Promise<void> {
  const { changed, refused } = await encryptPlain(context.pool, encryptingOf(context), encryptedColumns);
  if (changed > 0) context.log.info({ changed }, 'encrypted what was readable');
  if (refused > 0) context.log.error({ refused }, 'contacts stay readable: other accounts have the same');
}

type Task = Work['run'];

/** What the queue calls for each kind of job, by its name. */
export function tasksOf(context: Context): Record<string, Task> {
  return Object.fromEntries(workOf(context).map(({ name, run }) => [name, counted(context, name, run)]));
}

/** What runs by the clock. */
export function crontabOf(context: Context): string {
  return workOf(context)
    .flatMap(({ cron }) => cron ?? [])
    .join('\n');
}

function counted(context: Context, task: string, run: Task): Task {
  return async (payload: unknown) => {
    try {
      await run(payload);
      context.metrics.jobs.inc({ task, outcome: 'done' });
    } catch (error) {
      context.metrics.jobs.inc({ task, outcome: 'failed' });
      context.log.error({ err: error, task }, 'job failed');
      throw error;
    }
  };
}

// The queue's own lines, in our log; its news about single jobs is counted in the metrics already.
function queueLog({ log }: Context): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') log.error({ queue: true }, message);
    else if (level === 'warning') log.warn({ queue: true }, message);
    else log.debug({ queue: true }, message);
  });
}

// Seconds: a listing's worth of photos, twelve of 12 megapixels, goes through without a rest on a busy machine too.
const photoCredit = 30;

/**
 * Starts taking jobs from the queue. Photos have a runner of their own: one at a time, since each may use a core and
 * much memory, and with rests between many, which nothing else waits for.
 */
export async function startJobs(context: Context): Promise<{ stop(): Promise<void> }> {
  const { [prepareImage.name]: processPhoto, ...others } = tasksOf(context);
  if (!processPhoto) throw new Error('nothing prepares photos');
  const stopping = new AbortController();
  const common = { pgPool: context.pool, noHandleSignals: true, logger: queueLog(context) };
  const photoPace = { rest: context.config.photoRest, credit: photoCredit };
  const runners = [
    await run({ ...common, taskList: others, concurrency: 2, crontab: crontabOf(context) }),
    await run({
      ...common,
      taskList: { [prepareImage.name]: paced(processPhoto, photoPace, stopping.signal) },
      concurrency: 1,
    }),
  ];
  const sender = new Sender(context);
  sender.start();
  return {
    stop: async () => {
      stopping.abort();
      await sender.stop();
      await Promise.all(runners.map((runner) => runner.stop()));
    },
  };
}
