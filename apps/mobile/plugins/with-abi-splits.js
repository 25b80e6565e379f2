// An APK for each kind of processor, and one for all, where APKs are made: a phone with 16 GB is not sent what other phones run. Play
// splits a bundle by itself, and Gradle refuses splits while it makes one.
const { withAppBuildGradle } = require('expo/config-plugins');

const splits = `
    splits {
        abi {
            enable gradle.startParameter.taskNames.any { it.toLowerCase().contains('assemblerelease') }
            reset()
            include 'armeabi-v7a', 'arm64-v8a', 'x86_64'
            universalApk true
        }
    }
`;

module.exports = (config) =>
  withAppBuildGradle(config, (inner) => {
    const { contents } = inner.modResults;
    if (contents.includes('universalApk')) return inner;
    const at = /^android \{\n/m;
    if (!at.test(contents)) throw new Error('app/build.gradle has no android block to put the splits into');
    inner.modResults.contents = contents.replace(at, (start) => `${start}${splits}`);
    return inner;
  });
