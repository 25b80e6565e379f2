import { formatNumber } from '@thulubazaar/nepal/digits';
import { readNpr } from '@thulubazaar/nepal/money';
import { StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Chip } from '~/ui/chip.tsx';
import { space } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';

interface Props {
  question: string;
  /** What may be meant, by what it would be typed as. */
  answers: readonly (readonly [typed: string, label: string])[];
  onChoose(typed: string): void;
}

/** What was typed may mean several things: asks which, one tap each. */
export function Doubt({ question, answers, onChoose }: Props) {
  return (
    <View style={styles.doubt} accessibilityLiveRegion="polite">
      <Words size="s">{question}</Words>
      {answers.map(([typed, label]) => (
        <Chip key={typed} label={label} hint={question} onPress={() => onChoose(typed)} />
      ))}
    </View>
  );
}

/** "25.000" is 25 with a fraction to some and 25 thousand to others: asks which. */
export function PriceDoubt({ typed, onChoose }: { typed: string; onChoose(typed: string): void }) {
  const { lang, t } = useTexts();
  const { either } = readNpr(typed);
  if (!either) return null;
  return (
    <Doubt
      question={t('form.whichAmount')}
      answers={either.map((paisa) => [formatNumber(paisa / 100, 'en'), formatNumber(paisa / 100, lang)])}
      onChoose={onChoose}
    />
  );
}

const styles = StyleSheet.create({
  doubt: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', gap: space.s, marginTop: space.xs },
});
