import { isShopSlug } from '@thulubazaar/frontend/urls/slugs';
import { MyShopPage } from '@/features/shop/my-shop-page.tsx';
import { MyShops } from '@/features/shop/my-shops.tsx';
import { readSent } from '@/features/shop/part-form.tsx';
import { ownRoute } from '@/shell/own-route.tsx';
import '@/styles/shop.css';

const path = '/my/shop';

function slugOf(shop: string | string[] | undefined): string | null {
  const slug = [shop].flat()[0] ?? '';
  return isShopSlug(slug) ? slug : null;
}

const route = ownRoute({
  path,
  title: 'myShop.title',
  description: 'myShop.lead',
  pathOf: ({ shop }) => {
    const slug = slugOf(shop);
    return slug === null ? path : `${path}?shop=${slug}`;
  },
  page: ({ lang, query }) => {
    const slug = slugOf(query.shop);
    const sent = readSent(query);
    return slug === null ? MyShops({ lang, sent }) : MyShopPage({ slug, lang, sent });
  },
});

export const generateMetadata = route.metadata;
export default route.Page;
