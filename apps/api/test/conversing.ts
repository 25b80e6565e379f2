import { randomUUID } from 'node:crypto';
import type { NewMessage } from '@thulubazaar/contract';
import type { Person } from './factories.ts';

/** Writes to the seller of a listing. */
export async function converse(buyer: Person, adId: number, text = 'Is this still available?') {
  const { data, error } = await buyer.ask('POST /api/conversations', {
    body: { adId, clientId: randomUUID(), text },
  });
  if (!data) throw new Error(JSON.stringify(error));
  return data;
}

type Said = { kind: NewMessage['kind'] } & Partial<Omit<NewMessage, 'kind'>>;

/** What a person does in one conversation, through the API. */
export function inConversation({ ask }: Person, id: string) {
  const params = { id };
  const send = (said: Said) =>
    ask('POST /api/conversations/{id}/messages', { params, body: { clientId: randomUUID(), ...said } });
  return {
    send,
    /** Sends a text that must be taken. */
    say: async (text: string) => {
      const { data, error } = await send({ kind: 'text', text });
      if (!data) throw new Error(JSON.stringify(error));
      return data;
    },
    /** What they see of the conversation. */
    see: async () => {
      const { data, error } = await ask('GET /api/conversations/{id}', { params });
      if (!data) throw new Error(JSON.stringify(error));
      return data;
    },
    /** All messages they see, up to a hundred. */
    messages: async (query: { after?: number; before?: number; limit?: number } = { limit: 100 }) => {
      const { data, error } = await ask('GET /api/conversations/{id}/messages', { params, query });
      if (!data) throw new Error(JSON.stringify(error));
      return data;
    },
    remove: (seq: number) => ask('DELETE /api/conversations/{id}/messages/{seq}', { params: { id, seq } }),
    read: (seq: number) => ask('POST /api/conversations/{id}/read', { params, body: { seq } }),
    update: (body: { muted?: boolean; archived?: boolean }) =>
      ask('PATCH /api/conversations/{id}', { params, body }),
  };
}

/** Keeps away from a person what another writes. */
export const block = ({ ask }: Person, { handle }: Person) =>
  ask('PUT /api/me/blocks/{handle}', { params: { handle } });

export const unblock = ({ ask }: Person, { handle }: Person) =>
  ask('DELETE /api/me/blocks/{handle}', { params: { handle } });
