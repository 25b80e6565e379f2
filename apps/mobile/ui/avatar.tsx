import type { Photo as PhotoOfApi } from '@thulubazaar/contract';
import { StyleSheet, View } from 'react-native';
import { Icon } from './icon.tsx';
import { Photo } from './photo.tsx';
import { useColours } from './theme.ts';

interface Props {
  photo: Pick<PhotoOfApi, 'id' | 'base' | 'widths' | 'avif' | 'thumbhash'> | null | undefined;
  size: number;
  alt?: string;
  /** What stands where there is no photo. */
  icon?: string;
}

/** Somebody's face, or the outline of one. */
export function Avatar({ photo, size, alt = '', icon = 'user-round' }: Props) {
  const colours = useColours();
  const round = { width: size, height: size, borderRadius: size / 2, backgroundColor: colours.sunken };
  return (
    <View style={[styles.place, round]}>
      {photo ? (
        <Photo photo={photo} width={size} alt={alt} style={StyleSheet.absoluteFill} />
      ) : (
        <Icon name={icon} size={Math.round(size * 0.5)} colour="muted" />
      )}
    </View>
  );
}

const styles = StyleSheet.create({
  place: { alignItems: 'center', justifyContent: 'center', overflow: 'hidden' },
});
