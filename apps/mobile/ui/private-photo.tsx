import { Image, type ImageProps } from 'expo-image';
import { absolute } from '~/data/config.ts';
import { photoHeaders } from '~/data/private-photos.ts';

interface Props extends Omit<ImageProps, 'source' | 'alt'> {
  /** Root-relative. */
  address: string;
  alt: string;
}

/** A photo that the API shows to whoever may see it: asked for as whoever is signed in. */
export function PrivatePhoto({ address, alt, ...props }: Props) {
  return (
    <Image
      source={{ uri: absolute(address), headers: photoHeaders(address) }}
      cachePolicy="disk"
      contentFit="cover"
      accessible
      accessibilityLabel={alt}
      {...props}
    />
  );
}
