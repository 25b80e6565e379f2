import { Image, type ImageProps } from 'expo-image';
import { absolute } from '~/data/config.ts';
import { session } from '~/data/session.ts';

interface Props extends Omit<ImageProps, 'source' | 'alt'> {
  /** Root-relative. */
  address: string;
  alt: string;
}

// What only one person may see must not outlive their session on the phone.
session.onEnd(async () => {
  await Promise.all([Image.clearMemoryCache(), Image.clearDiskCache()]);
});

/** A photo that the API shows to whoever may see it: asked for as whoever is signed in. */
export function PrivatePhoto({ address, alt, ...props }: Props) {
  const headers: Record<string, string> = session.token ? { authorization: `Bearer ${session.token}` } : {};
  return (
    <Image
      source={{ uri: absolute(address), headers }}
      cachePolicy="disk"
      contentFit="cover"
      accessible
      accessibilityLabel={alt}
      {...props}
    />
  );
}
