import { BulkHome } from '@/features/bulk/bulk-home.tsx';
import { BulkUploadPage } from '@/features/bulk/bulk-upload-page.tsx';
import { fileHref, readAsked } from '@/features/bulk/links.ts';
import { ownRoute } from '@/shell/own-route.tsx';
import '@/styles/bulk.css';

const path = '/my/bulk';

const route = ownRoute({
  path,
  title: 'bulk.title',
  description: 'bulk.lead',
  pathOf: (query) => {
    const { file } = readAsked(query);
    return file ? fileHref(file) : path;
  },
  page: ({ lang, query }) => {
    const asked = readAsked(query);
    return asked.file ? BulkUploadPage({ lang, asked, file: asked.file }) : BulkHome({ lang, asked });
  },
});

export const generateMetadata = route.metadata;
export default route.Page;
