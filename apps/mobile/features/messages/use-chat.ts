import type { Chat } from '@thulubazaar/frontend/chat/chat';
import { ownChat } from '~/data/chat.ts';
import { useStore } from '~/device/use-store.ts';

/** The messages of whoever is signed in; whoever uses this is drawn anew when they change. */
export function useChat(): Chat | null {
  return useStore(ownChat).current;
}
