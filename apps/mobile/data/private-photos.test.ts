import { Image } from 'expo-image';
import { sita } from '~/test/people.ts';
import { photoHeaders } from './private-photos.ts';
import { session } from './session.ts';

jest.mock('expo-image', () => ({
  Image: { clearMemoryCache: jest.fn(async () => true), clearDiskCache: jest.fn(async () => true) },
}));

test('whoever is signed in is named to the API alone', async () => {
  expect(photoHeaders('/photos/a.webp')).toEqual({});
  await session.begin('a-token', sita);
  expect(photoHeaders('/photos/a.webp')).toEqual({ authorization: 'Bearer a-token' });
  expect(photoHeaders('//elsewhere.example/a.webp')).toEqual({});
  expect(photoHeaders('https://elsewhere.example/a.webp')).toEqual({});
});

test('kept photos go with the session, and a cache that fails holds nobody', async () => {
  await session.begin('a-token', sita);
  jest.mocked(Image.clearMemoryCache).mockRejectedValueOnce(new Error('broken'));
  await session.end();
  expect(Image.clearDiskCache).toHaveBeenCalled();
  expect(session.me).toBeNull();
});
