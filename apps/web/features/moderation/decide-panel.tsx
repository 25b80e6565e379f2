'use client';

import { useEffect, useRef } from 'react';
import { problemOf } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { DecideForm } from './decide-form.tsx';
import { DecidedItem } from './decided-item.tsx';
import { decisionKeys, decisionsFor, namedIn } from './decisions.ts';
import type { Desk } from './desk.ts';
import type { Held } from './desk-state.ts';
import { Kbd, keyOf } from './kbd.tsx';

const grave: ReadonlySet<string> = new Set(['remove', 'remove_photo', 'suspend', 'ban']);

/** What can be decided of a case; of one that is decided, what was. */
export function DecidePanel({ held, desk }: { held: Held; desk: Desk }) {
  const { t } = useTexts();
  const panel = useRef<HTMLElement>(null);
  const { draft, returned } = held;
  const chosen = draft?.decision;
  useEffect(() => {
    // From here Enter confirms, also where the decision was chosen by a finger or a mouse.
    if (chosen || returned) panel.current?.focus({ preventScroll: true });
  }, [chosen, returned]);
  return (
    <section ref={panel} className="desk-decide" aria-labelledby="decide" tabIndex={-1}>
      <h2 id="decide" className="sr-only">
        {t(chosen ? `moderation.do_${namedIn(chosen, held.case.kind)}` : 'moderation.decide')}
      </h2>
      <Returned held={held} desk={desk} />
      {returned ? null : draft ? (
        <DecideForm draft={draft} desk={desk} />
      ) : held.case.decidedAt ? (
        <Decided held={held} desk={desk} />
      ) : (
        <Choices held={held} desk={desk} />
      )}
    </section>
  );
}

function Choices({ held, desk }: { held: Held; desk: Desk }) {
  const { t } = useTexts();
  return (
    <div className="desk-choices">
      {decisionsFor(held.case).map((decision) => (
        <button
          key={decision}
          type="button"
          className={`btn ${grave.has(decision) ? 'btn-danger' : 'btn-quiet'}`}
          aria-keyshortcuts={decisionKeys[decision]}
          onClick={() => desk.choose(decision)}
        >
          {t(`moderation.do_${namedIn(decision, held.case.kind)}`)}
          <Kbd>{keyOf(decision)}</Kbd>
        </button>
      ))}
    </div>
  );
}

/** Why a case is here again. Nothing is decided of it before that has been read. */
function Returned({ held: { problem, returned }, desk }: { held: Held; desk: Desk }) {
  const { t } = useTexts();
  return (
    <div role="alert">
      {problem ? (
        <div className="note note-alert mb-3 grid gap-3">
          <p>
            <strong>{t('moderation.cameBack')}</strong> {problemOf(problem, t)}
          </p>
          {returned ? (
            <button type="button" className="btn btn-quiet" onClick={() => desk.seen()}>
              {t('moderation.lookAgain')}
              <Kbd>Enter</Kbd>
            </button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

function Decided({ held, desk }: { held: Held; desk: Desk }) {
  const { t } = useTexts();
  const { decided } = held.case;
  const isUndoable = decided[0]?.undoableUntil && Date.parse(decided[0].undoableUntil) > Date.now();
  return (
    <>
      <ul className="desk-lines">
        {decided.map((one) => (
          <DecidedItem key={one.id} decided={one} />
        ))}
      </ul>
      {isUndoable ? (
        <button
          type="button"
          className="btn btn-quiet mt-3 w-full"
          aria-keyshortcuts="u"
          onClick={() => desk.undoShown()}
        >
          {t('moderation.takeBack')}
          <Kbd>U</Kbd>
        </button>
      ) : null}
    </>
  );
}
