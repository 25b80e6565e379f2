import { Store } from '@thulubazaar/frontend/store';
import { getLocales } from 'expo-localization';
import { openShelf } from '~/data/shelf.ts';
import { phoneShelf } from '~/data/shelf-kinds.ts';

export type Lang = 'en' | 'ne';
export type Theme = 'system' | 'light' | 'dark';

interface Values {
  lang: Lang;
  theme: Theme;
  /** Small photos always, and nothing fetched ahead. */
  lowData: boolean;
  /** Where the phone is used, as the person chose it: for what is near. */
  place: { id: string; label: { en: string; ne: string } } | null;
  /** The newer version of the app that somebody was told of and need not be again. */
  updateSeen: string | null;
}

const name = 'settings';

/** What the phone's own language says of the app's: Nepali where the phone speaks it first, English else. */
function languageOfPhone(): Lang {
  return getLocales()[0]?.languageCode === 'ne' ? 'ne' : 'en';
}

/** What somebody has settled for this phone, whoever is signed in. */
class Settings extends Store implements Values {
  lang: Lang = languageOfPhone();
  theme: Theme = 'system';
  lowData = false;
  place: Values['place'] = null;
  updateSeen: Values['updateSeen'] = null;

  /** Reads what was settled before, once, at the start. */
  async wake(): Promise<void> {
    const kept = await openShelf(phoneShelf).get(name);
    if (kept) Object.assign(this, JSON.parse(kept) as Partial<Values>);
    this.changed();
  }

  async settle(values: Partial<Values>): Promise<void> {
    Object.assign(this, values);
    this.changed();
    const { lang, theme, lowData, place, updateSeen } = this;
    const kept: Values = { lang, theme, lowData, place, updateSeen };
    await openShelf(phoneShelf).set(name, JSON.stringify(kept));
  }
}

export const settings = new Settings();
