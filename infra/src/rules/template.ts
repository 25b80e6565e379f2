import {
  dig,
  eachResource,
  type Json,
  type Platform,
  type Rule,
  resources,
  type StackTemplate,
  text,
} from './platform.ts';

const secrets = eachResource(
  'template/secrets',
  'Secrets are generated, or composed of references; none has its value in the template',
  'AWS::SecretsManager::Secret',
  (found) => {
    const written = found.get('SecretString');
    if (written === undefined) return [found.get('GenerateSecretString') === undefined && 'has no value'];
    // What is left of a URL once its references are taken out must hold no password.
    const plain = text(flatten(written)).replace(/\{\{resolve:[^}]*\}\}/g, '');
    return [
      /:\/\/[^:@/\s]+:[^@\s]+@/.test(plain) && 'has a password in the template',
      !/^\{/.test(plain) && 'is written in the template',
    ];
  },
);

/** Joins an Fn::Join into one text, with a word in place of each reference. */
function flatten(value: Json): string {
  const parts = dig(value, 'Fn::Join.1');
  if (!Array.isArray(parts)) return text(value);
  return parts.map((part) => (typeof part === 'string' ? part : 'reference')).join('');
}

const retained: Rule = {
  id: 'template/retained',
  about: 'What cannot be made again is kept when its stack goes',
  check: (platform) =>
    [
      'AWS::S3::Bucket',
      'AWS::ECR::Repository',
      'AWS::SecretsManager::Secret',
      'AWS::Backup::BackupVault',
    ].flatMap((type) =>
      resources(platform, type).flatMap((found) => {
        const disposable = found.id.startsWith('Cache');
        return disposable || /^Retain/.test(found.resource.DeletionPolicy ?? '')
          ? []
          : [found.says('is deleted with its stack')];
      }),
    ),
};

const wildcards = eachResource(
  'template/wildcards',
  'No policy allows every action, or every resource of S3, SNS or Secrets Manager',
  'AWS::IAM::Policy',
  (found) =>
    found.list('PolicyDocument.Statement').flatMap((statement) => {
      const actions = [dig(statement, 'Action') ?? ''].flat().map(text);
      const everything = [dig(statement, 'Resource') ?? ''].flat().includes('*');
      return [
        actions.some((action) => action === '*' || action.endsWith(':*')) && `allows ${actions.join(', ')}`,
        everything &&
          actions.some((action) => /^(s3|sns|secretsmanager|rds|iam):/.test(action)) &&
          'names no resource',
      ];
    }),
);

const references: Rule = {
  id: 'template/references',
  about: 'Every reference names something that exists, and every import something that is exported',
  check(platform) {
    const exported = platform.flatMap((stack) =>
      Object.values(stack.template.Outputs ?? {}).map((output) => text(output.Export?.Name)),
    );
    return platform.flatMap((stack) =>
      [...walk(stack.template.Resources), ...walk(stack.template.Outputs ?? {})].flatMap(([key, value]) =>
        broken(stack, exported, key, value).map((name) => `${stack.name}: nothing is called ${name}`),
      ),
    );
  },
};

function broken(stack: StackTemplate, exported: string[], key: string, value: Json): string[] {
  const { Resources, Parameters = {} } = stack.template;
  if (key === 'Ref') {
    const name = text(value);
    return name.startsWith('AWS::') || name in Resources || name in Parameters ? [] : [name];
  }
  if (key === 'Fn::GetAtt') {
    const name = text(dig(value, '0'));
    return name in Resources ? [] : [name];
  }
  if (key === 'Fn::ImportValue') return exported.includes(text(value)) ? [] : [text(value)];
  return [];
}

/** Every key with its value, at any depth. */
function* walk(value: Json | object): Generator<[string, Json]> {
  if (value === null || typeof value !== 'object') return;
  for (const [key, child] of Object.entries(value)) {
    yield [key, child];
    yield* walk(child);
  }
}

/** The exported names of a platform: one that disappears while another stack imports it blocks the deployment. */
export function exportedNames(platform: Platform): string[] {
  return platform.flatMap((stack) =>
    Object.values(stack.template.Outputs ?? {}).flatMap((output) =>
      output.Export ? [text(output.Export.Name)] : [],
    ),
  );
}

export const templateRules: Rule[] = [secrets, retained, wildcards, references];
