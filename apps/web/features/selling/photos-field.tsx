'use client';

import { mostPhotos } from '@thulubazaar/contract/limits';
import { type PhotoItem, PhotoLost, type RefusedFile } from '@thulubazaar/frontend/photos/photo-item';
import { photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import { type DragEvent, useState } from 'react';
import { acceptedFiles } from '@/data/photos/prepare.ts';
import { describedBy, FieldError } from '@/forms/field.tsx';
import { problemOf } from '@/forms/use-submit.ts';
import { type Texts, useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import type { PhotoQueue } from './photos/queue.ts';

/** Why a file is no photo of the listing, or not yet, for the person who chose it. */
function failureOf({ error }: PhotoItem | RefusedFile, t: Texts['t']): string {
  if (!error) return t('post.notAPhoto');
  if (error instanceof PhotoLost) return t('post.photoLost');
  if ('code' in error && error.code === 'body_too_large') return t('post.photoTooBig');
  const ofField = 'sentences' in error && error.sentences.byteCount;
  if (ofField) return ofField;
  return error.name === 'ApiError' ? problemOf(error, t) : error.message || t('form.failed');
}

/** The photos of a listing: chosen, sent, put in order. Works by finger, mouse and keyboard. */
export function PhotosField({ queue, error }: { queue: PhotoQueue; error?: string | undefined }) {
  const { t } = useTexts();
  const [leftOut, setLeftOut] = useState(0);
  const [said, setSaid] = useState('');
  const [over, setOver] = useState(false);
  const room = mostPhotos - queue.items.length;
  const add = (files: Iterable<File>) => setLeftOut(queue.add([...files]));
  return (
    <div className="grid gap-4">
      {room > 0 ? (
        <label
          className="photo-add"
          data-over={over || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            add(event.dataTransfer.files);
          }}
        >
          <Icon name="image-plus" />
          {t(queue.items.length > 0 ? 'post.addMore' : 'post.addPhotos')}
          <small>{t('post.photoLimit', { count: room })}</small>
          <input
            id="photos"
            className="sr-only"
            type="file"
            accept={acceptedFiles}
            multiple
            onChange={(event) => {
              add(event.target.files ?? []);
              // The same file may be chosen again after it was removed.
              event.target.value = '';
            }}
            {...describedBy('photos', { error: Boolean(error) })}
          />
        </label>
      ) : null}
      {error ? <FieldError id="photos" error={error} /> : null}
      {leftOut > 0 ? (
        <p className="note" role="alert">
          {t('post.photosLeftOut', { count: leftOut, most: mostPhotos })}
        </p>
      ) : null}
      <PhotoStatus queue={queue} said={said} />
      {queue.items.length > 0 ? (
        <ol className="photo-grid" aria-label={t('post.photos')}>
          {queue.items.map((item, index) => (
            <PhotoTile key={item.key} queue={queue} item={item} index={index} say={setSaid} />
          ))}
        </ol>
      ) : null}
      {queue.refused.length > 0 ? <Refused queue={queue} /> : null}
    </div>
  );
}

/** Files that were chosen and are none of the photos, each with the reason. */
function Refused({ queue }: { queue: PhotoQueue }) {
  const { t } = useTexts();
  return (
    <div className="note note-alert">
      <p className="font-semibold">{t('post.notAmongPhotos', { count: queue.refused.length })}</p>
      <ul>
        {queue.refused.map((file) => {
          const name = file.name || t('post.aFile');
          return (
            <li key={file.key} className="flex items-center justify-between gap-3" data-refused="">
              <p className="min-w-0">
                <span className="break-all">{name}</span>: {failureOf(file, t)}
              </p>
              <button
                type="button"
                className="flex size-11 flex-none cursor-pointer items-center justify-center"
                aria-label={t('post.dismissFile', { name })}
                onClick={() => queue.dismiss(file.key)}
              >
                <Icon name="x" />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** How far the photos are, for screen readers: once they have all arrived, not with every percent. */
function PhotoStatus({ queue, said }: { queue: PhotoQueue; said: string }) {
  const { t } = useTexts();
  const failed = queue.refused.length + queue.items.filter(({ state }) => state === 'failed').length;
  const ready = queue.items.filter(({ state }) => state === 'ready').length;
  const kept = queue.held ? queue.items.filter(({ state }) => state === 'waiting').length : 0;
  const under = queue.items.filter(({ state }) => state !== 'failed' && state !== 'ready').length - kept;
  const summary =
    under > 0
      ? t('post.photosUnderWay', { count: under })
      : kept > 0
        ? t('post.photosKept', { count: kept })
        : t('post.photosReady', { count: ready });
  return (
    <p className="sr-only" role="status">
      {queue.items.length > 0 ? summary : ''} {failed > 0 ? t('post.photosFailed', { count: failed }) : ''}{' '}
      {said}
    </p>
  );
}

interface TileProps {
  queue: PhotoQueue;
  item: PhotoItem;
  index: number;
  say(sentence: string): void;
}

function PhotoTile({ queue, item, index, say }: TileProps) {
  const { t } = useTexts();
  const [over, setOver] = useState(false);
  const number = index + 1;
  const shown = item.preview ?? (item.photo && photoUrl(item.photo, 320));
  const move = (to: number) => {
    queue.move(item.key, to);
    say(t('post.movedTo', { number: to + 1 }));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const key = event.dataTransfer.getData('text/x-photo');
    if (key) queue.move(key, index);
  };
  return (
    <li
      className="photo-item"
      draggable
      data-state={item.state}
      data-over={over || undefined}
      data-failed={item.state === 'failed' || undefined}
      onDragStart={(event) => event.dataTransfer.setData('text/x-photo', item.key)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="photo-frame">
        <Icon name="image" />
        {shown ? (
          // biome-ignore lint/performance/noImgElement: from the phone's memory, or one of the API's own variants
          <img src={shown} alt={t('post.photoNumber', { number })} draggable={false} />
        ) : null}
        {item === queue.cover ? (
          <span className="tag">{t('post.cover')}</span>
        ) : (
          <button
            type="button"
            className="photo-star"
            aria-label={t('post.makeCover', { number })}
            onClick={() => move(0)}
          >
            <Icon name="star" />
          </button>
        )}
      </div>
      <TileState item={item} isHeld={queue.held} />
      <TileTools item={item} number={number} last={queue.items.length} move={move} queue={queue} />
    </li>
  );
}

function TileState({ item, isHeld }: { item: PhotoItem; isHeld: boolean }) {
  const { t } = useTexts();
  if (item.state === 'failed')
    return (
      <p className="photo-state text-alert" role="alert">
        {failureOf(item, t)}
      </p>
    );
  if (item.state === 'sending')
    return (
      <div className="photo-state">
        <progress max={1} value={item.progress} aria-label={t('post.sending')} />
      </div>
    );
  if (item.state === 'ready') return <p className="photo-state text-leaf">{t('post.photoReady')}</p>;
  return (
    <p className="photo-state text-muted">
      {t(
        item.state === 'processing'
          ? 'post.processing'
          : item.state === 'waiting'
            ? isHeld
              ? 'post.photoKept'
              : 'post.waiting'
            : 'post.preparing',
      )}
    </p>
  );
}

interface ToolsProps {
  item: PhotoItem;
  number: number;
  last: number;
  move(to: number): void;
  queue: PhotoQueue;
}

function TileTools({ item, number, last, move, queue }: ToolsProps) {
  const { t } = useTexts();
  const index = number - 1;
  const under = item.state === 'waiting' || item.state === 'sending' || item.state === 'preparing';
  return (
    <div className="photo-tools">
      {item.state === 'failed' ? (
        <button
          type="button"
          aria-label={t('post.retryPhoto', { number })}
          onClick={() => queue.retry(item.key)}
        >
          <Icon name="rotate-cw" />
        </button>
      ) : (
        <button
          type="button"
          aria-label={t('post.moveEarlier', { number })}
          aria-disabled={index === 0}
          onClick={() => move(index - 1)}
        >
          <Icon name="arrow-left" />
        </button>
      )}
      <button
        type="button"
        aria-label={t('post.moveLater', { number })}
        aria-disabled={number === last}
        onClick={() => move(index + 1)}
      >
        <Icon name="arrow-right" />
      </button>
      <button
        type="button"
        aria-label={t(under ? 'post.cancelPhoto' : 'post.removePhoto', { number })}
        onClick={() => queue.remove(item.key)}
      >
        <Icon name={under ? 'x' : 'trash-2'} />
      </button>
    </div>
  );
}
