import { linkify } from '@thulubazaar/frontend/chat/linkify';
import { openBrowserAsync } from 'expo-web-browser';
import type { Colour } from '~/ui/colours.ts';
import { Words } from '~/ui/words.tsx';

interface Props {
  text: string;
  /** Addresses lead somewhere: both are known long enough. */
  links: boolean;
  colour: Colour;
}

/** Whether what somebody wrote leads somewhere, which whoever hears it must be able to follow. */
export const hasLinks = (text: string) => linkify(text).some(({ href }) => href !== undefined);

/** What somebody wrote. */
export function MessageText({ text, links, colour }: Props) {
  const pieces = links ? linkify(text) : [{ text }];
  return (
    <Words colour={colour} selectable={false}>
      {pieces.map(({ text: piece, href }, index) =>
        href ? (
          <Words
            // biome-ignore lint/suspicious/noArrayIndexKey: a text and its pieces never change
            key={index}
            colour={colour}
            accessibilityRole="link"
            style={{ textDecorationLine: 'underline' }}
            onPress={() => openBrowserAsync(href)}
          >
            {piece}
          </Words>
        ) : (
          piece
        ),
      )}
    </Words>
  );
}
