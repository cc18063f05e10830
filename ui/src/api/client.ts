import createClient from "openapi-fetch";
import { Problem } from "@/lib/problem";
import { keep, kept } from "@/lib/storage";
import { fetchOrTake } from "./early";
import type { paths } from "./schema";

let csrfToken: string | null = null;
let whenSignedOut: () => void = () => undefined;

export function rememberCsrfToken(token: string | null) {
  const ended = csrfToken !== null && token === null;
  csrfToken = token;
  if (token !== null) keep(signedIn, "true");
  if (ended) whenSignedOut();
}

// Kept in the browser, if it allows that, to tell returning users whose session has ended from first-time visitors.
const signedIn = "vitrine-signed-in";

/** Whether the last user of this browser never signed out. */
export const wasSignedIn = () => kept(signedIn) !== null;

/** To be called when somebody signs out, as their session then ends on purpose. */
export const forgetSignedIn = () => keep(signedIn, null);

export function isSignedIn(): boolean {
  return csrfToken !== null;
}

/** Sets what to do when the server no longer knows the session. */
export function onSignedOut(listener: () => void) {
  whenSignedOut = listener;
}

export function csrfHeaders(): Record<string, string> {
  return csrfToken === null ? {} : { "X-CSRF-Token": csrfToken };
}

export function noteStatus(status: number) {
  // If nobody was signed in, this changes nothing: 401 is then the answer to a wrong password.
  if (status === 401) rememberCsrfToken(null);
}

export const client = createClient<paths>({ baseUrl: "/", fetch: fetchOrTake });

client.use({
  onRequest({ request }) {
    if (request.method !== "GET") {
      for (const [name, value] of Object.entries(csrfHeaders())) request.headers.set(name, value);
    }
    return request;
  },
  onResponse({ response }) {
    noteStatus(response.status);
  },
  onError() {
    return Problem.offline();
  },
});

type Outcome<T> = { data?: T; error?: unknown; response: Response };

/** The body of a successful response; a refusal is thrown as a {@link Problem}. */
export async function body<T>(request: Promise<Outcome<T>>): Promise<T> {
  const { data, error, response } = await request;
  if (!response.ok) {
    await sentences(response.status);
    throw Problem.from(response.status, error);
  }
  return data as T;
}

/** Waits for the error texts, which the first visit does not load. A 401 needs none: the user has yet to sign in. */
async function sentences(status: number) {
  if (status !== 401) await import("@/lib/laterTexts").catch(() => undefined);
}
