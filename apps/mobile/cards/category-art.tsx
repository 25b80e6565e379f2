import { StyleSheet, View } from 'react-native';
import { useCategories } from '~/data/categories.ts';
import { Icon } from '~/ui/icon.tsx';

/** What stands where a listing has no photo: the sign of its top category. */
export function CategoryArt({ categoryId, size = 40 }: { categoryId: string; size?: number }) {
  const { categories } = useCategories();
  const top = categoryId.split('/', 1)[0];
  const icon = categories.find(({ id }) => id === top)?.icon ?? 'layout-grid';
  return (
    <View style={styles.art}>
      <Icon name={icon} size={size} colour="lineStrong" />
    </View>
  );
}

const styles = StyleSheet.create({
  art: { ...StyleSheet.absoluteFill, alignItems: 'center', justifyContent: 'center' },
});
