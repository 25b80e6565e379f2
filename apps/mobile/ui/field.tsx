import { type Ref, useId } from 'react';
import { StyleSheet, TextInput, type TextInputProps, View } from 'react-native';
import { radius, space, tapTarget, useColours } from './theme.ts';
import { Words } from './words.tsx';

interface Props extends TextInputProps {
  label: string;
  /** A sentence on what is wanted; below it, in its place when something is wrong, the error. */
  hint?: string | undefined;
  error?: string | undefined;
  ref?: Ref<TextInput>;
}

/** A field of text with its label, and what is wrong with what is in it. */
export function Field({ label, hint, error, multiline, style, ref, ...props }: Props) {
  const colours = useColours();
  const id = useId();
  return (
    <View style={styles.field}>
      <Words bold size="s" nativeID={`${id}-label`}>
        {label}
      </Words>
      <TextInput
        ref={ref}
        accessibilityLabel={label}
        accessibilityHint={error ?? hint ?? ''}
        placeholderTextColor={colours.muted}
        maxFontSizeMultiplier={2}
        multiline={multiline ?? false}
        {...props}
        style={[
          styles.input,
          multiline && styles.many,
          {
            color: colours.ink,
            backgroundColor: colours.surface,
            borderColor: error ? colours.alert : colours.lineStrong,
          },
          style,
        ]}
      />
      {error ? (
        <Words size="s" colour="alert" accessibilityLiveRegion="polite">
          {error}
        </Words>
      ) : hint ? (
        <Words size="s" colour="muted">
          {hint}
        </Words>
      ) : null}
    </View>
  );
}

const styles = StyleSheet.create({
  field: { gap: space.xs },
  input: {
    minHeight: tapTarget,
    borderWidth: 1,
    borderRadius: radius.s,
    paddingHorizontal: space.m,
    paddingVertical: space.s,
    fontSize: 16,
  },
  many: { minHeight: 120, textAlignVertical: 'top' },
});
