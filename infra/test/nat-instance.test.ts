import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { dig, type Found, resources, text } from '../src/rules/platform.ts';
import { platformOf } from './synth.ts';

const scratch = mkdtempSync(join(tmpdir(), 'thulubazaar-nat-'));
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

function natInstance(): Found {
  const [instance] = resources(platformOf('launch'), 'AWS::EC2::Instance');
  if (!instance) throw new Error('No NAT instance');
  return instance;
}

/** The script as the machine gets it, with names in place of references. */
function bootScript(instance: Found): string {
  const parts = dig(instance.get('UserData'), 'Fn::Base64.Fn::Join.1');
  const plain = dig(instance.get('UserData'), 'Fn::Base64');
  const list = Array.isArray(parts) ? parts : [plain ?? ''];
  return list.map((part) => (typeof part === 'string' ? part : text(dig(part, 'Ref')))).join('');
}

/**
 * Runs the script with stand-ins for every program that would change the machine.
 * @param failures how often the package manager fails before it works
 * @returns what the stack was told
 */
function boot(failures: number, forwards = true): string {
  const bin = join(scratch, 'bin');
  const told = join(scratch, 'told');
  mkdirSync(bin, { recursive: true });
  for (const folder of ['etc/sysctl.d', 'etc/sysconfig'])
    mkdirSync(join(scratch, folder), { recursive: true });
  writeFileSync(told, '');
  rmSync(join(scratch, 'installed'), { force: true });
  writeFileSync(join(scratch, 'left'), String(failures));
  const stand = (name: string, script: string) => {
    writeFileSync(join(bin, name), `#!/bin/bash\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  for (const name of ['dd', 'chmod', 'mkswap', 'swapon', 'systemctl', 'sleep']) stand(name, 'exit 0');
  stand('sysctl', 'echo 1');
  const rules = forwards ? 'masquerade' : 'nothing';
  stand('nft', `[ -e ${scratch}/installed ] && echo ${rules}`);
  stand(
    'dnf',
    `left=$(cat ${scratch}/left); echo $((left - 1)) > ${scratch}/left; [ "$left" -le 0 ] && touch ${scratch}/installed`,
  );
  stand('cfn-signal', `echo "$*" > ${told}`);
  const script = bootScript(natInstance())
    .replaceAll('/opt/aws/bin/cfn-signal', 'cfn-signal')
    .replaceAll(/(^|\s)\/(etc|swapfile)/g, `$1${scratch}/$2`);
  const { PATH = '' } = process.env;
  spawnSync('bash', ['-c', script], { env: { PATH: `${bin}:${PATH}` }, encoding: 'utf8' });
  return readFileSync(told, 'utf8');
}

it('is waited for: the stack hears from the machine itself that it forwards', () => {
  const instance = natInstance();
  expect(instance.resource.CreationPolicy).toEqual({ ResourceSignal: { Timeout: 'PT15M' } });
  expect(boot(0)).toContain(`--resource ${instance.id}`);
  expect(boot(0)).toMatch(/-e 0\b/);
});

it('tries again when the package manager fails, and says so when it goes on failing', () => {
  expect(boot(3)).toMatch(/-e 0\b/);
  expect(boot(50)).toMatch(/-e [1-9]/);
});

it('says that it failed when nothing is translated', () => {
  expect(boot(0, false)).toMatch(/-e [1-9]/);
});

it('has an alarm that sees forwarding, not only a machine that runs', () => {
  const alarms = resources(platformOf('scale'), 'AWS::CloudWatch::Alarm').filter(
    (each) => each.get('MetricName') === 'NetworkPacketsOut',
  );
  expect(alarms.map((each) => each.get('AlarmName'))).toEqual(['nat-forwarding-1', 'nat-forwarding-2']);
  expect(alarms.every((each) => each.get('TreatMissingData') === 'breaching')).toBe(true);
});
