'use client';

import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { useMe } from './account-data.ts';
import { consoleWays } from './console-ways.ts';

/** The ways to the consoles as buttons. */
export function ConsoleLink() {
  const { lang, t } = useTexts();
  const { role } = useMe();
  return consoleWays[role].map(({ path, icon, word }) => (
    <a key={path} className="btn btn-quiet" href={`/${lang}${path}`}>
      <Icon name={icon} />
      {t(word)}
    </a>
  ));
}
