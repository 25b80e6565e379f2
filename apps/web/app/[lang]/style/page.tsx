import type { Metadata } from 'next';
import type { AdCard } from '@/data/api.ts';
import { ListingCards } from '@/features/listing/listing-card.tsx';
import { StylePage } from '@/features/style/style-page.tsx';
import { pageLang, translate } from '@/i18n/translate.ts';
import { pageMetadata } from '@/shell/metadata.ts';
import '@/styles/forms.css';

export const revalidate = 86400;
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ lang: string }> };

/** No listing that is, so that nobody's changes change how the page looks. */
const plain: AdCard = {
  id: 1,
  title: 'Honda Dio 2021, single owner',
  path: '/style',
  price: 18_500_000,
  currency: 'NPR',
  priceUnit: 'total',
  negotiable: true,
  condition: null,
  attributes: {},
  categoryId: 'vehicles/motorbikes',
  place: { id: 'kathmandu/kathmandu', label: { en: 'Kathmandu', ne: 'काठमाडौँ' } },
  photo: null,
  photoCount: 0,
  publishedAt: '2026-01-01T06:00:00Z',
};

const cards: AdCard[] = [
  plain,
  {
    ...plain,
    id: 2,
    title: 'कोटेश्वरमा उज्यालो कोठा भाडामा, पानी र पार्किङ छ',
    categoryId: 'property/rooms',
    price: 1_200_000,
    priceUnit: 'month',
    reserved: true,
  },
  { ...plain, id: 3, title: 'Books for class ten', categoryId: 'books', price: 0 },
  { ...plain, id: 4, title: 'Two goats', categoryId: 'livestock/goats', price: null },
];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  return pageMetadata({
    lang,
    path: '/style',
    title: t('style.title'),
    description: t('style.title'),
    index: false,
  });
}

/** What things look like here, for those who make them: nothing leads to it, and search engines leave it out. */
export default async function Page({ params }: Props) {
  const lang = pageLang((await params).lang);
  return <StylePage lang={lang} listings={<ListingCards listings={cards} lang={lang} narrow below />} />;
}
