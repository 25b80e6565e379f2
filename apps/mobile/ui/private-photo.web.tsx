import { Image, type ImageProps } from 'expo-image';
import { useEffect, useState } from 'react';
import { photoHeaders } from '~/data/private-photos.ts';

interface Props extends Omit<ImageProps, 'source' | 'alt'> {
  address: string;
  alt: string;
}

/** The same in a browser, whose images carry no headers: fetched, then shown. */
export function PrivatePhoto({ address, alt, ...props }: Props) {
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isGone = false;
    fetch(address, { headers: photoHeaders(address) })
      .then((response) => (response.ok ? response.blob() : null))
      .then((blob) => {
        if (!blob || isGone) return;
        made = URL.createObjectURL(blob);
        setShown(made);
      })
      .catch(() => {});
    return () => {
      isGone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [address]);
  return (
    <Image source={shown ? { uri: shown } : null} contentFit="cover" accessibilityLabel={alt} {...props} />
  );
}
