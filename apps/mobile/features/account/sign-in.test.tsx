import { fireEvent, screen, waitFor } from '@testing-library/react-native';
import { session } from '~/data/session.ts';
import { settings } from '~/device/settings.ts';
import { doubleApi } from '~/test/api-double.ts';
import { sita } from '~/test/people.ts';
import { renderScreen } from '~/test/render-screen.tsx';
import { SignIn } from './sign-in.tsx';

jest.setTimeout(30_000);

const signedIn = { user: sita, isNew: false, token: 'a-token', expiresAt: '2027-01-01T00:00:00Z' };
const sent = { expiresIn: 300, resendIn: 30 };
const rest = { 'GET /api/auth/oidc': { items: [] }, 'GET /api/me/favourite-ids': { ids: [] } };

beforeEach(async () => {
  await session.end();
  await settings.settle({ lang: 'en' });
});

const type = (label: string, text: string) => {
  // A way of signing in may be called as its field is.
  const field = screen.getAllByLabelText(label).at(-1);
  if (!field) throw new Error(label);
  fireEvent.changeText(field, text);
};
const press = (label: string) => fireEvent.press(screen.getByRole('button', { name: label }));

it('signs in by phone: the sixth digit sends the code, in either script', async () => {
  const asked = doubleApi({
    ...rest,
    'POST /api/auth/phone/code': sent,
    'POST /api/auth/phone/verify': signedIn,
  });
  const onDone = jest.fn();
  renderScreen(<SignIn onDone={onDone} />);
  type('Mobile number', '9841000002');
  press('Send me a code');
  await screen.findByLabelText('Code');
  type('Code', '१२३ 456');
  await waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(asked.find(({ path }) => path.endsWith('/verify'))?.body).toEqual({
    ...{ phone: '9841000002', code: '123456', startNew: false, token: true },
  });
  expect(session.token).toBe('a-token');
  expect(session.me?.handle).toBe(sita.handle);
});

it('says a wrong code beside its field and stays signed out', async () => {
  doubleApi({
    ...rest,
    'POST /api/auth/phone/code': sent,
    'POST /api/auth/phone/verify': {
      status: 422,
      error: { code: 'wrong_code', message: 'This is not the code.' },
    },
  });
  renderScreen(<SignIn onDone={() => {}} />);
  type('Mobile number', '9841000002');
  press('Send me a code');
  await screen.findByLabelText('Code');
  type('Code', '111111');
  await screen.findByText('This is not the code.');
  expect(session.token).toBeNull();
});

it('asks before it begins a new account with a number that was not used for long', async () => {
  const asked = doubleApi({
    ...rest,
    'POST /api/auth/phone/code': sent,
    'POST /api/auth/phone/verify': ({ body }) =>
      (body as { startNew: boolean }).startNew
        ? signedIn
        : { status: 409, error: { code: 'account_unused', message: 'There is an old account.' } },
  });
  const onDone = jest.fn();
  renderScreen(<SignIn onDone={onDone} />);
  type('Mobile number', '9841000002');
  press('Send me a code');
  await screen.findByLabelText('Code');
  type('Code', '123456');
  await screen.findByRole('button', { name: 'Begin a new account' });
  expect(onDone).not.toHaveBeenCalled();
  press('Begin a new account');
  await waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(asked.filter(({ path }) => path.endsWith('/verify'))).toHaveLength(2);
});

it('asks for the code of an app with the ticket of the first step', async () => {
  const asked = doubleApi({
    ...rest,
    'POST /api/auth/email/sign-in': {
      status: 401,
      error: { code: 'second_factor_needed', message: '', ticket: 'a-ticket' },
    },
    'POST /api/auth/second-factor': signedIn,
  });
  const onDone = jest.fn();
  renderScreen(<SignIn onDone={onDone} />);
  fireEvent.press(screen.getByRole('radio', { name: 'E-mail' }));
  type('E-mail', 'sita@example.com');
  type('Password', 'a good password');
  press('Sign in');
  await screen.findByLabelText('Code of your app');
  type('Code of your app', '654321');
  await waitFor(() => expect(onDone).toHaveBeenCalled());
  const second = asked.find(({ path }) => path === '/api/auth/second-factor');
  expect(second?.body).toEqual({ code: '654321', ticket: 'a-ticket' });
});

it('asks a newcomer for a name and everybody for consent to new texts', async () => {
  const needed = { ...sita, consentNeeded: [{ document: 'terms' as const, version: '2026-10-01' }] };
  doubleApi({
    ...rest,
    'POST /api/auth/email/sign-in': { ...signedIn, user: needed, isNew: true },
    'PATCH /api/auth/me': needed,
    'POST /api/me/consents': sita,
  });
  const onDone = jest.fn();
  renderScreen(<SignIn onDone={onDone} />);
  fireEvent.press(screen.getByRole('radio', { name: 'E-mail' }));
  type('E-mail', 'sita@example.com');
  type('Password', 'a good password');
  press('Sign in');
  await screen.findByLabelText('Your name');
  type('Your name', 'Sita');
  press('Save');
  await screen.findByText('Our terms have a new version. Please read them.');
  press('I agree');
  await waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(session.me?.consentNeeded).toEqual([]);
});
