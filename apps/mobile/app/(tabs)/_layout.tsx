import { Tabs } from 'expo-router';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { useTexts } from '~/i18n/texts.ts';
import { Icon } from '~/ui/icon.tsx';
import { useColours } from '~/ui/theme.ts';

/** The five places under the thumb. */
export default function TabsLayout() {
  const colours = useColours();
  const { t } = useTexts();
  const { bottom } = useSafeAreaInsets();
  const tab = (title: string, icon: string) => ({
    title,
    tabBarIcon: ({ focused }: { focused: boolean }) => (
      <Icon name={icon} colour={focused ? 'link' : 'muted'} />
    ),
  });
  return (
    <Tabs
      screenOptions={{
        tabBarActiveTintColor: colours.link,
        tabBarInactiveTintColor: colours.muted,
        tabBarStyle: { backgroundColor: colours.surface, borderTopColor: colours.line, height: 58 + bottom },
        headerStyle: { backgroundColor: colours.surface },
        headerTintColor: colours.ink,
        headerShadowVisible: false,
        tabBarAllowFontScaling: true,
        // Devanagari hangs signs below the line.
        tabBarLabelStyle: { lineHeight: 18 },
      }}
    >
      <Tabs.Screen name="index" options={tab(t('site.name'), 'house')} />
      <Tabs.Screen name="search" options={{ ...tab(t('shell.search'), 'search'), headerShown: false }} />
      <Tabs.Screen name="post" options={{ ...tab(t('post.link'), 'plus'), headerTitle: t('post.title') }} />
      <Tabs.Screen name="mine" options={tab(t('own.title'), 'user-round')} />
    </Tabs>
  );
}
