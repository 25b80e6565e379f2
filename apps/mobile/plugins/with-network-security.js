// TLS alone, and the system's own authorities: what a user or a company has added to a phone does not read along. A build for
// development speaks with Metro over plain HTTP.
const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { AndroidConfig, withAndroidManifest, withDangerousMod } = require('expo/config-plugins');

const released = `<?xml version="1.0" encoding="utf-8"?>
<network-security-config>
  <base-config cleartextTrafficPermitted="false">
    <trust-anchors>
      <certificates src="system" />
    </trust-anchors>
  </base-config>
</network-security-config>
`;
const debugged = `<?xml version="1.0" encoding="utf-8"?>
<network-security-config>
  <base-config cleartextTrafficPermitted="true" />
  <debug-overrides>
    <trust-anchors>
      <certificates src="system" />
      <certificates src="user" />
    </trust-anchors>
  </debug-overrides>
</network-security-config>
`;

module.exports = (config) => {
  const withFiles = withDangerousMod(config, [
    'android',
    (inner) => {
      for (const [variant, text] of [
        ['main', released],
        ['debug', debugged],
      ]) {
        const folder = path.join(inner.modRequest.platformProjectRoot, 'app/src', variant, 'res/xml');
        mkdirSync(folder, { recursive: true });
        writeFileSync(path.join(folder, 'network_security_config.xml'), text);
      }
      return inner;
    },
  ]);
  return withAndroidManifest(withFiles, (inner) => {
    const { $: attributes } = AndroidConfig.Manifest.getMainApplicationOrThrow(inner.modResults);
    attributes['android:networkSecurityConfig'] = '@xml/network_security_config';
    attributes['android:usesCleartextTraffic'] = 'false';
    return inner;
  });
};
