/** What can be chosen: its id for the server and its name as the field shows it. */
export interface Choice {
  id: string;
  label: string;
}

export interface ComboboxState<Option extends Choice> {
  /** What stands in the field. */
  text: string;
  chosen: Choice | null;
  /** The text that options have been asked for and have not come for; null when none is under way. */
  asked: string | null;
  options: readonly Option[];
  /** Index of the option the arrow keys are on; -1 while they are on none. */
  active: number;
  /** What there is to tell: nothing, options, none, no connection, or that what was typed is none of them. */
  news: 'nothing' | 'found' | 'none' | 'failed' | 'unmatched';
}

export type ComboboxEvent<Option extends Choice> =
  | { type: 'typed'; text: string }
  | { type: 'found'; text: string; options: readonly Option[] }
  | { type: 'failed'; text: string }
  | { type: 'key'; key: string }
  | { type: 'picked'; index: number }
  | { type: 'cleared' }
  | { type: 'left' }
  | { type: 'focused' }
  | { type: 'given'; chosen: Choice | null };

export interface Rules {
  /** Only an option will do: other text is taken back. Without it what was typed may stay as it is. */
  strict: boolean;
  /** There is something to offer before anything is typed. */
  offersEmpty?: boolean;
}

export interface Step<Option extends Choice> {
  state: ComboboxState<Option>;
  /** True when a key has had its effect here and must have none elsewhere. */
  handled?: boolean;
}

export function initialState<Option extends Choice>(
  text: string,
  chosen: Choice | null,
): ComboboxState<Option> {
  return { text, chosen, asked: null, options: [], active: -1, news: 'nothing' };
}

export function isOpen({ options }: ComboboxState<Choice>): boolean {
  return options.length > 0;
}

function closed<Option extends Choice>(state: ComboboxState<Option>): ComboboxState<Option> {
  return { ...state, asked: null, options: [], active: -1, news: 'nothing' };
}

function choose<Option extends Choice>(state: ComboboxState<Option>, option: Option | undefined) {
  if (!option) return state;
  const chosen = { id: option.id, label: option.label };
  return { ...closed(state), text: option.label, chosen };
}

function typed<Option extends Choice>(
  state: ComboboxState<Option>,
  text: string,
  { strict, offersEmpty }: Rules,
): ComboboxState<Option> {
  const asked = text.trim();
  if (asked === '') return { ...closed(state), text, chosen: null, asked: offersEmpty ? '' : null };
  // A strict field keeps what was chosen until something else is; elsewhere the text counts, and it is another now.
  const chosen = strict ? state.chosen : null;
  return { ...state, text, chosen, asked, active: -1, news: isOpen(state) ? state.news : 'nothing' } as const;
}

function left<Option extends Choice>(state: ComboboxState<Option>, { strict }: Rules) {
  const label = state.chosen?.label ?? '';
  if (!strict || state.text === label) return closed(state);
  const unmatched = state.text.trim() !== '';
  return { ...closed(state), text: label, news: unmatched ? 'unmatched' : 'nothing' } as const;
}

function arrow<Option extends Choice>(state: ComboboxState<Option>, by: 1 | -1): Step<Option> {
  const count = state.options.length;
  if (count > 0) {
    const from = state.active < 0 && by < 0 ? 0 : state.active;
    return { state: { ...state, active: (from + by + count) % count }, handled: true };
  }
  const asked = state.text.trim();
  return asked === '' ? { state } : { state: { ...state, asked }, handled: true };
}

function enter<Option extends Choice>(state: ComboboxState<Option>, { strict }: Rules): Step<Option> {
  if (state.active >= 0) return { state: choose(state, state.options[state.active]), handled: true };
  // The form is not for a field that is still being filled; and options of an earlier text are not what was meant.
  if (strict && state.asked !== null) return { state, handled: true };
  if (strict && isOpen(state)) return { state: choose(state, state.options[0]), handled: true };
  return { state: closed(state) };
}

function dismiss<Option extends Choice>(state: ComboboxState<Option>): Step<Option> {
  if (isOpen(state)) return { state: closed(state), handled: true };
  if (state.text === '') return { state };
  return { state: { ...closed(state), text: '', chosen: null }, handled: true };
}

function pressed<Option extends Choice>(
  state: ComboboxState<Option>,
  key: string,
  rules: Rules,
): Step<Option> {
  switch (key) {
    case 'ArrowDown':
      return arrow(state, 1);
    case 'ArrowUp':
      return arrow(state, -1);
    case 'Enter':
      return enter(state, rules);
    case 'Escape':
      return dismiss(state);
    default:
      return { state };
  }
}

/**
 * What a combobox does (the list pattern of WAI-ARIA), without an element in sight: the options come for what was typed,
 * the arrow keys walk them while the field keeps the focus, Enter chooses, Escape closes and then empties.
 */
export function step<Option extends Choice>(
  state: ComboboxState<Option>,
  event: ComboboxEvent<Option>,
  rules: Rules,
): Step<Option> {
  switch (event.type) {
    case 'typed':
      return { state: typed(state, event.text, rules) };
    case 'found': {
      // An answer that was overtaken by another key, by a choice or by leaving is for nobody.
      if (event.text !== state.asked) return { state };
      const news = event.options.length > 0 ? 'found' : 'none';
      // Whoever has walked to one of the options of before stays on it.
      const on = state.options[state.active]?.id;
      const active = event.options.findIndex(({ id }) => id === on);
      return { state: { ...state, asked: null, options: event.options, active, news } };
    }
    case 'failed':
      if (event.text !== state.asked) return { state };
      // Where any text will do, the field works on without suggestions.
      return { state: { ...closed(state), news: rules.strict ? 'failed' : 'nothing' } };
    case 'key':
      return pressed(state, event.key, rules);
    case 'picked':
      return { state: choose(state, state.options[event.index]) };
    case 'cleared':
      return { state: { ...closed(state), text: '', chosen: null } };
    case 'left':
      return { state: left(state, rules) };
    case 'focused':
      // What has been typed is finished; only an empty field asks what to offer.
      return { state: rules.offersEmpty && state.text.trim() === '' ? typed(state, '', rules) : state };
    case 'given':
      if (event.chosen?.id === state.chosen?.id && event.chosen?.label === state.chosen?.label)
        return { state };
      return { state: { ...closed(state), text: event.chosen?.label ?? '', chosen: event.chosen } };
  }
}
