'use client';

import { useEffect, useState } from 'react';
import { Toast } from '@/forms/toast.tsx';
import { useTexts } from '@/i18n/texts.tsx';
import { carryOut } from './carry-out.ts';
import { CaseView } from './case-view.tsx';
import { DealerAppeals } from './dealer-appeals.tsx';
import { useDesk } from './desk-context.tsx';
import { Findings } from './findings.tsx';
import { keysSetting } from './keys-setting.ts';
import { KeysSheet } from './keys-sheet.tsx';
import { messageOf } from './notice.ts';
import { Queue } from './queue.tsx';
import { kindOf, type Place, placeOf, type Tab, tabs, usePlace } from './tabs.ts';
import { useKeys } from './use-keys.ts';
import { whereOf } from './where.ts';

/** The queue or a case of it, worked by hand or by single keys. */
export function Console() {
  const texts = useTexts();
  const desk = useDesk();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [selected, setSelected] = useState(0);
  const [place, go] = usePlace(({ open }: Place) => {
    if (open) desk.open(open);
    else if (desk.phase !== 'queue') desk.leave();
  });
  const shown = desk.held?.case.id ?? null;

  useEffect(() => {
    const { open } = placeOf(location.search);
    if (open) desk.open(open);
  }, [desk]);
  useEffect(() => {
    desk.kind = kindOf(place.tab);
  }, [desk, place.tab]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the desk leads, and the address follows
  useEffect(() => {
    const before = placeOf(location.search);
    if (desk.phase !== 'between' && before.open !== shown) go({ ...before, open: shown });
  }, [shown, desk.phase]);

  function choose(tab: Tab) {
    setSelected(0);
    if (tab !== place.tab) go({ tab, open: null });
  }

  useKeys(
    () => whereOf(desk, placeOf(location.search).tab),
    (command) => {
      if (!keysSetting.isOn()) return;
      carryOut(command, desk, {
        help: () => setHelpOpen(true),
        tab: (at) => choose(tabs[at] ?? place.tab),
        move: (by) => setSelected((at) => Math.max(0, at + by)),
        open: () => document.querySelector<HTMLElement>('.desk-row[aria-current]')?.click(),
        note: () => document.getElementById('note')?.focus(),
        leaveField: () => {
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        },
      });
    },
  );

  const list = { tab: place.tab, choose, onHelp: () => setHelpOpen(true) };
  return (
    <div className="desk" data-phase={desk.phase}>
      {desk.phase !== 'queue' ? (
        <CaseView onHelp={() => setHelpOpen(true)} />
      ) : place.tab === 'dealers' ? (
        <DealerAppeals {...list} />
      ) : place.tab === 'findings' ? (
        <Findings {...list} />
      ) : (
        <Queue {...list} selected={selected} onSelect={setSelected} />
      )}
      {isHelpOpen ? <KeysSheet onClose={() => setHelpOpen(false)} /> : null}
      <Toast message={messageOf(desk, texts)} onGone={() => desk.dismissNotice()} />
    </div>
  );
}
