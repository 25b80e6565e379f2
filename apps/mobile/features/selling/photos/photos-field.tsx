import { mostPhotos } from '@thulubazaar/contract/limits';
import { useState } from 'react';
import { Platform, StyleSheet, useWindowDimensions, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { type PickedPhoto, pickPhotos, takePhoto } from '~/photos/pick-photos.ts';
import { Button, IconButton } from '~/ui/button.tsx';
import { Note } from '~/ui/note.tsx';
import { space } from '~/ui/theme.ts';
import { toast } from '~/ui/toast.tsx';
import { Words } from '~/ui/words.tsx';
import { failureOf } from './failure-of.ts';
import type { ListingPhotos } from './listing-photos.ts';
import { PhotoTile } from './photo-tile.tsx';
import { useDrag } from './use-drag.ts';

const widestForm = 760;
const narrowestTile = 152;

/** The photos of a listing: chosen or taken, sent, put in order. */
export function PhotosField({ queue, error }: { queue: ListingPhotos; error?: string | undefined }) {
  const { t } = useTexts();
  const { width } = useWindowDimensions();
  const [leftOut, setLeftOut] = useState(0);
  const room = mostPhotos - queue.items.length;
  const inner = Math.min(width, widestForm) - 2 * space.l;
  const columns = Math.max(2, Math.floor((inner + space.s) / (narrowestTile + space.s)));
  const tile = Math.floor((inner - (columns - 1) * space.s) / columns);
  const count = queue.items.length;
  const drag = useDrag(queue.items.map(({ key }) => key).join(' '), {
    columns,
    count,
    width: tile,
    gap: space.s,
  });

  async function add(photos: Promise<PickedPhoto[] | null>) {
    try {
      const picked = await photos;
      if (picked === null) toast.say(t('app.cameraRefused'));
      else setLeftOut(queue.add(picked));
    } catch {
      toast.say(t('form.failed'));
    }
  }

  return (
    <View style={styles.field}>
      {room > 0 ? (
        <View style={styles.buttons}>
          <Button
            icon="image-plus"
            kind={queue.items.length > 0 ? 'secondary' : 'primary'}
            label={t(queue.items.length > 0 ? 'post.addMore' : 'post.addPhotos')}
            onPress={() => add(pickPhotos(room))}
          />
          {Platform.OS === 'web' ? null : (
            <Button
              icon="camera"
              kind="secondary"
              label={t('app.takePhoto')}
              onPress={() => add(takePhoto())}
            />
          )}
        </View>
      ) : null}
      <Words size="s" colour="muted">
        {t('post.photoLimit', { count: room })}
      </Words>
      {count > 1 ? (
        <Words size="s" colour="muted">
          {t('post.dragPhotos')}
        </Words>
      ) : null}
      {error ? <Note alert text={error} /> : null}
      {leftOut > 0 ? <Note text={t('post.photosLeftOut', { count: leftOut, most: mostPhotos })} /> : null}
      {queue.refused.length > 0 ? <Refused queue={queue} /> : null}
      <View style={styles.tiles} accessibilityLabel={t('post.photos')}>
        {queue.items.map((item, index) => (
          <PhotoTile key={item.key} queue={queue} item={item} index={index} drag={drag} />
        ))}
      </View>
    </View>
  );
}

/** Files that were chosen and are none of the photos, each with the reason. */
function Refused({ queue }: { queue: ListingPhotos }) {
  const { t } = useTexts();
  return (
    <Note alert text={t('post.notAmongPhotos', { count: queue.refused.length })}>
      {queue.refused.map((file) => {
        const name = file.name || t('post.aFile');
        return (
          <View key={file.key} style={styles.refused}>
            <Words size="s" style={styles.reason}>
              {name}: {failureOf(file, t)}
            </Words>
            <IconButton
              icon="x"
              label={t('post.dismissFile', { name })}
              onPress={() => queue.dismiss(file.key)}
            />
          </View>
        );
      })}
    </Note>
  );
}

const styles = StyleSheet.create({
  field: { gap: space.m },
  buttons: { flexDirection: 'row', flexWrap: 'wrap', gap: space.s },
  tiles: { flexDirection: 'row', flexWrap: 'wrap', gap: space.s },
  refused: { flexDirection: 'row', alignItems: 'center' },
  reason: { flex: 1 },
});
