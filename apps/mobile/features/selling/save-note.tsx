import { labelOf, refusedFields } from '@thulubazaar/frontend/drafts/refusals';
import type { MessageKey, Texts } from '@thulubazaar/messages/create-translate';
import { StyleSheet, View } from 'react-native';
import { line } from '~/data/line.ts';
import { useStore } from '~/device/use-store.ts';
import { problemText } from '~/i18n/problem-text.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Note } from '~/ui/note.tsx';
import { space } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';
import type { ListingDraft } from './listing-draft.ts';

const words: Record<ListingDraft['state'], MessageKey> = {
  saved: 'post.saved',
  saving: 'post.saving',
  local: 'post.savedLocally',
};

/** Where what was typed stands. Only trouble is said aloud: a word with every pause would be noise. */
export function SaveNote({ keeper }: { keeper: ListingDraft }) {
  const texts = useTexts();
  const { t } = texts;
  const { isOnline } = useStore(line);
  const isTrouble = keeper.state === 'local' && keeper.error !== null && keeper.conflict === null;
  const isSaved = keeper.state === 'saved' && keeper.id !== null;
  return (
    <>
      <View style={styles.line}>
        {isSaved ? <Icon name="check" size={16} colour="leaf" /> : null}
        <Words size="s" colour="muted">
          {keeper.state === 'saved' && !isSaved ? t('post.savesItself') : t(words[keeper.state])}
        </Words>
      </View>
      {isOnline ? null : <Note text={t(keeper.isGuest ? 'post.offlineGuest' : 'form.offlineKept')} />}
      {isTrouble && isOnline ? (
        <Note alert text={troubleOf(keeper.error, texts)}>
          <Button
            kind="quiet"
            label={t('form.retry')}
            onPress={() => {
              keeper.flush().catch(() => {
                // Said by this very note.
              });
            }}
          />
        </Note>
      ) : null}
    </>
  );
}

/** What went wrong: field by field where the API named them, since they may be on another step. */
function troubleOf(error: unknown, texts: Texts): string {
  const refused = Object.entries(refusedFields(error));
  if (refused.length === 0) return problemText(error, texts.t);
  return refused
    .map(([field, sentence]) => {
      const label = labelOf(field, texts);
      return label ? `${label}: ${sentence}` : sentence;
    })
    .join('\n');
}

const styles = StyleSheet.create({
  line: { flexDirection: 'row', alignItems: 'center', gap: space.xs },
});
