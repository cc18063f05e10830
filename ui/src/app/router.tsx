import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from "@tanstack/react-router";
import { wasSignedIn } from "@/api/client";
import { queryClient } from "@/api/queryClient";
import { meQuery } from "@/api/session";
import type { Role } from "@/api/types";
import { mays, type Narrowing } from "@/features/collections/narrowing";
import { roles } from "@/features/people/roles";
import { type TypeFilter, typeFilters } from "@/lib/kinds";
import { patient } from "@/lib/patient";
import { Failure } from "./Failure";
import { NotFound } from "./NotFound";
import { Library } from "./pages/library";
import { Shell } from "./Shell";

// Invalid values are set to undefined: a key left out would come through unchecked.
type Shown = { q?: string; build?: boolean; sort?: string; type?: TypeFilter; /** The file open in the viewer. */ show?: string; /** The file or folder to highlight. */ at?: string };
const text = (value: unknown) => (typeof value === "string" ? value : undefined);
/** The router parses the address, so a number or boolean in it was typed as text. */
const words = (value: unknown) => (typeof value === "number" || typeof value === "boolean" ? String(value) : text(value));
const shown = ({ sort, type, show, at }: Record<string, unknown>): Shown => ({ sort: text(sort), type: typeFilters.find((each) => each === type), show: text(show), at: text(at) });
/** For pages with a search. */
const found = (given: Record<string, unknown>): Shown => ({ ...shown(given), q: words(given.q) });
const people = (given: Record<string, unknown>): Shown & { role?: Role; active?: boolean } => ({ ...found(given), role: roles.find((each) => each === given.role), active: typeof given.active === "boolean" ? given.active : undefined });
const gathered = (given: Record<string, unknown>): Shown & Narrowing => ({ ...found(given), own: given.own === true || undefined, may: mays.find((each) => each === given.may), owner: words(given.owner) });
/** The filter of the audit log; the days are in local time. */
const audited = ({ action, actor, object, path, requestId, from, until }: Record<string, unknown>) => ({ action: text(action), actor: words(actor), object: words(object), path: text(path), requestId: words(requestId), from: text(from), until: text(until) });

/** What the user asked for, or what everyone did. */
const whose = ({ all }: Record<string, unknown>): { all?: true } => ({ all: all === true || undefined });

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: Failure });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  // Only a path of this site, so that a crafted link cannot lead elsewhere.
  validateSearch: ({ next, ended }: Record<string, unknown>): { next?: string; ended?: true } => ({
    // Set if the user was signed in and is sent here.
    ended: ended === true || undefined,
    next: typeof next === "string" && /^\/(?![/\\])/.test(next) ? next : undefined,
  }),
  component: lazyRouteComponent(() => patient(() => import("./pages/doors")), "SignIn"),
});
const setup = createRoute({ getParentRoute: () => root, path: "/setup", component: lazyRouteComponent(() => patient(() => import("./pages/doors")), "Setup") });
const invitation = createRoute({ getParentRoute: () => root, path: "/invitation", component: lazyRouteComponent(() => patient(() => import("./pages/doors")), "Invitation") });

const shell = createRoute({
  getParentRoute: () => root,
  id: "shell",
  beforeLoad: async ({ location }) => {
    const { user } = await queryClient.query({ ...meQuery, staleTime: "static" });
    if (!user) throw redirect({ to: "/sign-in", search: { next: location.href, ended: wasSignedIn() || undefined } });
    return { user };
  },
  component: Shell,
});

const start = createRoute({
  getParentRoute: () => shell,
  path: "/",
  beforeLoad: ({ context }) => {
    throw redirect({ to: context.user.role === "restricted" ? "/shared" : "/library", replace: true });
  },
});
const library = createRoute({ getParentRoute: () => shell, path: "/library", validateSearch: shown, component: Library });
const folder = createRoute({ getParentRoute: () => shell, path: "/library/$", validateSearch: shown, component: Library });
const shared = createRoute({ getParentRoute: () => shell, path: "/shared", validateSearch: shown, component: lazyRouteComponent(() => patient(() => import("./pages/shared")), "Shared") });
const collections = createRoute({ getParentRoute: () => shell, path: "/collections", validateSearch: gathered, component: lazyRouteComponent(() => patient(() => import("./pages/collections")), "Collections") });
const collection = createRoute({ getParentRoute: () => shell, path: "/collections/$id", validateSearch: found, component: lazyRouteComponent(() => patient(() => import("./pages/collections")), "CollectionById") });
const search = createRoute({
  getParentRoute: () => shell,
  path: "/search",
  validateSearch: (given: Record<string, unknown>) => ({ ...shown(given), q: words(given.q), build: given.build === true || undefined }),
  component: lazyRouteComponent(() => patient(() => import("./pages/search")), "Search"),
});
const downloads = createRoute({ getParentRoute: () => shell, path: "/downloads", validateSearch: whose, component: lazyRouteComponent(() => patient(() => import("./pages/own")), "Downloads") });
const jobs = createRoute({ getParentRoute: () => shell, path: "/jobs", validateSearch: whose, component: lazyRouteComponent(() => patient(() => import("./pages/own")), "Jobs") });
const trash = createRoute({ getParentRoute: () => shell, path: "/trash", component: lazyRouteComponent(() => patient(() => import("@/features/trash/TrashPage")), "TrashPage") });
const fields = createRoute({ getParentRoute: () => shell, path: "/metadata", component: lazyRouteComponent(() => patient(() => import("@/features/fields/FieldsPage")), "FieldsPage") });
const users = createRoute({ getParentRoute: () => shell, path: "/people", validateSearch: people, component: lazyRouteComponent(() => patient(() => import("./pages/people")), "Users") });
const groups = createRoute({ getParentRoute: () => shell, path: "/people/groups", validateSearch: found, component: lazyRouteComponent(() => patient(() => import("./pages/people")), "Groups") });
const orphans = createRoute({ getParentRoute: () => shell, path: "/people/orphans", component: lazyRouteComponent(() => patient(() => import("@/features/people/OrphansPage")), "OrphansPage") });
const keys = createRoute({ getParentRoute: () => shell, path: "/people/keys", component: lazyRouteComponent(() => patient(() => import("@/features/people/KeysPage")), "KeysPage") });
const audit = createRoute({ getParentRoute: () => shell, path: "/audit", validateSearch: audited, component: lazyRouteComponent(() => patient(() => import("./pages/audit")), "Audit") });

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    setup,
    invitation,
    shell.addChildren([start, library, folder, shared, collections, collection, search, downloads, jobs, trash, fields, users, groups, orphans, keys, audit]),
  ]),
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
