import { dig, type Json, type Platform, type StackTemplate, text } from '../platform.ts';

/**
 * A value of a template as one text that means the same in every stack: references become `Stack/Id.Attribute`, imports are
 * followed to what they import, the account is ACCOUNT. Two values are the same thing when their texts are equal.
 */
export function plain(platform: Platform, stack: StackTemplate, value: Json | undefined): string {
  const of = (inner: Json | undefined): string => plain(platform, stack, inner);
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(of).join(',');
  const ref = value.Ref;
  if (typeof ref === 'string') return reference(stack, ref);
  const attribute = value['Fn::GetAtt'];
  if (Array.isArray(attribute)) return `${stack.name}/${attribute.map(text).join('.')}`;
  if (value['Fn::ImportValue'] !== undefined) return imported(platform, of(value['Fn::ImportValue']));
  const join = value['Fn::Join'];
  if (Array.isArray(join) && Array.isArray(join[1])) return join[1].map(of).join(text(join[0]));
  const select = value['Fn::Select'];
  if (Array.isArray(select)) return selected(select, of);
  return JSON.stringify(value);
}

function reference(stack: StackTemplate, name: string): string {
  if (name === 'AWS::AccountId') return 'ACCOUNT';
  if (name === 'AWS::Region') return stack.region;
  if (name === 'AWS::URLSuffix') return 'amazonaws.com';
  return name.startsWith('AWS::') ? name : `${stack.name}/${name}`;
}

function imported(platform: Platform, name: string): string {
  for (const stack of platform)
    for (const output of Object.values(stack.template.Outputs ?? {}))
      if (text(output.Export?.Name) === name) return plain(platform, stack, output.Value);
  return `missing export ${name}`;
}

/** One part of a text that is split, such as the account in an ARN; of a reference only which one. */
function selected([index, from]: Json[], of: (value: Json | undefined) => string): string {
  const split = dig(from, 'Fn::Split');
  if (!Array.isArray(split)) return Array.isArray(from) ? of(from[Number(index)]) : of(from);
  const parts = of(split[1]).split(text(split[0]));
  return parts.length > Number(index) ? (parts[Number(index)] ?? '') : `part ${index} of ${parts.join()}`;
}
