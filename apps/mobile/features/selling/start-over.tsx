import { useState } from 'react';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';

/** Takes what was written off a phone that others may use, at the second press. */
export function StartOver({ onSure }: { onSure(): void }) {
  const { t } = useTexts();
  const [isAsked, setAsked] = useState(false);
  return (
    <Button
      kind={isAsked ? 'danger' : 'quiet'}
      icon="trash-2"
      label={t(isAsked ? 'post.startOverSure' : 'post.startOver')}
      onPress={() => (isAsked ? onSure() : setAsked(true))}
    />
  );
}
