import type { CallOf } from '@thulubazaar/client';
import type { Message } from '@thulubazaar/contract';
import { api } from '~/data/api.ts';
import { askAgain, keepChanged } from '~/data/conversations.ts';

export type Report = CallOf<'POST /api/conversations/{id}/report'>['body'];

export async function changeConversation(
  id: string,
  change: { muted?: boolean; archived?: boolean },
): Promise<void> {
  keepChanged(await api('PATCH /api/conversations/{id}', { params: { id }, body: change }));
}

export async function setBlocked(handle: string, isBlocked: boolean): Promise<void> {
  if (isBlocked) await api('PUT /api/me/blocks/{handle}', { params: { handle } });
  else await api('DELETE /api/me/blocks/{handle}', { params: { handle } });
  askAgain();
}

export async function reportConversation(id: string, report: Report): Promise<void> {
  await api('POST /api/conversations/{id}/report', { params: { id }, body: report });
  askAgain();
}

export const answerOffer = (
  id: string,
  answer: { clientId: string; kind: 'accept' | 'decline'; about: number },
): Promise<Message> => api('POST /api/conversations/{id}/messages', { params: { id }, body: answer });

export async function deleteMessage(id: string, seq: number): Promise<void> {
  await api('DELETE /api/conversations/{id}/messages/{seq}', { params: { id, seq } });
}

export async function setReserved(id: number, reserved: boolean): Promise<void> {
  await api('PUT /api/ads/{id}/reserved', { params: { id }, body: { reserved }, key: crypto.randomUUID() });
  askAgain();
}
