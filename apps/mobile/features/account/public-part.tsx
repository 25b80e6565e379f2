import type { Me } from '@thulubazaar/contract';
import { longestAbout, longestName, mostLanguages } from '@thulubazaar/contract/limits';
import type { ChosenPlace } from '@thulubazaar/frontend/drafts/chosen-place';
import {
  type SpokenLanguage,
  spokenLanguageCodes,
  spokenLanguages,
} from '@thulubazaar/nepal/spoken-languages';
import { type Href, useRouter } from 'expo-router';
import { useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { pickPhotos } from '~/photos/pick-photos.ts';
import { Avatar } from '~/ui/avatar.tsx';
import { Button } from '~/ui/button.tsx';
import { Chip } from '~/ui/chip.tsx';
import { Field } from '~/ui/field.tsx';
import { Note } from '~/ui/note.tsx';
import { PlacePicker } from '~/ui/place-picker.tsx';
import { Segments } from '~/ui/segments.tsx';
import { space } from '~/ui/theme.ts';
import { toast } from '~/ui/toast.tsx';
import { useSubmit } from '~/ui/use-submit.ts';
import { Words } from '~/ui/words.tsx';
import { updateMe } from './calls.ts';
import { Part } from './part.tsx';
import { setAvatar } from './profile-calls.ts';

/** What buyers see of one. */
export function PublicPart({ me }: { me: Me }) {
  const { t } = useTexts();
  const router = useRouter();
  const [name, setName] = useState(me.hasName ? me.name : '');
  const [about, setAbout] = useState(me.about ?? '');
  const [place, setPlace] = useState<ChosenPlace | null>(me.place);
  const [languages, setLanguages] = useState<SpokenLanguage[]>(me.languages);
  const [lang, setLang] = useState(me.lang);
  const { busy, problem, errors, submit } = useSubmit(async () => {
    await updateMe({ name, about, languages, placeId: place?.id ?? null, lang });
    toast.say(t('profile.saved'));
  });
  return (
    <Part title={t('profile.public')}>
      <AvatarField me={me} />
      <Field
        label={t('profile.name')}
        error={errors.name}
        value={name}
        onChangeText={setName}
        autoComplete="name"
        maxLength={longestName}
      />
      <Field
        label={t('profile.about')}
        hint={t('profile.aboutHint')}
        error={errors.about}
        value={about}
        onChangeText={setAbout}
        multiline
        maxLength={longestAbout}
      />
      <PlacePicker
        label={t('profile.place')}
        value={place}
        onChoose={setPlace}
        error={errors.placeId}
        clearable
      />
      <Languages chosen={languages} onChoose={setLanguages} />
      <View style={styles.field}>
        <Words bold size="s">
          {t('profile.language')}
        </Words>
        <Segments<'ne' | 'en'>
          label={t('profile.language')}
          choices={[
            ['ne', 'नेपाली'],
            ['en', 'English'],
          ]}
          chosen={lang}
          onChoose={setLang}
        />
      </View>
      <Note alert text={problem} />
      <Button label={t('profile.save')} busy={busy} onPress={submit} />
      <Button
        kind="quiet"
        label={t('profile.publicPage')}
        onPress={() => router.push(`/seller/${me.handle}` as Href)}
      />
    </Part>
  );
}

/** The photo one shows of oneself: chosen, shown, taken away, each at once. */
function AvatarField({ me: { photo } }: { me: Me }) {
  const { t } = useTexts();
  const add = useSubmit(async () => {
    const [picked] = await pickPhotos(1);
    if (picked) await setAvatar(picked);
  });
  const remove = useSubmit(() => setAvatar(null));
  return (
    <View style={styles.field}>
      <View style={styles.photo}>
        <Avatar photo={photo} size={80} alt={photo ? t('profile.photoNow') : ''} />
        <View style={styles.buttons}>
          <Button
            kind="secondary"
            icon="image-plus"
            label={t(photo ? 'profile.photoChange' : 'profile.photoAdd')}
            busy={add.busy}
            onPress={add.submit}
          />
          {photo ? (
            <Button
              kind="quiet"
              label={t('profile.photoRemove')}
              busy={remove.busy}
              onPress={remove.submit}
            />
          ) : null}
        </View>
      </View>
      <Words size="s" colour="muted">
        {t('profile.photoHint')}
      </Words>
      <Note alert text={add.problem || remove.problem} />
    </View>
  );
}

interface LanguagesProps {
  chosen: readonly SpokenLanguage[];
  onChoose(chosen: SpokenLanguage[]): void;
}

/** What one speaks: the chosen ones, and all of them once that is pressed. */
function Languages({ chosen, onChoose }: LanguagesProps) {
  const { lang, t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const isFull = chosen.length >= mostLanguages;
  const shown = isOpen ? spokenLanguageCodes : spokenLanguageCodes.filter((code) => chosen.includes(code));
  const toggle = (code: SpokenLanguage) => {
    if (chosen.includes(code)) onChoose(chosen.filter((each) => each !== code));
    else if (!isFull) onChoose([...chosen, code]);
  };
  return (
    <View style={styles.field}>
      <Words bold size="s">
        {t('profile.languages')}
      </Words>
      <View style={styles.chips}>
        {shown.map((code) => (
          <Chip
            key={code}
            on={chosen.includes(code)}
            label={spokenLanguages[code][lang]}
            onPress={() => toggle(code)}
          />
        ))}
        {isOpen ? null : <Chip icon="plus" label={t('profile.add')} onPress={() => setOpen(true)} />}
      </View>
    </View>
  );
}

const styles = StyleSheet.create({
  field: { gap: space.s },
  photo: { flexDirection: 'row', alignItems: 'center', gap: space.l },
  buttons: { flex: 1, gap: space.xs, alignItems: 'flex-start' },
  chips: { flexDirection: 'row', flexWrap: 'wrap', gap: space.s },
});
