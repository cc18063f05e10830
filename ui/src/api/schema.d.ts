// Written by hand until the server's own OpenAPI document takes its place: `npm run api` overwrites this file.

type Json<T> = { headers: Record<string, unknown>; content: { "application/json": T } };
type NoBody = { headers: Record<string, unknown>; content?: never };
type Body<T> = { content: { "application/json": T } };
type Params<Path, Query> = { query?: Query; path: Path; header?: never; cookie?: never };
type Plain<Query = never> = { query?: Query; path?: never; header?: never; cookie?: never };
type Id = { id: string };
type S = components["schemas"];
type Page<T> = { items: T[]; nextCursor: string | null; count?: number };
type Paging = { sort?: string; limit?: number; cursor?: string; count?: boolean };

type Get<Answer, P = Plain> = { parameters: P; requestBody?: never; responses: { 200: Json<Answer> } };
type Write<Request, Answer, P = Plain> = { parameters: P; requestBody: Body<Request>; responses: { 200: Json<Answer> } };
type Bare<Answer, P = Plain> = { parameters: P; requestBody?: never; responses: { 200: Json<Answer> } };
type Gone<P> = { parameters: P; requestBody?: never; responses: { 204: NoBody } };

export interface paths {
  "/v1/session": {
    post: Write<{ email: string; password: string }, S["SignedIn"]>;
    delete: Gone<Plain<{ everywhere?: boolean }>>;
  };
  "/v1/me": {
    get: Get<S["Me"]>;
    patch: Write<{ name?: string; currentPassword?: string; newPassword?: string }, S["SignedIn"]>;
  };
  "/v1/setup": {
    get: Get<{ required: boolean }>;
    post: Write<{ token: string; email: string; name: string; password: string }, S["SignedIn"]>;
  };
  "/v1/invitations/open": { post: Write<{ token: string }, { email: string; name: string }> };
  "/v1/invitations/accept": { post: Write<{ token: string; password: string; name?: string }, S["SignedIn"]> };
  "/v1/users": {
    get: Get<Page<S["User"]>, Plain<Paging & { query?: string; role?: S["Role"]; active?: boolean }>>;
    post: Write<{ email: string; name: string; role: S["Role"]; password?: string }, S["User"] & { invitationUrl?: string }>;
  };
  "/v1/users/{id}": {
    patch: Write<{ name?: string; role?: S["Role"]; active?: boolean }, S["User"], Params<Id, never>>;
    delete: Gone<Params<Id, never>>;
  };
  "/v1/users/{id}/invitation": { post: Bare<{ invitationUrl: string }, Params<Id, never>> };
  "/v1/groups": {
    get: Get<Page<S["Group"]>, Plain<Paging & { query?: string }>>;
    post: Write<{ name: string }, S["Group"]>;
  };
  "/v1/groups/{id}": {
    patch: Write<{ name: string }, S["Group"], Params<Id, never>>;
    delete: Gone<Params<Id, never>>;
  };
  "/v1/groups/{id}/members": {
    get: Get<Page<S["User"]>, Params<Id, Paging>>;
    post: Write<{ add?: string[]; remove?: string[] }, { results: { userId: string; status: string }[] }, Params<Id, never>>;
  };
  "/v1/api-keys": {
    get: Get<Page<S["ApiKey"]>, Plain<Paging>>;
    post: Write<{ name: string; kind: S["KeyKind"]; role?: S["Role"] }, S["ApiKey"] & { key: string }>;
  };
  "/v1/api-keys/{id}": { delete: Gone<Params<Id, never>> };
  "/v1/principals": { get: Get<{ items: S["Principal"][] }, Plain<{ query?: string; limit?: number }>> };
  "/v1/folders": {
    get: Get<S["Folder"], { query: { path: string } }>;
    post: Write<{ path: string }, S["Folder"]>;
  };
  "/v1/folders/{id}/assets": { get: Get<Page<S["Asset"]>, Params<Id, Paging & { type?: "file" | "folder" }>> };
  "/v1/assets/{id}": {
    get: Get<S["Asset"], Params<Id, never>>;
    patch: Write<{ name: string }, S["Asset"], Params<Id, never>>;
  };
  "/v1/assets/delete": { post: Write<{ ids: string[] }, { results: { id: string; status: string }[] }> };
  "/v1/assets/{id}/media-collections": { get: Get<S["Membership"][], Params<Id, never>> };
  "/v1/assets/{id}/access": {
    get: Get<S["Access"], Params<Id, never>>;
    patch: Write<S["AccessChange"], S["Access"], Params<Id, never>>;
  };
  "/v1/media-collections": {
    get: Get<Page<S["Collection"]>, Plain<Paging & S["CollectionFilter"]>>;
    post: Write<{ name: string; description?: string; assetIds?: string[] }, S["Collection"]>;
  };
  "/v1/media-collections/{id}": {
    get: Get<S["Collection"], Params<Id, never>>;
    patch: Write<{ name?: string; description?: string }, S["Collection"], Params<Id, never>>;
    delete: Gone<Params<Id, never>>;
  };
  "/v1/media-collections/{id}/assets": { get: Get<Page<S["Asset"]>, Params<Id, Paging & { type?: "file" | "folder" }>> };
  "/v1/media-collections/{id}/access": {
    get: Get<S["Access"], Params<Id, never>>;
    patch: Write<S["AccessChange"], S["Access"], Params<Id, never>>;
  };
  "/v1/media-collections/assets/add": { post: Write<S["MembershipChange"], { results: S["MembershipResult"][] }> };
  "/v1/media-collections/assets/remove": { post: Write<S["MembershipChange"], { results: S["MembershipResult"][] }> };
  "/v1/shared-with-me": { get: Get<Page<S["SharedItem"]>, Plain<Paging>> };
}

export interface components {
  schemas: {
    Role: "administrator" | "developer" | "fullAccess" | "viewOnly" | "restricted";
    Level: "view" | "contribute" | "manage";
    KeyKind: "organisation" | "personal";
    SharedItem: { type: "collection" | "folder" | "file"; collection?: S["Collection"]; asset?: S["Asset"] };
    User: {
      id: string;
      email: string;
      name: string;
      role: S["Role"];
      active: boolean;
      createdAt: string;
      updatedAt: string;
      lastSignInAt?: string | null;
      groups?: { id: string; name: string }[];
    };
    SignedIn: { user: S["User"]; csrfToken: string };
    Me: { user: S["User"] | null; role: S["Role"] | null; csrfToken: string | null };
    Group: { id: string; name: string; memberCount: number; createdAt: string; updatedAt: string };
    ApiKey: {
      id: string;
      name: string;
      kind: S["KeyKind"];
      role: S["Role"] | null;
      createdAt: string;
      expiresAt?: string | null;
      lastUsedAt?: string | null;
    };
    Principal: { type: "user" | "group"; id: string; name: string; email?: string };
    Owner: { type: "user"; id: string; name: string };
    AssetBase: {
      id: string;
      parentId: string | null;
      name: string;
      owner: S["Owner"] | null;
      level: S["Level"];
      can: string[];
      createdAt: string;
      updatedAt: string;
    };
    File: S["AssetBase"] & {
      type: "file";
      fileId: string;
      filePath: string;
      url: string;
      thumbnail: string | null;
      fileType: "image" | "non-image";
      mime: string;
      size: number;
      width?: number | null;
      height?: number | null;
      hasAlpha?: boolean | null;
      tags?: string[] | null;
    };
    Folder: S["AssetBase"] & { type: "folder"; folderId: string; folderPath: string };
    Asset: S["File"] | S["Folder"];
    Collection: {
      id: string;
      name: string;
      description: string | null;
      owner: S["Owner"] | null;
      coverAssetId: string | null;
      assetCount: number;
      createdAt: string;
      updatedAt: string;
      level: S["Level"];
      can: string[];
    };
    CollectionFilter: {
      query?: string;
      match?: "prefix" | "exact" | "contains";
      containsAsset?: string;
      owner?: string;
      minLevel?: S["Level"];
    };
    Membership: { collection: S["Collection"]; via: "direct" | S["Folder"] };
    MembershipChange: { collectionIds: string[]; assetIds: string[] };
    MembershipResult: { collectionId: string; assetId: string; status: string };
    Via: { type: "share" | "group" | "folder" | "collection" | "owner"; id?: string; name?: string };
    AccessEntry: {
      principal: { type: "user" | "group"; id: string; name: string; email?: string };
      level: S["Level"];
      via: S["Via"];
      direct: boolean;
      effective: boolean;
      until?: string;
      grantedBy?: { id: string; name: string } | null;
      grantedAt?: string | null;
    };
    Access: { owner: S["Owner"] | null; entries: S["AccessEntry"][] };
    AccessChange: {
      addOrModify?: { principal: { type: "user" | "group"; id: string }; level: S["Level"] }[];
      remove?: { type: "user" | "group"; id: string }[];
    };
  };
}
