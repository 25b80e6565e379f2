import type { Photo as PhotoOfApi } from '@thulubazaar/contract';
import { avifUrl, photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import { Image, type ImageProps } from 'expo-image';
import { useState } from 'react';
import { PixelRatio } from 'react-native';
import { absolute } from '~/data/config.ts';
import { line } from '~/data/line.ts';
import { settings } from '~/device/settings.ts';
import { useStore } from '~/device/use-store.ts';

const smallest = 320;
/** Nobody sees more of a photo than this in the size in which it is shown. */
const densestUseful = 2;

interface Props extends Omit<ImageProps, 'source' | 'placeholder' | 'alt'> {
  photo: Pick<PhotoOfApi, 'id' | 'base' | 'widths' | 'avif' | 'thumbhash'>;
  /** How wide it is shown, in density-independent pixels. */
  width: number;
  /** What is on it; empty where the text beside it says so. */
  alt: string;
}

/** A photo of the bazaar in the size that fits its place, the screen and the line: its colours first, from the thumbhash. */
export function Photo({ photo, width, alt, ...props }: Props) {
  const { lowData } = useStore(settings);
  const { isThin } = useStore(line);
  const wanted = width * Math.min(densestUseful, PixelRatio.get());
  const size = lowData || isThin ? smallest : wanted;
  // A phone that cannot read AVIF after all is given what every phone reads.
  const [unread, setUnread] = useState<string | null>(null);
  const avif = unread === photo.id ? undefined : avifUrl(photo, size);
  const source = absolute(avif ?? photoUrl(photo, size));
  return (
    <Image
      source={{ uri: source }}
      placeholder={{ thumbhash: photo.thumbhash }}
      placeholderContentFit="cover"
      contentFit="cover"
      // Its address never shows anything else: kept on the phone, it opens in airplane mode.
      cachePolicy="disk"
      recyclingKey={photo.id}
      transition={120}
      onError={() => avif && setUnread(photo.id)}
      accessible={alt !== ''}
      accessibilityLabel={alt}
      {...props}
    />
  );
}
