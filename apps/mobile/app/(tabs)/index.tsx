import { useQuery } from '@tanstack/react-query';
import { CardList } from '~/cards/card-list.tsx';
import { api } from '~/data/api.ts';
import { Screen } from '~/ui/screen.tsx';
import { Failed, Loading } from '~/ui/states.tsx';

export default function Home() {
  const front = useQuery({
    queryKey: ['newest'],
    queryFn: ({ signal }) => api('GET /api/ads', { query: {}, signal }),
    meta: { keep: true },
  });
  return (
    <Screen isList>
      {front.data ? (
        <CardList listings={front.data.items} onRefresh={front.refetch} isRefreshing={front.isRefetching} />
      ) : front.error ? (
        <Failed error={front.error} onRetry={front.refetch} />
      ) : (
        <Loading />
      )}
    </Screen>
  );
}
