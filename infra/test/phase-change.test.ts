import { describe, expect, it } from 'vitest';
import { destroyedBy } from '../src/phase-change.ts';
import type { PhaseName } from '../src/phases.ts';
import { resources, text } from '../src/rules/platform.ts';
import { exportedNames } from '../src/rules/template.ts';
import type { Context } from '../src/templates.ts';
import { Draft } from './draft.ts';
import { options, phaseNames, platformOf, synthesised } from './synth.ts';

const steps: [PhaseName, PhaseName][] = [
  ['launch', 'growth'],
  ['growth', 'scale'],
  ['scale', 'launch'],
  ['scale', 'growth'],
  ['growth', 'launch'],
  ['launch', 'scale'],
];

describe('a change of phase', () => {
  it.each(steps)('%s to %s replaces and deletes no stateful resource', (from, to) => {
    expect(destroyedBy(platformOf(from), platformOf(to))).toEqual([]);
  });

  it.each(steps)('%s to %s keeps every export, so that no stack waits for another', (from, to) => {
    expect(exportedNames(platformOf(to)).sort()).toEqual(exportedNames(platformOf(from)).sort());
  });

  it('looks at everything that holds state', () => {
    const types = new Set(resources(platformOf('launch')).map(({ resource }) => resource.Type));
    for (const type of [
      'AWS::RDS::DBInstance',
      'AWS::S3::Bucket',
      'AWS::SecretsManager::Secret',
      'AWS::ECR::Repository',
    ]) {
      expect(types).toContain(type);
    }
  });

  it('changes what the phases differ in, in place', () => {
    const classes = phaseNames.map((phase) => {
      const primary = resources(platformOf(phase), 'AWS::RDS::DBInstance').find(({ id }) =>
        id.includes('Primary'),
      );
      return `${primary?.id} ${text(primary?.get('DBInstanceClass'))}`;
    });
    expect(new Set(classes.map((each) => each.split(' ')[0])).size).toBe(1);
    expect(classes.map((each) => each.split(' ')[1])).toEqual([
      'db.t4g.small',
      'db.t4g.medium',
      'db.t4g.large',
    ]);
  });
});

function phaseOf({ phase }: Context): PhaseName {
  return phaseNames.find((name) => name === phase) ?? 'launch';
}

describe('an option', () => {
  it.each(Object.values(options))(
    '%o replaces and deletes no stateful resource, there and back',
    (option) => {
      const [plain, changed] = [platformOf(phaseOf(option)), synthesised(option).platform];
      expect(destroyedBy(plain, changed)).toEqual([]);
      expect(destroyedBy(changed, plain)).toEqual([]);
    },
  );
});

describe('the comparison', () => {
  const changed = (change: (draft: Draft) => void): string[] => {
    const draft = new Draft(platformOf('launch'));
    change(draft);
    return destroyedBy(platformOf('launch'), draft.platform);
  };

  it('sees a deletion', () => {
    expect(changed((draft) => draft.drop('AWS::S3::Bucket', 'Images'))).toEqual([
      expect.stringMatching(/StorageImages\w+: is deleted$/),
    ]);
  });

  it('sees a replacement', () => {
    const found = changed((draft) => draft.set('AWS::RDS::DBInstance', 'Primary', 'DBName', 'other'));
    expect(found).toEqual([expect.stringMatching(/is replaced, because DBName changes$/)]);
  });

  it('sees a volume that shrinks', () => {
    const found = changed((draft) => draft.set('AWS::RDS::DBInstance', 'Primary', 'AllocatedStorage', '10'));
    expect(found).toEqual([expect.stringMatching(/would have to shrink its volume$/)]);
  });
});
