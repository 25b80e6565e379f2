import { formatNumber } from '@thulubazaar/nepal/digits';
import { Tabs } from 'expo-router';
import { unread } from '~/data/unread.ts';
import { useStore } from '~/device/use-store.ts';
import { useTexts } from '~/i18n/texts.ts';
import { badgeText } from '~/ui/badge.tsx';
import { Icon } from '~/ui/icon.tsx';
import { tabLabelHeight, useTabBarHeight } from '~/ui/tab-bar.ts';
import { useColours } from '~/ui/theme.ts';

/** The five places under the thumb. */
export default function TabsLayout() {
  const colours = useColours();
  const { lang, t } = useTexts();
  const { messages, notifications } = useStore(unread);
  const waits = (count: number, label: string) =>
    count > 0
      ? {
          tabBarBadge: badgeText(count, lang),
          tabBarBadgeStyle: { backgroundColor: colours.brand, color: colours.onBrand },
          tabBarAccessibilityLabel: label,
        }
      : {};
  const height = useTabBarHeight();
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
        tabBarStyle: { backgroundColor: colours.surface, borderTopColor: colours.line, height },
        headerStyle: { backgroundColor: colours.surface },
        headerTintColor: colours.ink,
        headerShadowVisible: false,
        tabBarAllowFontScaling: true,
        tabBarLabelStyle: { lineHeight: tabLabelHeight },
      }}
    >
      <Tabs.Screen name="index" options={tab(t('site.name'), 'house')} />
      <Tabs.Screen name="search" options={{ ...tab(t('shell.search'), 'search'), headerShown: false }} />
      <Tabs.Screen name="post" options={{ ...tab(t('post.link'), 'plus'), headerTitle: t('post.title') }} />
      <Tabs.Screen
        name="messages"
        options={{
          ...tab(t('tabs.messages'), 'message-circle'),
          ...waits(messages, t('chat.unread', { count: messages })),
        }}
      />
      <Tabs.Screen
        name="mine"
        options={{
          ...tab(t('own.title'), 'user-round'),
          ...waits(notifications, `${formatNumber(notifications, lang)} ${t('tabs.unread_notifications')}`),
        }}
      />
    </Tabs>
  );
}
