/** A path of this site out of a form, or `/`: an address that begins elsewhere is never followed. */
export function ownPath(wanted: string | undefined): string {
  return wanted !== undefined && /^\/(?![/\\])[^\s\\]{0,2000}$/.test(wanted) ? wanted : "/";
}
