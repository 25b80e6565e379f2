import { longestMessage, maxPhotoBytes } from '@thulubazaar/contract/limits';
import type { Chat } from '@thulubazaar/frontend/chat/chat';
import type { Recipient } from '@thulubazaar/frontend/outbox/entries';
import { useEffect, useRef, useState } from 'react';
import { Platform, ScrollView, StyleSheet, TextInput, View } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { OffNote } from '~/cards/off-note.tsx';
import { useTexts } from '~/i18n/texts.ts';
import { dropPhotoFile } from '~/photos/photo-files.ts';
import { pickPhotos } from '~/photos/pick-photos.ts';
import { preparePhoto } from '~/photos/prepare-photo.ts';
import { IconButton } from '~/ui/button.tsx';
import { Chip } from '~/ui/chip.tsx';
import { Note } from '~/ui/note.tsx';
import { radius, space, tapTarget, useColours } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';
import { keepTyped, readTyped } from './typed.ts';

/** From so many left on one is told how many. */
const tellFrom = 200;

const sentences = {
  buyer: ['chat.buyer1', 'chat.buyer2', 'chat.buyer3'],
  seller: ['chat.seller1', 'chat.seller2', 'chat.seller3'],
} as const;

interface Props {
  chat: Chat;
  to: Recipient;
  /** Under which name the unsent text is kept. */
  draft: string;
  /** What it starts with. */
  text?: string;
  /** Whose ready sentences are offered; null: none. */
  ready: 'buyer' | 'seller' | null;
  onOffer?(): void;
  onTyping?(): void;
  /** Something was sent from here. */
  onSent?(): void;
}

/** Where one writes. What is not sent stays, though the app be closed. */
export function Composer({ chat, to, draft, text = '', ready, onOffer, onTyping, onSent }: Props) {
  const colours = useColours();
  const { t } = useTexts();
  const { bottom } = useSafeAreaInsets();
  const field = useRef<TextInput>(null);
  const [typed, setTyped] = useState(text);
  /** What stands in the field now, for what goes on over several pictures of the screen. */
  const latest = useRef(text);
  const isSending = useRef(false);
  const [problem, setProblem] = useState('');
  const left = longestMessage - [...typed].length;
  const isEmpty = typed.trim() === '';

  useEffect(() => {
    let isGone = false;
    if (!text)
      readTyped(draft).then((known) => {
        // Not over what was typed meanwhile.
        if (isGone || !known || latest.current) return;
        latest.current = known;
        setTyped(known);
      });
    return () => {
      isGone = true;
    };
  }, [draft, text]);

  function fill(next: string) {
    latest.current = next;
    setTyped(next);
    keepTyped(draft, next).catch(() => {});
  }

  function write(next: string) {
    fill(next);
    setProblem('');
    if (next.trim()) onTyping?.();
  }

  async function send() {
    if (isEmpty || left < 0 || isSending.current) return;
    isSending.current = true;
    setProblem('');
    try {
      await chat.outbox.add({ to, kind: 'text', text: typed.trim() });
      // What was typed meanwhile stays.
      const now = latest.current;
      fill(now.startsWith(typed) ? now.slice(typed.length) : now);
      onSent?.();
    } catch {
      setProblem(t('form.failed'));
    } finally {
      isSending.current = false;
    }
  }

  async function sendPhoto() {
    const [picked] = await pickPhotos(1);
    if (!picked) return;
    const photo = await preparePhoto(picked, crypto.randomUUID());
    if (!photo) return setProblem(t('chat.notAPhoto'));
    const { blob, type } = photo;
    if (blob.size > maxPhotoBytes) {
      await dropPhotoFile(blob.name);
      return setProblem(t('chat.photoTooBig'));
    }
    await chat.outbox.add({ to, kind: 'photo', photo: { blob, type }, imageId: null });
    onSent?.();
  }

  return (
    <View
      style={[
        styles.composer,
        { backgroundColor: colours.surface, borderColor: colours.line, paddingBottom: bottom + space.s },
      ]}
    >
      {ready && isEmpty ? (
        <ScrollView
          horizontal
          showsHorizontalScrollIndicator={false}
          keyboardShouldPersistTaps="handled"
          accessibilityLabel={t('chat.ready')}
          contentContainerStyle={styles.ready}
        >
          {sentences[ready].map((key) => (
            <Chip
              key={key}
              label={t(key)}
              onPress={() => {
                write(t(key));
                field.current?.focus();
              }}
            />
          ))}
        </ScrollView>
      ) : null}
      <OffNote code="chat" />
      <Note alert text={problem} />
      <View style={styles.line}>
        {'conversationId' in to ? (
          <IconButton
            icon="image-plus"
            label={t('chat.addPhoto')}
            onPress={() => sendPhoto().catch(() => setProblem(t('chat.notAPhoto')))}
          />
        ) : null}
        {onOffer ? <IconButton icon="hand-coins" label={t('chat.offer')} onPress={onOffer} /> : null}
        <TextInput
          ref={field}
          multiline
          // A browser would begin with two lines.
          {...(Platform.OS === 'web' ? { rows: 1 } : {})}
          value={typed}
          onChangeText={write}
          placeholder={t('chat.write')}
          placeholderTextColor={colours.muted}
          accessibilityLabel={t('chat.write')}
          maxFontSizeMultiplier={2}
          style={[
            styles.field,
            { color: colours.ink, backgroundColor: colours.paper, borderColor: colours.lineStrong },
          ]}
        />
        <IconButton
          icon="send-horizontal"
          label={t('chat.send')}
          colour={isEmpty || left < 0 ? 'muted' : 'brand'}
          accessibilityState={{ disabled: isEmpty || left < 0 }}
          disabled={isEmpty || left < 0}
          onPress={send}
        />
      </View>
      {left <= tellFrom ? (
        <Words size="xs" colour={left < 0 ? 'alert' : 'muted'} accessibilityLiveRegion="polite">
          {left < 0 ? t('chat.tooLong', { count: -left }) : t('chat.left', { count: left })}
        </Words>
      ) : null}
    </View>
  );
}

const styles = StyleSheet.create({
  composer: { borderTopWidth: StyleSheet.hairlineWidth, padding: space.s, gap: space.s },
  ready: { gap: space.s, paddingHorizontal: space.xs },
  line: { flexDirection: 'row', alignItems: 'flex-end' },
  field: {
    flex: 1,
    minHeight: tapTarget,
    maxHeight: 160,
    borderWidth: 1,
    borderRadius: radius.l,
    paddingHorizontal: space.m,
    paddingVertical: space.m,
    fontSize: 16,
  },
});
