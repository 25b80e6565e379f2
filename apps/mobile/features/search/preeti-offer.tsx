import { mayBePreeti } from '@thulubazaar/nepal/may-be-preeti';
import { useEffect, useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { radius, space, useColours } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';

/** For words that look typed for the Preeti font: what they are in Unicode, to be searched for instead. */
export function PreetiOffer({ text, onUse }: { text: string; onUse(words: string): void }) {
  const { t } = useTexts();
  const colours = useColours();
  const [meant, setMeant] = useState<string | null>(null);
  useEffect(() => {
    setMeant(null);
    if (!mayBePreeti(text)) return;
    let isWanted = true;
    // It stands on the lexicon, which nothing else here needs: read when somebody types so.
    import('@thulubazaar/nepal/preeti').then(({ fromPreeti }) => {
      if (isWanted) setMeant(fromPreeti(text));
    });
    return () => {
      isWanted = false;
    };
  }, [text]);
  if (!meant) return null;
  return (
    <View style={[styles.offer, { backgroundColor: colours.sunken }]}>
      <Words size="s">{t('form.preeti')}</Words>
      <Words bold>{meant}</Words>
      <Button kind="secondary" label={t('form.usePreeti')} onPress={() => onUse(meant)} />
    </View>
  );
}

const styles = StyleSheet.create({
  offer: { gap: space.s, padding: space.m, borderRadius: radius.m },
});
