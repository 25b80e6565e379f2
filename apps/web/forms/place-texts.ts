import type { Translate } from '@thulubazaar/messages/create-translate';
import type { PlacePickerTexts } from '@/islands/place-picker.ts';

/** What the field for a place says before a script takes part, and what its script says later. */
export interface PlaceTexts {
  placeholder: string;
  suggestions: string;
  clear: string;
  later: PlacePickerTexts;
}

/** The texts of a field for a place, from the messages of a plain page or of one that React runs. */
export function placeTexts(t: Translate): PlaceTexts {
  const level = (name: keyof PlacePickerTexts['levels']) => t(`placeField.${name}`);
  return {
    placeholder: t('placeField.placeholder'),
    suggestions: t('placeField.suggestions'),
    clear: t('placeField.clear'),
    later: {
      found: [1, 2, 3, 4, 5, 6, 7].map((count) => t('placeField.found', { count })),
      none: t('placeField.none'),
      failed: t('placeField.failed'),
      unmatched: t('placeField.unmatched'),
      levels: {
        province: level('province'),
        district: level('district'),
        local: level('local'),
        area: level('area'),
        ward: level('ward'),
      },
    },
  };
}
