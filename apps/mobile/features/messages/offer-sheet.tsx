import { maxPaisa } from '@thulubazaar/contract/limits';
import { amountInWords } from '@thulubazaar/nepal/amount-in-words';
import { formatNumber } from '@thulubazaar/nepal/digits';
import { formatNpr, readNpr } from '@thulubazaar/nepal/money';
import { useRef, useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Chip } from '~/ui/chip.tsx';
import { Field } from '~/ui/field.tsx';
import { Sheet } from '~/ui/sheet.tsx';
import { space } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';

const leastPaisa = 100;

interface Props {
  kind: 'offer' | 'counter';
  /** What the listing asks for, in paisa. */
  asking: number | null;
  onOffer(paisa: number): void;
  onClose(): void;
}

/** Asks for an amount as one says it, and shows how it is understood. */
export function OfferSheet({ kind, asking, onOffer, onClose }: Props) {
  const { lang, t } = useTexts();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const { paisa, either } = readNpr(typed);
  const amount = paisa !== null && paisa >= leastPaisa && paisa <= maxPaisa ? paisa : null;
  // The keyboard's key and the button, or two presses before the sheet is gone: one offer.
  const isSent = useRef(false);
  const send = () => {
    setWrong(amount === null);
    if (amount === null || isSent.current) return;
    isSent.current = true;
    onOffer(amount);
    onClose();
  };
  return (
    <Sheet
      isOpen
      title={t(kind === 'offer' ? 'chat.offerTitle' : 'chat.counterTitle')}
      onClose={onClose}
      foot={<Button label={t('chat.sendOffer')} onPress={send} />}
    >
      {asking ? <Words colour="muted">{t('chat.asking', { price: formatNpr(asking, lang) })}</Words> : null}
      <Field
        label={t('chat.amount')}
        hint={t('chat.amountHint')}
        error={isWrong && amount === null && !either ? t('chat.badAmount') : undefined}
        value={typed}
        onChangeText={setTyped}
        placeholder={t('chat.amountPlaceholder')}
        autoComplete="off"
        maxLength={60}
        autoFocus
        onSubmitEditing={send}
      />
      {either ? (
        <View style={styles.doubt}>
          <Words size="s">{t('form.whichAmount')}</Words>
          <View style={styles.either}>
            {either.map((one) => (
              <Chip
                key={one}
                label={formatNumber(one / 100, lang)}
                onPress={() => setTyped(formatNumber(one / 100, 'en'))}
              />
            ))}
          </View>
        </View>
      ) : null}
      {amount === null ? null : (
        <View accessibilityLiveRegion="polite">
          <Words bold size="l">
            {formatNpr(amount, lang)}
          </Words>
          <Words size="s" colour="muted">
            {amountInWords(amount, lang)}
          </Words>
        </View>
      )}
    </Sheet>
  );
}

const styles = StyleSheet.create({
  doubt: { gap: space.s },
  either: { flexDirection: 'row', flexWrap: 'wrap', gap: space.s },
});
