/** Goes to the sign-in by a fresh load, so that nothing that was read for one user stays in memory for the next. */
export function leave() {
  location.assign("/sign-in");
}

/** The same for somebody who did not ask for it: the sign-in says why, and leads back to here. */
export function leaveForNow() {
  location.assign(`/sign-in?ended=true&next=${encodeURIComponent(location.pathname + location.search)}`);
}
