import { totpSecretColumn } from '../accounts/second-factor/totp.ts';
import { sessionAddressColumn } from '../accounts/sessions.ts';
import { contactColumns } from '../accounts/stored-contacts.ts';
import { messageTextColumn } from '../conversations/message.ts';
import { deviceTargetColumn } from '../deliveries/devices.ts';
import type { Encrypting } from '../kernel/encryption/encrypt-plain.ts';
import { type EncryptedColumn, encryptionKeysColumn } from '../kernel/encryption/encrypted-columns.ts';
import { keptAnswerColumn } from '../kernel/idempotency/run-once.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { keptMessageColumn } from '../kernel/messages/kept-messages.ts';
import { saidColumn } from '../recoveries/stored.ts';
import { shopContactColumn } from '../shops/contact.ts';
import { factsColumn } from '../verifications/stored.ts';

/** Every column with encrypted values: what is missing here is forgotten by the rotation of keys. */
export const encryptedColumns: readonly EncryptedColumn[] = [
  encryptionKeysColumn,
  ...contactColumns,
  sessionAddressColumn,
  totpSecretColumn,
  keptAnswerColumn,
  keptMessageColumn,
  messageTextColumn,
  saidColumn,
  shopContactColumn,
  factsColumn,
  deviceTargetColumn,
];

export function encryptingOf({ encryption, config }: Pick<Kernel, 'encryption' | 'config'>): Encrypting {
  return { encryption, keepPlain: config.keepPlain };
}
