interface FilterChoiceProps {
  readonly name: string;
  readonly label: string;
  /** What leaving it open is called. */
  readonly all: string;
  readonly chosen: string | null;
  readonly options: readonly (readonly [value: string, text: string])[];
}

/** A list narrowed by a form that is sent by GET, so that its address can be kept (dkfds select). */
export function FilterChoice({ name, label, all, chosen, options }: FilterChoiceProps) {
  return (
    <div class="form-group">
      <label class="form-label" for={`valg-${name}`}>
        {label}
      </label>
      <select class="form-select" id={`valg-${name}`} name={name}>
        <option value="">{all}</option>
        {options.map(([value, text]) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
