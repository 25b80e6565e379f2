import type { reportOperations } from '@thulubazaar/contract';
import type { Handlers } from '../../kernel/http/mount.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Limit } from '../../kernel/limits/limits.ts';
import type { conversationPolicies } from '../policies.ts';
import { blockPerson, listBlocks, unblockPerson } from './blocks.ts';
import { reportListing } from './report-listing.ts';
import { reportPerson } from './report-person.ts';
import { reportShop } from './report-shop.ts';
import { getReport, listReports, reportConversation } from './reports.ts';

const blockHour: Limit = { name: 'block-hour', points: 120, seconds: 3600 };
const reportDay: Limit = { name: 'report-day', points: 20, seconds: 86_400 };

/** Keeping others away, and showing to moderators what they do. */
export function safetyHandlers(
  context: Kernel,
): Handlers<typeof reportOperations, typeof conversationPolicies> {
  const { pool, limits } = context;
  return {
    listBlocks: async ({ actor }) => ({ items: await listBlocks(pool, actor.id) }),
    blockPerson: async ({ actor, params }) => {
      await limits.consume(blockHour, actor.id);
      await blockPerson(pool, actor.id, params.handle);
      return null;
    },
    unblockPerson: async ({ actor, params }) => {
      await limits.consume(blockHour, actor.id);
      await unblockPerson(pool, actor.id, params.handle);
      return null;
    },
    reportConversation: async ({ actor, params, body }) => {
      await limits.consume(reportDay, actor.id);
      return { id: await reportConversation(context, actor.id, params.id, body) };
    },
    reportListing: async ({ actor, params, body }) => {
      await limits.consume(reportDay, actor.id);
      return { id: await reportListing(context, actor.id, params.id, body) };
    },
    reportPerson: async ({ actor, params, body }) => {
      await limits.consume(reportDay, actor.id);
      return { id: await reportPerson(context, actor.id, params.handle, body) };
    },
    reportShop: async ({ actor, params, body }) => {
      await limits.consume(reportDay, actor.id);
      return { id: await reportShop(context, actor.id, params.slug, body) };
    },
    listReports: ({ actor, query }) => listReports(pool, actor.id, query),
    getReport: ({ actor, params }) => getReport(context, actor.id, params.id),
  };
}
