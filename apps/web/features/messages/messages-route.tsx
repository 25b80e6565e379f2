import { pageHref } from '@thulubazaar/frontend/urls/links';
import { getOutboxAddress } from '@/data/api.ts';
import { translate } from '@/i18n/translate.ts';
import { ownPage } from '@/shell/own-page.tsx';
import { MessagesPage } from './messages-page.tsx';

/** The page of messages, which is one for all: what is shown the browser knows. The door sends every conversation here. */
export const messagesRoute = ownPage({
  path: '/messages',
  title: 'chat.title',
  description: 'chat.description',
  texts: ['auth', 'form', 'chat', 'price', 'restricted'],
  plain: (lang) => (
    <p className="my-4">
      <a className="btn btn-primary" href={pageHref(lang, '/messages/plain')}>
        {translate(lang)('chat.noScriptLink')}
      </a>
    </p>
  ),
  render: async () => <MessagesPage outbox={await getOutboxAddress()} />,
});
