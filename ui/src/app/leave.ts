/** Goes to the sign-in by a fresh load, so that nothing that was read for one user stays in memory for the next. */
export function leave(backTo?: string) {
  location.assign(backTo === undefined ? "/sign-in" : `/sign-in?next=${encodeURIComponent(backTo)}`);
}
