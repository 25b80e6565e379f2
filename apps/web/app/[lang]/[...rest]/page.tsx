import { notFound } from 'next/navigation';

/** Any address that is no page, so that even a stray one is answered in its language. */
export default function Unknown() {
  notFound();
}
