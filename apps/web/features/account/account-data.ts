'use client';

import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { isRefusal } from '@thulubazaar/client';
import type { Me } from '@thulubazaar/contract';
import { useCallback } from 'react';
import {
  getContactWays,
  getMe,
  getSecondFactor,
  getStanding,
  listCategories,
  listPasskeys,
  listProviders,
  listSessions,
  listWays,
  setContactWays,
} from './accounts.ts';
import { listOwnDecisions } from './own-decisions.ts';
import { listOwnRecoveries } from './recoveries.ts';

/** True where nobody is signed in. */
export function isAnonymous(error: unknown): boolean {
  return isRefusal(error, 'GET /api/auth/me', 'not_signed_in');
}

// Asked again for whoever is signed in, and after a bad line. Where nobody is, a person may be typing a code or a name:
// coming back from the SMS must change nothing on the page.
const whereKnown = ({ state }: { state: { error: unknown } }) => !isAnonymous(state.error);

/** The signed-in person. */
export const meQuery = queryOptions({
  queryKey: ['GET /api/auth/me'],
  queryFn: ({ signal }) => getMe(signal),
  staleTime: 60_000,
  // Where nobody is, every part of the page that asks would have all of it wait again.
  retryOnMount: false,
  refetchOnWindowFocus: whereKnown,
  refetchOnReconnect: whereKnown,
});

/** Where one is signed in. */
export const sessionsQuery = queryOptions({
  queryKey: ['GET /api/auth/sessions'],
  queryFn: ({ signal }) => listSessions(signal),
});

/** The keys one signs in with instead of a code. */
export const passkeysQuery = queryOptions({
  queryKey: ['GET /api/auth/me/passkeys'],
  queryFn: ({ signal }) => listPasskeys(signal),
});

/** Whose accounts one can sign in with here. */
export const providersQuery = queryOptions({
  queryKey: ['GET /api/auth/oidc'],
  queryFn: ({ signal }) => listProviders(signal),
  staleTime: 'static',
});

/** By what the signed-in person can sign in. */
export const waysQuery = queryOptions({
  queryKey: ['GET /api/auth/me/ways'],
  queryFn: ({ signal }) => listWays(signal),
});

/** Whether an authenticator app is asked for, and whether this session has had a code of it. */
export const secondFactorQuery = queryOptions({
  queryKey: ['GET /api/auth/me/second-factor'],
  queryFn: ({ signal }) => getSecondFactor(signal),
});

/** How buyers may reach the signed-in person. */
export const contactQuery = queryOptions({
  queryKey: ['GET /api/me/contact'],
  queryFn: ({ signal }) => getContactWays(signal),
});

/** Whether others see the signed-in person as a dealer, and why. */
export const standingQuery = queryOptions({
  queryKey: ['GET /api/me/standing'],
  queryFn: ({ signal }) => getStanding(signal),
});

/** What was decided about the signed-in person. */
export const ownDecisionsQuery = queryOptions({
  queryKey: ['GET /api/me/decisions'],
  queryFn: ({ signal }) => listOwnDecisions(signal),
});

/** What the signed-in person asked for, and who asks for their account. */
export const recoveriesQuery = queryOptions({
  queryKey: ['GET /api/me/recoveries'],
  queryFn: ({ signal }) => listOwnRecoveries(signal),
});

/** Names of categories, where a page was not given them. */
export const categoriesQuery = queryOptions({
  queryKey: ['GET /api/categories'],
  queryFn: ({ signal }) => listCategories(signal),
  staleTime: 'static',
});

/** Chooses how buyers may reach the signed-in person. */
export function useSetContactWays() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: setContactWays,
    onSuccess: (chosen) => {
      client.cancelQueries(contactQuery);
      client.setQueryData(contactQuery.queryKey, (before) => before && { ...before, ...chosen });
    },
  });
}

/** Keeps who is signed in now, as an answer of the API has it: one that is under way may be from before. */
export function keepMe(client: QueryClient, me: Me): void {
  client.cancelQueries(meQuery);
  client.setQueryData(meQuery.queryKey, me);
}

/** Tells the page who is signed in now. */
export function useSetMe(): (me: Me) => void {
  const client = useQueryClient();
  return useCallback((me) => keepMe(client, me), [client]);
}

/** Asks anew who is signed in, in another tab perhaps, while the page stays as it is; null: nobody. */
export function useLookAgain(): () => Promise<Me | null> {
  const setMe = useSetMe();
  return useCallback(async () => {
    try {
      const me = await getMe();
      setMe(me);
      return me;
    } catch (error) {
      if (isAnonymous(error)) return null;
      throw error;
    }
  }, [setMe]);
}

/** The signed-in person, where there is one. */
export function useSignedIn(): Me | null {
  return useQuery(meQuery).data ?? null;
}

/** The signed-in person, inside an `AccountArea`. */
export function useMe(): Me {
  const me = useSignedIn();
  if (!me) throw new Error('useMe needs an AccountArea around it');
  return me;
}
