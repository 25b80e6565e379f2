import { z } from 'zod';
import { defineKind } from '../kind.ts';

/** A conversation that somebody has written in: it stands once, until it is read. Nothing of what was written is kept here. */
export const aboutConversation = z.object({
  conversationId: z.string(),
  title: z.string(),
  /** Who wrote. */
  name: z.string(),
});

type AboutConversation = z.output<typeof aboutConversation>;
export const conversationPath = ({ conversationId }: AboutConversation) => `/messages/${conversationId}`;
export const conversationTag = ({ conversationId }: AboutConversation) => `chat-${conversationId}`;

/** What the kinds have in common that are about a conversation: whoever has it open reads it within these seconds. */
export const ofConversation = { delay: 4, listed: false } as const;

/** Somebody has written. */
export const message = defineKind({
  ...ofConversation,
  group: 'messages',
  data: aboutConversation,
  text: 'notifications.message',
  values: ({ title, name }) => ({ title, name }),
  path: conversationPath,
  collapse: conversationTag,
});
