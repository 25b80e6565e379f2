import { toDevanagariDigits } from '@thulubazaar/nepal/digits';
import { attribute } from '../attribute.ts';

const sizes = [8, 16, 32, 64, 128, 256, 512, 1024] as const;

export const storage = attribute({
  id: 'storage',
  kind: 'choice',
  label: { en: 'Storage', ne: 'स्टोरेज' },
  order: 40,
  options: sizes.map((size) => ({
    id: String(size),
    label:
      size === 1024
        ? { en: '1 TB', ne: '१ टिबी' }
        : { en: `${size} GB`, ne: `${toDevanagariDigits(String(size))} जीबी` },
    also: size === 1024 ? ['1TB'] : [`${size}GB`],
  })),
  in: ['mobiles/phones', 'mobiles/tablets'],
  filter: true,
  card: true,
  search: true,
});
