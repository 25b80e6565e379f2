import { Waiting } from '~/features/mine/waiting.tsx';
import { SettingsScreen } from '~/features/settings/settings-screen.tsx';

export default function Settings() {
  return <SettingsScreen waiting={<Waiting />} />;
}
