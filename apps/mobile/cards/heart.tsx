import type { AdCard } from '@thulubazaar/contract';
import type { ViewStyle } from 'react-native';
import { favourites } from '~/data/favourites.ts';
import { useStore } from '~/device/use-store.ts';
import { problemText } from '~/i18n/problem-text.ts';
import { useTexts } from '~/i18n/texts.ts';
import { IconButton } from '~/ui/button.tsx';
import { toast } from '~/ui/toast.tsx';

interface Props {
  listing: Pick<AdCard, 'id' | 'title'>;
  /** It stands on a photo. */
  onPhoto?: boolean;
  style?: ViewStyle;
}

/** Keeps a listing, or forgets it again. */
export function Heart({ listing, onPhoto = false, style }: Props) {
  const { t } = useTexts();
  const isKept = useStore(favourites).has(listing.id);
  const change = () =>
    favourites.keep(listing, !isKept).catch((error: unknown) => toast.say(problemText(error, t)));
  return (
    <IconButton
      icon="heart"
      filled={isKept}
      colour={isKept ? 'brand' : 'ink'}
      label={t(isKept ? 'favourites.forgetOf' : 'favourites.save', { title: listing.title })}
      accessibilityState={{ selected: isKept }}
      onPress={change}
      {...(onPhoto ? { disc: 'surface' as const } : {})}
      {...(style ? { style } : {})}
    />
  );
}
