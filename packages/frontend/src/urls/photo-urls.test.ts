import { expect, it } from 'vitest';
import { avifSet, avifUrl, photoSet, photoUrl } from './photo-urls.ts';

const photo = {
  id: '1',
  base: '/media/x',
  widths: [320, 640, 1280],
  width: 1600,
  height: 1200,
  thumbhash: '',
};

it('names AVIF in the very width in which WebP would be shown, where there is any', () => {
  const light = { ...photo, avif: [320, 640] };
  expect([photoUrl(light, 320), avifUrl(light, 320)]).toEqual(['/media/x/320.webp', '/media/x/320.avif']);
  expect(avifUrl(light, 1280)).toBeUndefined();
  expect(avifUrl({ ...photo, avif: [640] }, 320)).toBeUndefined();
  expect(avifUrl(photo, 320)).toBeUndefined();
  expect(photoSet(light)).toContain('/media/x/1280.webp 1280w');
  expect(avifSet(light)).toBe('/media/x/320.avif 320w, /media/x/640.avif 640w');
  expect(avifSet(photo)).toBeUndefined();
  expect(avifSet({ ...photo, avif: [] })).toBeUndefined();
});
