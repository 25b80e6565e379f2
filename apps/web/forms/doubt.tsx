interface Props {
  question: string;
  /** What may be meant, by what it would be typed as. */
  answers: readonly (readonly [typed: string, label: string])[];
  onChoose(typed: string): void;
}

/** What was typed may mean several things: asks which, one tap each. */
export function Doubt({ question, answers, onChoose }: Props) {
  return (
    <div className="mt-1 flex flex-wrap items-center gap-2 text-sm" role="status">
      <span>{question}</span>
      {answers.map(([typed, label]) => (
        <button key={typed} type="button" className="chip" onClick={() => onChoose(typed)}>
          {label}
        </button>
      ))}
    </div>
  );
}
