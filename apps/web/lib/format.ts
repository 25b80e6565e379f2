import type { Lang } from '@thulubazaar/contract';
import { formatNumber as fn } from '@thulubazaar/nepal/digits';
export function formatPrice(paisa: number, lang: Lang): string { return 'रू ' + fn(paisa / 100, lang); }
export function formatDate(iso: string, lang: Lang, calendar: 'bs' | 'ad' | 'bs-month'): string { return calendar + fn(new Date(iso).getDate(), lang); }
export function relativeTime(iso: string, lang: Lang): string { return new Intl.RelativeTimeFormat(lang).format(-Math.round((Date.now() - Date.parse(iso)) / 3600000), 'hour'); }
export function parsePrice(text: string): number | null { const n = Number(text); return Number.isFinite(n) ? n * 100 : null; }
export function formatNumber(n: number, lang: Lang, grouped = true): string { return grouped ? fn(n, lang) : fn(n, lang).replaceAll(',', ''); }
