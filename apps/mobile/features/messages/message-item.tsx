import type { Conversation, Message } from '@thulubazaar/contract';
import { deletableSeconds } from '@thulubazaar/contract/limits';
import type { Chat } from '@thulubazaar/frontend/chat/chat';
import { nameOf } from '@thulubazaar/frontend/chat/name-of';
import { clockTime } from '@thulubazaar/nepal/calendar';
import { setStringAsync } from 'expo-clipboard';
import { useState } from 'react';
import { Pressable, StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Choice } from '~/ui/choice.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Note } from '~/ui/note.tsx';
import { Sheet } from '~/ui/sheet.tsx';
import { useColours } from '~/ui/theme.ts';
import { toast } from '~/ui/toast.tsx';
import { useSubmit } from '~/ui/use-submit.ts';
import { Words } from '~/ui/words.tsx';
import { bubble } from './bubble.ts';
import { deleteMessage } from './calls.ts';
import { MessageText } from './message-text.tsx';
import { OfferCard } from './offer-card.tsx';
import { PhotoMessage } from './photo-message.tsx';
import { Warning } from './safety.tsx';

interface Props {
  chat: Chat;
  message: Message;
  conversation: Conversation;
  /** The one before is of the same person: they stand closer. */
  follows: boolean;
  /** Says beneath it what has become of it. */
  status: boolean;
  onCounter(): void;
}

/** Something that was said, with when, and how far it has come. */
export function MessageItem({ chat, message, conversation, follows, status, onCounter }: Props) {
  const colours = useColours();
  const { lang, t } = useTexts();
  const [isChoosing, setChoosing] = useState(false);
  const { mine, deleted, sentAt, seq, warning, kind, text } = message;
  const isRead = seq <= conversation.otherReadSeq;
  const ink = mine ? 'onMine' : 'ink';
  const who = mine ? t('chat.mine') : nameOf(conversation.other, t);
  const canAct = !deleted && (mine || text !== '');
  return (
    <View style={[bubble.item, mine ? bubble.mine : bubble.theirs, follows && bubble.follows]}>
      <Pressable
        // A photo and an offer have buttons of their own, which would be lost in one label.
        accessible={kind === 'text' || deleted}
        accessibilityLabel={`${who}: ${deleted ? t('chat.deleted') : text}. ${clockTime(new Date(sentAt), lang)}`}
        accessibilityHint={canAct ? t('chat.messageActions') : ''}
        onLongPress={() => canAct && setChoosing(true)}
        delayLongPress={350}
        style={[
          bubble.bubble,
          { backgroundColor: mine ? colours.mine : colours.surface, borderColor: colours.line },
        ]}
      >
        {deleted ? (
          <Words colour="muted" style={styles.deleted}>
            {t('chat.deleted')}
          </Words>
        ) : kind === 'offer' ? (
          <OfferCard chat={chat} message={message} conversation={conversation} onCounter={onCounter} />
        ) : kind === 'photo' ? (
          <PhotoMessage message={message} name={nameOf(conversation.other, t)} />
        ) : (
          <MessageText text={text} links={conversation.links} colour={ink} />
        )}
        <View style={bubble.foot}>
          <Words size="xs" colour={mine ? 'onMine' : 'muted'}>
            {clockTime(new Date(sentAt), lang)}
          </Words>
          {mine && !deleted ? (
            <Icon name={isRead ? 'check-check' : 'check'} size={16} colour={isRead ? 'leaf' : 'onMine'} />
          ) : null}
        </View>
      </Pressable>
      {mine && !deleted && status ? (
        <Words size="xs" colour="muted">
          {t(isRead ? 'chat.read' : 'chat.sent')}
        </Words>
      ) : null}
      {warning.length > 0 && !deleted ? <Warning reasons={warning} /> : null}
      {isChoosing ? (
        <MessageMenu
          chat={chat}
          message={message}
          conversation={conversation.id}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </View>
  );
}

interface MenuProps {
  chat: Chat;
  message: Message;
  conversation: string;
  onClose(): void;
}

function MessageMenu({ chat, message: { seq, text, mine, sentAt }, conversation, onClose }: MenuProps) {
  const { t } = useTexts();
  const { busy, problem, submit } = useSubmit(async () => {
    await deleteMessage(conversation, seq);
    chat.deleted(conversation, seq);
    onClose();
  });
  const isDeletable = Date.now() - Date.parse(sentAt) < deletableSeconds * 1000;
  return (
    <Sheet isOpen title={t('chat.messageActions')} onClose={onClose}>
      <Note alert text={problem} />
      {text ? (
        <Choice
          icon="copy"
          label={t('chat.copy')}
          onChoose={async () => {
            await setStringAsync(text);
            toast.say(t('chat.copied'));
            onClose();
          }}
        />
      ) : null}
      {mine ? (
        <Choice
          icon="trash-2"
          danger={isDeletable}
          label={t('chat.delete')}
          hint={t('chat.deleteHint')}
          disabled={busy || !isDeletable}
          onChoose={submit}
        />
      ) : null}
    </Sheet>
  );
}

const styles = StyleSheet.create({ deleted: { fontStyle: 'italic' } });
