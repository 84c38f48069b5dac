interface AreaProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly rows?: number;
  readonly maxlength?: number;
  readonly required?: boolean;
}

/** A labelled field for a text of any length (dkfds textarea). */
export function Area({ name, label, value, hint, rows = 4, maxlength = 200_000, required = false }: AreaProps) {
  return (
    <div class="form-group">
      <label class="form-label" for={name}>
        {label}
      </label>
      {hint === undefined ? null : (
        <span class="form-hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      <textarea
        class="form-input entry-long"
        id={name}
        name={name}
        rows={rows}
        maxlength={maxlength}
        required={required}
        aria-describedby={hint === undefined ? undefined : `${name}-hint`}
      >
        {value}
      </textarea>
    </div>
  );
}

interface TickProps {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  readonly hint?: string;
}

/** A box to tick (dkfds checkbox). */
export function Tick({ name, label, checked, hint }: TickProps) {
  return (
    <div class="form-group-checkbox">
      <input
        class="form-checkbox"
        type="checkbox"
        id={name}
        name={name}
        value="ja"
        checked={checked}
        aria-describedby={hint === undefined ? undefined : `${name}-hint`}
      />
      <label for={name} class="form-label">
        {label}
      </label>
      {hint === undefined ? null : (
        <span class="form-hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}

interface FileFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
}

/** A field for one file. */
export function FileField({ name, label, hint }: FileFieldProps) {
  return (
    <div class="form-group">
      <label class="form-label" for={name}>
        {label}
      </label>
      <span class="form-hint" id={`${name}-hint`}>
        {hint}
      </span>
      <input class="form-input" type="file" id={name} name={name} aria-describedby={`${name}-hint`} required />
    </div>
  );
}
