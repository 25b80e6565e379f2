import type { Answer, CallOf } from '@thulubazaar/client';
import type { Ad, Conversation, Image, Message } from '@thulubazaar/contract';
import type { Sent } from '@thulubazaar/frontend/chat/sent';
import type { Unsent } from '@thulubazaar/frontend/outbox/entries';
import { sendMessage } from '@thulubazaar/frontend/outbox/send-message';
import { api } from '@/data/browser-api.ts';
import { sendBytes } from '@/forms/photos/send.ts';

export type ConversationPage = Answer<'GET /api/conversations'>;
type MessagePage = Answer<'GET /api/conversations/{id}/messages'>;
export type Complaint = Answer<'GET /api/conversations/{id}/complaint'>;
export type Report = CallOf<'POST /api/conversations/{id}/report'>['body'];

/** A page that only asks for news asks nobody to sign in. */
const quietly = { resume: false };

export function listConversations(
  archived: boolean,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<ConversationPage> {
  const query = { archived: archived ? 'true' : 'false', cursor } as const;
  return api('GET /api/conversations', { query, signal });
}

export function getConversation(id: string, signal: AbortSignal): Promise<Conversation> {
  return api('GET /api/conversations/{id}', { params: { id }, signal });
}

export function updateConversation(
  id: string,
  change: { muted?: boolean; archived?: boolean },
): Promise<Conversation> {
  return api('PATCH /api/conversations/{id}', { params: { id }, body: change });
}

/** The last messages, or those before or after a number. */
export function listMessages(
  id: string,
  from: { after?: number; before?: number } = {},
): Promise<MessagePage> {
  return api('GET /api/conversations/{id}/messages', { params: { id }, query: from, ...quietly });
}

export async function getUnread(): Promise<number> {
  return (await api('GET /api/me/unread', quietly)).unread;
}

export async function readConversation(id: string, seq: number): Promise<void> {
  await api('POST /api/conversations/{id}/read', { params: { id }, body: { seq }, ...quietly });
}

export function answerOffer(
  id: string,
  answer: { clientId: string; kind: 'accept' | 'decline'; about: number },
): Promise<Message> {
  return api('POST /api/conversations/{id}/messages', { params: { id }, body: answer });
}

export async function deleteMessage(id: string, seq: number): Promise<void> {
  await api('DELETE /api/conversations/{id}/messages/{seq}', { params: { id, seq } });
}

export async function setBlocked(handle: string, blocked: boolean): Promise<void> {
  if (blocked) await api('PUT /api/me/blocks/{handle}', { params: { handle } });
  else await api('DELETE /api/me/blocks/{handle}', { params: { handle } });
}

export async function reportConversation(id: string, report: Report): Promise<void> {
  await api('POST /api/conversations/{id}/report', { params: { id }, body: report });
}

export function getComplaint(id: string): Promise<Complaint> {
  return api('GET /api/conversations/{id}/complaint', { params: { id } });
}

export async function setReserved(id: number, reserved: boolean): Promise<void> {
  await api('PUT /api/ads/{id}/reserved', { params: { id }, body: { reserved }, key: crypto.randomUUID() });
}

export function getListing(id: number, signal: AbortSignal): Promise<Ad> {
  return api('GET /api/ads/{id}', { params: { id }, signal });
}

/** Sends what waits in the outbox. However often that happens, the message is there once. */
export function sendUnsent(entry: Unsent, keep: (entry: Unsent) => Promise<void>): Promise<Sent> {
  const { signal } = new AbortController();
  const means = {
    api,
    sendBytes: (image: Image, blob: Blob) => sendBytes(image, blob, signal),
    pause: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
  };
  return sendMessage(means, entry, keep);
}
