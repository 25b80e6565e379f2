import { getOutboxAddress } from '@/data/api.ts';
import { ownPage } from '@/shell/own-page.tsx';
import { SignInPage } from './sign-in-page.tsx';

/** The pages to sign in and to register, which are one form under two headings. */
export function signInRoute(path: '/sign-in' | '/register') {
  const register = path === '/register';
  const title = register ? 'auth.registerTitle' : 'auth.signInTitle';
  const lead = register ? 'auth.registerLead' : 'auth.signInLead';
  return ownPage({
    path,
    title,
    description: lead,
    texts: ['auth', 'form', 'identity'],
    render: async () => (
      <div className="mx-auto max-w-md py-6">
        <SignInPage register={register} outbox={await getOutboxAddress()} />
      </div>
    ),
  });
}
