import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { useBrowser, visit } from './browser.ts';
import { codeFor, memberByPhone, newNumber, texts } from './people.ts';

useBrowser();

/** Keeps the scripts of a page back until they are let go. */
async function holdScripts(page: Page): Promise<() => Promise<void>> {
  const held: (() => Promise<void>)[] = [];
  let letGo = false;
  await page.route('**/*.js', async (route) => {
    if (letGo) return route.continue();
    held.push(() => route.continue());
  });
  return async () => {
    letGo = true;
    for (const go of held.splice(0)) await go();
  };
}

describe('a form that is pressed before its scripts are there', () => {
  it('is sent once they are, with what was typed and chosen meanwhile', async () => {
    await visit({}, async (page) => {
      const { auth } = texts.en;
      const letGo = await holdScripts(page);
      const number = newNumber();
      await page.goto('/en/sign-in', { waitUntil: 'commit' });
      await page.getByLabel(auth.phone).fill(number);
      await page.getByRole('button', { name: auth.sendCode }).click();
      await page.locator('form[data-waits="pressed"]').waitFor();
      await letGo();
      await page.getByLabel(auth.code, { exact: true }).waitFor();
      expect(await codeFor(`+977${number}`)).toMatch(/^\d{6}$/);

      const again = await holdScripts(page);
      await page.goto('/en/sign-in', { waitUntil: 'commit' });
      await page.getByRole('radio', { name: auth.by_email }).check();
      await again();
      await page.getByRole('textbox', { name: auth.email }).waitFor();
    });
  });

  it('is not there without scripts, which a note says', async () => {
    await visit({ scripts: false }, async (page) => {
      await page.goto('/ne/sign-in');
      expect(await page.locator('noscript').first().textContent()).toContain(texts.ne.form.noScript);
      expect(await page.getByRole('button', { name: texts.ne.auth.sendCode }).isVisible()).toBe(false);
    });
  });
});

it('a browser whose network asks for very many codes does the work it is asked for', async () => {
  const secrets = { hmacSignatureSecret: 'one', hmacKeySignatureSecret: 'other' };
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 1000,
    counter: 700,
    deriveKey,
    data: { to: 'somebody' },
    expiresAt: Math.floor(Date.now() / 1000) + 600,
    ...secrets,
  });
  await visit({ expected: /401|429/ }, async (page) => {
    const { auth } = texts.ne;
    const proofs: { challenge: typeof challenge; counter: number; derivedKey: string }[] = [];
    let haveLooked = () => {};
    const looked = new Promise<void>((resolve) => {
      haveLooked = resolve;
    });
    await page.route('**/api/auth/phone/code', async (route) => {
      const { proof, ...body } = route.request().postDataJSON();
      if (proof) {
        proofs.push(proof);
        await looked;
        return route.continue({ postData: JSON.stringify(body) });
      }
      const error = { code: 'proof_needed', message: '…', challenge };
      return route.fulfill({ status: 429, json: { error } });
    });
    await page.goto('/ne/sign-in');
    await page.getByLabel(auth.phone).fill(newNumber());
    await page.getByRole('button', { name: auth.sendCode }).click();
    await page.getByText(auth.checking).waitFor();
    expect(await findProblems(page)).toEqual([]);
    haveLooked();
    await page.getByLabel(auth.code, { exact: true }).waitFor();
    const [proof] = proofs;
    if (!proof) throw new Error('no proof was sent');
    const { counter, derivedKey } = proof;
    const { verified } = await verifySolution({
      ...proof,
      solution: { counter, derivedKey },
      deriveKey,
      ...secrets,
    });
    expect(verified).toBe(true);
  });
});

it('a passkey is made, named, signed in with, and removed', async () => {
  await visit({}, async (page) => {
    const { auth, profile } = texts.en;
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    const number = await memberByPhone(page, 'Passkey Person');
    await page.goto('/en/profile');
    await page.getByRole('button', { name: profile.makePasskey }).click();
    await page.getByText(profile.passkeyMade).waitFor();
    const passkeys = page.getByRole('region', { name: profile.passkeys });
    await passkeys.getByRole('button', { name: profile.rename }).click();
    await passkeys.getByLabel(profile.passkeyName).fill('Red phone');
    await passkeys.getByRole('button', { name: profile.save, exact: true }).click();
    await passkeys.getByText('Red phone', { exact: true }).waitFor();
    expect(await findProblems(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);

    await page.getByRole('button', { name: profile.signOut, exact: true }).click();
    await page.waitForURL('**/en');
    await page.goto('/en/sign-in');
    await page.getByRole('button', { name: auth.passkey }).click();
    await page.waitForURL('**/en/my');
    await page.goto('/en/profile');
    await page.getByText(number.slice(-6)).first().waitFor();
    await passkeys.getByRole('button', { name: profile.remove }).click();
    await page.getByText(profile.passkeyRemoved).waitFor();
    await expect.poll(() => passkeys.getByRole('listitem').count()).toBe(0);
  });
});
