import type { Email } from '../kernel/messages/texts.ts';
import { notificationTexts } from '../notifications/words.ts';
import type { Parcel } from './delivery.ts';

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A mail of a notification, as text. */
export function mailText({ body, path, lang, stopUrl }: Parcel, webUrl: string): string {
  const t = notificationTexts[lang];
  const lines = [body, '', `${webUrl}${path}`];
  if (stopUrl) lines.push('', '-- ', `${t('notifications.mailStop')} ${stopPage(stopUrl, lang, webUrl)}`);
  return lines.join('\n');
}

/** A mail of a notification: text that reads well, and the same as plain HTML. */
export function mailOf(parcel: Parcel, webUrl: string): Email {
  const { title, body, path, lang, stopUrl } = parcel;
  const t = notificationTexts[lang];
  const stop = stopUrl
    ? `<p style="margin:32px 0 0;padding-top:12px;border-top:1px solid #ddd;font-size:13px;color:#666"><a style="color:#666" href="${escapeHtml(stopPage(stopUrl, lang, webUrl))}">${escapeHtml(t('notifications.mailStopLink'))}</a></p>`
    : '';
  const lines = escapeHtml(body).replaceAll('\n', '<br>');
  const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>
<body style="margin:0;padding:24px 16px;font:16px/1.6 system-ui,sans-serif"><div style="max-width:32rem;margin:0 auto">
<p style="margin:0 0 4px;font-weight:600">${escapeHtml(t('notifications.mailFrom'))}</p>
<p style="margin:0 0 20px">${lines}</p>
<p style="margin:0"><a href="${escapeHtml(webUrl + path)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#b3261e;color:#fff;text-decoration:none">${escapeHtml(t('notifications.mailOpen'))}</a></p>
${stop}</div></body></html>`;
  return {
    subject: title,
    text: mailText(parcel, webUrl),
    html,
    ...(stopUrl && { stopUrl }),
  };
}

// The link that mail programs press answers nobody; people are led to a page.
function stopPage(stopUrl: string, lang: string, webUrl: string): string {
  return `${webUrl}/${lang}/notifications/stop${new URL(stopUrl).search}`;
}
