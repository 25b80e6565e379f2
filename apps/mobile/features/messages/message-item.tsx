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
import { hasLinks, MessageText } from './message-text.tsx';
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
  const time = clockTime(new Date(sentAt), lang);
  // A photo, an offer and a text that leads somewhere have buttons and links of their own, which would be lost in one label.
  const isOne = deleted || (kind === 'text' && !(conversation.links && hasLinks(text)));
  const choose = () => canAct && setChoosing(true);
  return (
    <View style={[bubble.item, mine ? bubble.mine : bubble.theirs, follows && bubble.follows]}>
      <Pressable
        accessible={isOne}
        accessibilityLabel={`${who}: ${deleted ? t('chat.deleted') : text}. ${time}`}
        accessibilityActions={isOne && canAct ? [{ name: 'activate', label: t('chat.messageActions') }] : []}
        onAccessibilityAction={choose}
        onLongPress={choose}
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
        <Pressable
          // Where the whole is not one, its foot is the way to what can be done with it.
          accessible={!isOne}
          focusable={!isOne}
          accessibilityRole={!isOne && canAct ? 'button' : undefined}
          accessibilityLabel={`${who}. ${time}`}
          accessibilityHint={!isOne && canAct ? t('chat.messageActions') : undefined}
          onPress={isOne ? undefined : choose}
          onLongPress={choose}
          delayLongPress={350}
          style={bubble.foot}
        >
          <Words size="xs" colour={mine ? 'onMine' : 'muted'}>
            {time}
          </Words>
          {mine && !deleted ? (
            <Icon name={isRead ? 'check-check' : 'check'} size={16} colour={isRead ? 'leaf' : 'onMine'} />
          ) : null}
        </Pressable>
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
