import { StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Chip } from '~/ui/chip.tsx';
import { type Choice, Select } from '~/ui/select.tsx';
import { space } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';

interface Props {
  label: string;
  options: readonly Choice[];
  /** Ids; what is not said may be an empty one. */
  chosen: readonly string[];
  many?: boolean;
  /** An answer can be changed, and not taken back. */
  required?: boolean;
  hint?: string | undefined;
  error: string | undefined;
  /** Of one answer its id, empty where it is taken back. */
  onChange(chosen: string | string[]): void;
}

/** So many options are shown side by side; more of them are a list to open. */
const mostSideBySide = 8;

/** One of several answers, or several of them. */
export function ChoiceField({
  label,
  options,
  chosen,
  many,
  required = false,
  hint,
  error,
  onChange,
}: Props) {
  const { t } = useTexts();
  if (!many && options.length > mostSideBySide)
    return (
      <Select
        label={label}
        choices={required ? options : [{ id: '', label: t('post.notSaid') }, ...options]}
        chosen={chosen[0] ?? ''}
        shown={t('post.choose')}
        error={error}
        onChoose={onChange}
      />
    );
  function press(id: string) {
    const isOn = chosen.includes(id);
    if (many) onChange(isOn ? chosen.filter((other) => other !== id) : [...chosen, id]);
    else onChange(isOn && !required ? '' : id);
  }
  return (
    <View style={styles.field} accessibilityRole={many ? 'none' : 'radiogroup'} accessibilityLabel={label}>
      <Words bold size="s">
        {label}
      </Words>
      <View style={styles.options}>
        {options.map((option) => (
          <Chip
            key={option.id}
            label={option.label}
            hint={label}
            on={chosen.includes(option.id)}
            onPress={() => press(option.id)}
          />
        ))}
      </View>
      {error || hint ? (
        <Words size="s" colour={error ? 'alert' : 'muted'}>
          {error ?? hint}
        </Words>
      ) : null}
    </View>
  );
}

const styles = StyleSheet.create({
  field: { gap: space.s },
  options: { flexDirection: 'row', flexWrap: 'wrap', gap: space.s },
});
