'use client';

import type { CaseDecision } from '@thulubazaar/contract';
import { useSyncExternalStore } from 'react';
import { Check } from '@/forms/check.tsx';
import { Sheet } from '@/forms/sheet.tsx';
import { useTexts } from '@/i18n/texts.tsx';
import { decisionKeys } from './decisions.ts';
import { Kbd, keyOf } from './kbd.tsx';
import { keysSetting } from './keys-setting.ts';

const decisions = Object.keys(decisionKeys) as CaseDecision[];

/** All single keys, and the switch that turns them off. */
export function KeysSheet({ onClose }: { onClose(): void }) {
  const { t } = useTexts();
  const isOn = useSyncExternalStore(keysSetting.subscribe, keysSetting.isOn, () => true);
  const inQueue = [
    ['J K', t('moderation.move')],
    ['Enter', t('moderation.open')],
    ['1 – 9', t('moderation.keyTabs')],
  ];
  const inCase = [
    ['N', t('moderation.next')],
    ...decisions.map((decision) => [keyOf(decision), t(`moderation.do_${decision}`)]),
    ['1 – 7', t('moderation.keyReason')],
    ['− +', t('moderation.howLong')],
    ['M', t('moderation.note')],
    ['Enter', t('moderation.keyConfirm')],
    ['U', t('moderation.takeBack')],
    ['← →', t('moderation.keyPhotos')],
    ['Esc', t('moderation.keyBack')],
  ];
  return (
    <Sheet title={t('moderation.keys')} onClose={onClose}>
      <Keys title={t('moderation.keysQueue')} keys={inQueue} />
      <Keys title={t('moderation.keysCase')} keys={inCase} />
      <Check
        id="single-keys"
        label={t('moderation.keysOn')}
        checked={isOn}
        onChange={(next) => keysSetting.set(next)}
      />
    </Sheet>
  );
}

function Keys({ title, keys }: { title: string; keys: string[][] }) {
  return (
    <>
      <h3 className="mt-2 text-base">{title}</h3>
      <dl className="desk-keys">
        {keys.map(([key = '', what]) => (
          <div key={what}>
            <dt>
              {key.split(' ').map((one) =>
                one === '–' ? (
                  ' – '
                ) : (
                  <Kbd key={one} isSpoken>
                    {one}
                  </Kbd>
                ),
              )}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
