import { useEffect, useState } from 'react';
import { openShelf } from '~/data/shelf.ts';
import { phoneShelf } from '~/data/shelf-kinds.ts';
import { push } from '~/device/push.ts';
import { useStore } from '~/device/use-store.ts';
import { problemText } from '~/i18n/problem-text.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Note } from '~/ui/note.tsx';
import { toast } from '~/ui/toast.tsx';

const shelfKey = 'push-later';
/** Who said “later” is left alone for so long. */
const putOffMilliseconds = 30 * 86_400_000;

async function isPutOff(): Promise<boolean> {
  const since = Number(
    await openShelf(phoneShelf)
      .get(shelfKey)
      .catch(() => null),
  );
  return Date.now() - since < putOffMilliseconds;
}

const putOff = (): Promise<void> => openShelf(phoneShelf).set(shelfKey, String(Date.now()));

interface Props {
  /** What is said before the phone itself asks; without it, that news arrives at once. */
  label?: string;
  /** Shown though it is on or was refused: where one settles it. */
  whole?: boolean;
}

/** Offers to tell this phone, with a sentence before the phone asks; nothing where that is settled or cannot be. */
export function PushAsk({ label, whole = false }: Props) {
  const { t } = useTexts();
  const { state } = useStore(push);
  const [isBusy, setBusy] = useState(false);
  // Until it is known it is not asked.
  const [isLater, setLater] = useState(true);
  useEffect(() => {
    isPutOff().then((putOff) => setLater(putOff && !whole));
  }, [whole]);
  if (state === 'on') return whole ? <Note icon="bell" text={t('notifications.pushOn')} /> : null;
  if (state === 'denied')
    return whole ? (
      <Note icon="bell-off" text={t('app.pushDenied')}>
        <Button kind="secondary" label={t('app.openSettings')} onPress={() => push.openSettings()} />
      </Note>
    ) : null;
  if (state !== 'off' && !(state === 'absent' && whole)) return null;
  if (isLater) return null;
  const ask = async () => {
    setBusy(true);
    try {
      if (await push.ask()) toast.say(t('notifications.pushOn'));
    } catch (error) {
      toast.say(problemText(error, t));
    } finally {
      setBusy(false);
    }
  };
  const later = () => {
    setLater(true);
    putOff().catch(() => {});
  };
  if (state === 'absent')
    return (
      <Note icon="bell-off" text={t('app.pushAbsent')}>
        <Button kind="secondary" label={t('form.retry')} busy={isBusy} onPress={ask} />
      </Note>
    );
  return (
    <Note icon="bell" text={label ?? t('notifications.pushWhy')}>
      <Button kind="secondary" label={t('notifications.pushAsk')} busy={isBusy} onPress={ask} />
      {whole ? null : <Button kind="quiet" label={t('auth.later')} onPress={later} />}
    </Note>
  );
}
