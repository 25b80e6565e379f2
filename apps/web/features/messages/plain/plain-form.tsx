import type { Lang } from '@thulubazaar/contract';
import { longestMessage } from '@thulubazaar/contract/limits';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { translate } from '@/i18n/translate.ts';

interface Props {
  lang: Lang;
  /** Where the message goes: into a conversation, or to the seller of a listing. */
  target: { conversation: string } | { listing: number };
  text?: string;
}

/** Sends a message as forms do. Pressed twice it is one message: its id is made with the page. */
export function PlainForm({ lang, target, text = '' }: Props) {
  const t = translate(lang);
  return (
    <form className="mt-4 grid gap-3" method="post" action={pageHref(lang, '/messages/send')}>
      {Object.entries(target).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="clientId" value={crypto.randomUUID()} />
      <label htmlFor="text" className="sr-only">
        {t('chat.write')}
      </label>
      <textarea
        id="text"
        name="text"
        className="input min-h-28"
        placeholder={t('chat.write')}
        maxLength={longestMessage}
        defaultValue={text}
        required
      />
      <button type="submit" className="btn btn-primary min-h-12">
        {t('chat.send')}
      </button>
    </form>
  );
}
