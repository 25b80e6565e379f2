'use client';

import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useState, useSyncExternalStore } from 'react';
import { claimCase, decideCase, getCase, releaseCase, takeNextCase, undoDecision } from './cases.ts';
import { keepChange } from './cases-data.ts';
import { Desk } from './desk.ts';

const Context = createContext<Desk | null>(null);

/** The cases that a moderator works on while the page is open. */
export function DeskProvider({ children }: { children: ReactNode }) {
  const kept = useQueryClient();
  const [desk] = useState(
    () =>
      new Desk({
        takeNext: takeNextCase,
        claim: claimCase,
        look: getCase,
        decide: decideCase,
        undo: undoDecision,
        release: releaseCase,
        onChanged: (gone) => keepChange(kept, gone),
      }),
  );
  return <Context value={desk}>{children}</Context>;
}

/** The desk; whoever uses this is drawn anew when it changes. */
export function useDesk(): Desk {
  const desk = use(Context);
  if (!desk) throw new Error('useDesk needs a DeskProvider around it');
  useSyncExternalStore(desk.subscribe, desk.revision, () => 0);
  return desk;
}
