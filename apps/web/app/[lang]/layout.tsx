import type { Viewport } from 'next';
import type { ReactNode } from 'react';
import { pageLang } from '@/i18n/translate.ts';
import { earlyScript } from '@/shell/early-script.ts';
import '@/styles/globals.css';

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  // The page reaches under the rounded corners; what must stay clear of them asks for the safe area itself.
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#8c0d33' },
    { media: '(prefers-color-scheme: dark)', color: '#3a0a1b' },
  ],
};

export default async function Layout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ lang: string }>;
}) {
  const lang = pageLang((await params).lang);
  return (
    // The early script sets attributes on <html> before React looks at it.
    <html lang={lang} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this program, allowed by its hash */}
        <script dangerouslySetInnerHTML={{ __html: earlyScript }} />
      </head>
      <body>{children}</body>
    </html>
  );
}
