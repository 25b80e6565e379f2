// Updates lie as files, and files cannot look at the header that says which kind of phone asks: each kind asks at its own address, below
// the runtime that it can run (scripts/publish-update.mjs writes there).
const { AndroidConfig, withAndroidManifest, withExpoPlist } = require('expo/config-plugins');

const addressOf = ({ updates, version }, platform) =>
  `${updates.url.replace(/\/$/, '')}/${platform}/${version}/manifest`;

module.exports = (config) => {
  if (!config.updates?.url) return config;
  const android = withAndroidManifest(config, (inner) => {
    AndroidConfig.Manifest.addMetaDataItemToMainApplication(
      AndroidConfig.Manifest.getMainApplicationOrThrow(inner.modResults),
      'expo.modules.updates.EXPO_UPDATE_URL',
      addressOf(inner, 'android'),
    );
    return inner;
  });
  return withExpoPlist(android, (inner) => {
    inner.modResults.EXUpdatesURL = addressOf(inner, 'ios');
    return inner;
  });
};
