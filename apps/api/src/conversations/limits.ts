import { newAccountDays } from '@thulubazaar/contract';
import type { Limit, Limits } from '../kernel/limits/limits.ts';

const day = 86_400;

const started: Limit = { name: 'conversation-day', points: 30, seconds: day };
const startedByNew: Limit = { name: 'conversation-day-new', points: 10, seconds: day };
const sentInMinute: Limit = { name: 'message-minute', points: 60, seconds: 60 };
const sentInDay: Limit = { name: 'message-day', points: 1000, seconds: day };

/**
 * Counts a message that is about to be stored. One that is stored already costs nothing: it is found before.
 * @throws AppError too_many_requests
 */
export async function spendOnMessage(limits: Pick<Limits, 'consume'>, senderId: string): Promise<void> {
  await limits.consume(sentInMinute, senderId);
  await limits.consume(sentInDay, senderId);
}

/**
 * Counts a conversation that is about to begin.
 * @throws AppError too_many_requests
 */
export async function spendOnConversation(
  limits: Pick<Limits, 'consume'>,
  { id, createdAt }: { id: string; createdAt: Date },
): Promise<void> {
  const isNew = createdAt.getTime() > Date.now() - newAccountDays * day * 1000;
  await limits.consume(isNew ? startedByNew : started, id);
}
