/** Says that what was asked for has been done (dkfds alert). */
export function Done({ text }: { readonly text: string }) {
  return (
    <div class="alert alert-success" role="status">
      <div class="alert-body">
        <p class="alert-text">{text}</p>
      </div>
    </div>
  );
}
