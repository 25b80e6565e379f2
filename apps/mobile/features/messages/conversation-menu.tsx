import type { Conversation } from '@thulubazaar/contract';
import { longestReport } from '@thulubazaar/contract/limits';
import { nameOf } from '@thulubazaar/frontend/chat/name-of';
import { type Href, useRouter } from 'expo-router';
import { useState } from 'react';
import { Share, StyleSheet, View } from 'react-native';
import { api } from '~/data/api.ts';
import { problemText } from '~/i18n/problem-text.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Chip } from '~/ui/chip.tsx';
import { Choice } from '~/ui/choice.tsx';
import { Field } from '~/ui/field.tsx';
import { Note } from '~/ui/note.tsx';
import { Sheet } from '~/ui/sheet.tsx';
import { space } from '~/ui/theme.ts';
import { toast } from '~/ui/toast.tsx';
import { Heading, Words } from '~/ui/words.tsx';
import { changeConversation, type Report, reportConversation, setBlocked } from './calls.ts';

const reasons = ['scam', 'abuse', 'spam', 'fake_listing', 'other'] as const satisfies Report['reason'][];

interface Props {
  conversation: Conversation;
  onClose(): void;
}

/** What can be done with a conversation. A report, with its reason, is the second tap. */
export function ConversationMenu({ conversation, onClose }: Props) {
  const { t } = useTexts();
  const router = useRouter();
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState('');
  const { id, other, muted, archived, blocked } = conversation;

  const run = (work: () => Promise<unknown>, said: string, undo?: () => Promise<unknown>) => async () => {
    setProblem('');
    try {
      await work();
    } catch (error) {
      setProblem(problemText(error, t));
      return;
    }
    const takeBack = () => {
      undo?.().catch((error: unknown) => toast.say(problemText(error, t)));
    };
    toast.say(said, undo && { label: t('form.undo'), run: takeBack });
    onClose();
  };
  const unblock = () => setBlocked(other.handle, false);

  return (
    <Sheet isOpen title={t('chat.with', { name: nameOf(other, t) })} onClose={onClose}>
      <Note alert text={problem} />
      {other.left === 'deleted' ? null : (
        <Choice
          icon="user-round"
          label={t('chat.seePerson')}
          onChoose={() => {
            onClose();
            router.push(`/seller/${other.handle}` as Href);
          }}
        />
      )}
      <Choice
        icon={muted ? 'bell' : 'bell-off'}
        label={t(muted ? 'chat.unmute' : 'chat.mute')}
        onChoose={run(
          () => changeConversation(id, { muted: !muted }),
          t(muted ? 'chat.doneUnmuted' : 'chat.doneMuted'),
        )}
      />
      <Choice
        icon={archived ? 'archive-restore' : 'archive'}
        label={t(archived ? 'chat.unarchive' : 'chat.archive')}
        onChoose={run(
          () => changeConversation(id, { archived: !archived }),
          t(archived ? 'chat.doneUnarchived' : 'chat.doneArchived'),
          // It has gone from the list that is looked at.
          () => changeConversation(id, { archived }),
        )}
      />
      <Choice
        icon="share-2"
        label={t('chat.complaint')}
        hint={t('chat.complaintHint')}
        onChoose={run(async () => {
          const { name, text } = await api('GET /api/conversations/{id}/complaint', { params: { id } });
          await Share.share({ title: name, message: text });
        }, t('chat.doneComplaint'))}
      />
      {blocked ? (
        <Choice icon="ban" label={t('chat.unblock')} onChoose={run(unblock, t('chat.doneUnblocked'))} />
      ) : (
        <Choice
          icon="ban"
          danger
          label={t('chat.block', { name: nameOf(other, t) })}
          onChoose={run(() => setBlocked(other.handle, true), t('chat.doneBlocked'), unblock)}
        />
      )}
      <View style={styles.report}>
        <Heading size="m">{t('chat.report')}</Heading>
        <Words size="s" colour="muted">
          {t('chat.reportHint')}
        </Words>
        <Field
          label={t('chat.reportNote')}
          multiline
          maxLength={longestReport}
          value={note}
          onChangeText={setNote}
        />
        <View style={styles.reasons}>
          {reasons.map((reason) => (
            <Chip
              key={reason}
              icon="flag"
              label={t(`chat.reason_${reason}`)}
              onPress={run(
                () => reportConversation(id, { reason, note, block: true }),
                t('chat.doneReported'),
                unblock,
              )}
            />
          ))}
        </View>
      </View>
    </Sheet>
  );
}

const styles = StyleSheet.create({
  report: { gap: space.s, paddingTop: space.m },
  reasons: { flexDirection: 'row', flexWrap: 'wrap', gap: space.s },
});
