// Where the app begins, shown or not.
import './device/polyfills.ts';
import './device/background.ts';
import './device/push-task.ts';
import 'expo-router/entry';
