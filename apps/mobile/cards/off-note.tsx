import { useAppStatus } from '~/data/app-status.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Note } from '~/ui/note.tsx';

/** Says that something is switched off for everybody, before somebody begins with it. */
export function OffNote({ code }: { code: 'posting' | 'chat' }) {
  const { isOff } = useAppStatus();
  const { t } = useTexts();
  return isOff(code) ? <Note alert text={t(`app.off_${code}`)} /> : null;
}
