import { examplesIn } from '@thulubazaar/catalog/examples';
import { getCategories, getOutboxAddress } from '@/data/api.ts';
import { ownPage } from '@/shell/own-page.tsx';
import { PostPage } from './post-page.tsx';

/** The pages to write a new listing and to edit one. */
export function postRoute(path: '/post' | '/edit') {
  const edit = path === '/edit';
  return ownPage({
    path,
    title: edit ? 'post.editTitle' : 'post.title',
    description: 'post.description',
    wayOut: edit ? '/my' : '/',
    texts: ['auth', 'form', 'guide', 'post', 'my', 'price', 'listing', 'placeField', 'restricted'],
    render: async (lang) => {
      const [categories, outbox] = await Promise.all([getCategories(), getOutboxAddress()]);
      const mode = edit ? 'edit' : 'draft';
      return <PostPage mode={mode} categories={categories} outbox={outbox} examples={examplesIn(lang)} />;
    },
  });
}
