import type { AdState, MyAdCard } from '@thulubazaar/contract';
import { editableStates } from '@thulubazaar/contract/ad-states';
import { actionOf } from '@thulubazaar/frontend/mine/actions';
import { StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Row } from '~/ui/row.tsx';
import { Sheet } from '~/ui/sheet.tsx';
import { space } from '~/ui/theme.ts';

/** What somebody does with a listing of theirs. */
export type Act =
  | { kind: 'move'; to: AdState }
  | {
      kind:
        | 'confirm'
        | 'continue'
        | 'edit'
        | 'see'
        | 'share'
        | 'reserve'
        | 'unreserve'
        | 'unschedule'
        | 'duplicate'
        | 'history';
    };

interface Offered {
  act: Act;
  label: string;
  icon: string;
}

interface Props {
  listing: MyAdCard;
  title: string;
  isConfirmed: boolean;
  act(act: Act): void;
}

const moveIcons: Partial<Record<AdState, string>> = {
  removed: 'trash-2',
  sold: 'hand-coins',
  paused: 'eye-off',
  live: 'rotate-cw',
  submitted: 'send-horizontal',
};
/** So many stand on the card. */
const mostAtOnce = 2;

/** What can be done with a listing, what is done often first. */
function useOffered({ listing }: Pick<Props, 'listing'>): Offered[] {
  const { t } = useTexts();
  const { state, nextStates, path, reserved } = listing;
  const moves = nextStates.flatMap((to) => {
    const action = actionOf(state, to);
    return action
      ? [{ act: { kind: 'move', to } as const, label: t(action.word), icon: moveIcons[to] ?? 'check' }]
      : [];
  });
  const isMove = (to: AdState) => (offered: Offered) => offered.act.kind === 'move' && offered.act.to === to;
  const offered: (Offered | false | undefined)[] = [
    state === 'live' && { act: { kind: 'confirm' }, label: t('my.task_confirm'), icon: 'check-check' },
    state === 'draft' && { act: { kind: 'continue' }, label: t('my.continue'), icon: 'pencil' },
    state === 'changes_asked' && { act: { kind: 'edit' }, label: t('my.edit'), icon: 'pencil' },
    ...moves.filter((move) => !isMove('removed')(move) && !isMove('paused')(move)),
    state !== 'draft' &&
      state !== 'changes_asked' &&
      editableStates.includes(state) && { act: { kind: 'edit' }, label: t('my.edit'), icon: 'pencil' },
    path !== null && { act: { kind: 'see' }, label: t('my.see'), icon: 'eye' },
    path !== null && { act: { kind: 'share' }, label: t('my.share'), icon: 'share-2' },
    state === 'live' && {
      act: { kind: reserved ? 'unreserve' : 'reserve' },
      label: t(reserved ? 'my.task_unreserve' : 'my.task_reserve'),
      icon: 'clock',
    },
    ...moves.filter(isMove('paused')),
    state === 'scheduled' && { act: { kind: 'unschedule' }, label: t('my.task_unschedule'), icon: 'x' },
    state !== 'removed' && { act: { kind: 'duplicate' }, label: t('my.task_duplicate'), icon: 'copy' },
    { act: { kind: 'history' }, label: t('my.task_history'), icon: 'clock' },
    ...moves.filter(isMove('removed')),
  ];
  return offered.filter((one): one is Offered => Boolean(one));
}

/** What is done so often that it stands on the card. */
function isAtHand({ act }: Offered): boolean {
  if (act.kind === 'move') return act.to !== 'removed' && act.to !== 'paused';
  return act.kind === 'confirm' || act.kind === 'continue' || act.kind === 'edit';
}

function atHand(offered: readonly Offered[], isConfirmed: boolean): Offered[] {
  return offered
    .filter((one) => isAtHand(one) && !(isConfirmed && one.act.kind === 'confirm'))
    .slice(0, mostAtOnce);
}

/** The buttons of a listing. */
export function ListingActions({ listing, title, isConfirmed, act }: Props) {
  const { t } = useTexts();
  const shown = atHand(useOffered({ listing }), isConfirmed);
  const isUrgent = ({ act: { kind } }: Offered) =>
    kind === 'continue' || kind === 'edit' || (kind === 'confirm' && listing.unanswered);
  if (shown.length === 0) return null;
  return (
    <View style={styles.actions}>
      {shown.map((one, index) => (
        <Button
          key={one.label}
          kind={index === 0 && isUrgent(one) ? 'primary' : 'secondary'}
          label={one.label}
          accessibilityLabel={t('my.actionsFor', { action: one.label, title })}
          style={styles.button}
          onPress={() => act(one.act)}
        />
      ))}
    </View>
  );
}

interface MoreProps extends Props {
  isOpen: boolean;
  onClose(): void;
}

/** All else that can be done with it, in a sheet. */
export function MoreActions({ listing, title, isConfirmed, act, isOpen, onClose }: MoreProps) {
  const offered = useOffered({ listing });
  const shown = atHand(offered, isConfirmed);
  return (
    <Sheet title={title} isOpen={isOpen} onClose={onClose}>
      <View>
        {offered
          .filter((one) => !shown.includes(one))
          .map(({ act: one, label, icon }) => (
            <Row
              key={label}
              icon={icon}
              label={label}
              onPress={() => {
                onClose();
                act(one);
              }}
            />
          ))}
      </View>
    </Sheet>
  );
}

const styles = StyleSheet.create({
  actions: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', gap: space.s },
  // Two stand side by side on a narrow phone.
  button: { paddingHorizontal: space.m },
});
