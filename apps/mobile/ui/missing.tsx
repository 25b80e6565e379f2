import { useRouter } from 'expo-router';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from './button.tsx';
import { Screen } from './screen.tsx';
import { Empty } from './states.tsx';

/** An address that leads nowhere, and where to go on from it. */
export function Missing() {
  const { t } = useTexts();
  const router = useRouter();
  return (
    <Screen isList title="">
      <Empty icon="search-x" title={t('notFound.title')} text={t('notFound.text')}>
        <Button label={t('error.home')} onPress={() => router.navigate('/')} />
      </Empty>
    </Screen>
  );
}
