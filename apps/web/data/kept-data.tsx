'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

/**
 * What pages keep of the API's answers. A bad line is the API client's business, which repeats what may be repeated:
 * here nothing is tried again, and nothing waits for a line in silence.
 */
export function createKeptData(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, networkMode: 'always', refetchOnReconnect: true },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** Lets the components below keep what the API answers: asked once, again on coming back, never out of order. */
export function KeptData({ children }: { children: ReactNode }) {
  const [client] = useState(createKeptData);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
