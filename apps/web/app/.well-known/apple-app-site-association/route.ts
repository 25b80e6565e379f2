import { appLinkFile } from '@/data/app-links.ts';

// Asked at run time: which apps there are is configured.
export const dynamic = 'force-dynamic';

export function GET(): Promise<Response> {
  return appLinkFile('apple-app-site-association');
}
