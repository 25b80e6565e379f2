import { z } from 'zod';
import { message, seq } from './messages.ts';

/** Where the WebSocket is. A browser's session is its cookie; apps send `Authorization: Bearer`. */
export const socketPath = '/api/socket';

const conversationId = z.uuid();

/** What the server says over the socket, as JSON, one event a frame. */
export const socketEvent = z.discriminatedUnion('type', [
  /** The first one, and again when some may have been missed: ask for what came after the last number known. */
  z.object({ type: z.literal('resync'), unread: z.int() }),
  z.object({ type: z.literal('message'), conversationId, message }),
  z.object({ type: z.literal('read'), conversationId, by: z.enum(['me', 'other']), seq }),
  z.object({ type: z.literal('typing'), conversationId }),
  z.object({ type: z.literal('unread'), unread: z.int() }),
  z.object({ type: z.literal('notifications'), unread: z.int() }),
]);
export type SocketEvent = z.output<typeof socketEvent>;

/** What a client may say; at most one a second for each conversation is passed on. */
export const socketSaid = z.strictObject({ type: z.literal('typing'), conversationId: z.uuid() });
export type SocketSaid = z.output<typeof socketSaid>;

/** Why the server closes a socket. */
export const socketCloses = {
  /** The session is over: sign in again. */
  signedOut: 4401,
  /** It did not read what was sent: connect again. */
  tooSlow: 4408,
  /** Too many sockets of one person. */
  tooMany: 4429,
  /** The process stops: connect again. */
  restart: 1012,
} as const;
