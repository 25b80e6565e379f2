import type { AdCard } from '@thulubazaar/contract';
import type { ViewStyle } from 'react-native';
import { favourites } from '~/data/favourites.ts';
import { useStore } from '~/device/use-store.ts';
import { problemText } from '~/i18n/problem-text.ts';
import { useTexts } from '~/i18n/texts.ts';
import { IconButton } from '~/ui/button.tsx';
import { toast } from '~/ui/toast.tsx';

/** Keeps a listing, or forgets it again. */
export function Heart({ listing, style }: { listing: Pick<AdCard, 'id' | 'title'>; style?: ViewStyle }) {
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
      {...(style ? { style } : {})}
    />
  );
}
