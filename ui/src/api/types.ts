import type { components } from "./schema";

type Schemas = components["schemas"];

export type Role = Schemas["Role"];
export type Level = Schemas["Level"];
export type User = Schemas["User"];
export type Me = Schemas["Me"];
export type Group = Schemas["Group"];
export type ApiKey = Schemas["ApiKey"];
export type KeyKind = Schemas["KeyKind"];
export type Principal = Schemas["Principal"];
export type File = Schemas["File"];
export type Folder = Schemas["Folder"];
export type Asset = Schemas["Asset"];
export type Collection = Schemas["Collection"];
export type CollectionFilter = Schemas["CollectionFilter"];
export type Membership = Schemas["Membership"];
export type Access = Schemas["Access"];
export type AccessEntry = Schemas["AccessEntry"];
export type AccessChange = Schemas["AccessChange"];

/** What can be shared and looked at in the details panel. */
export type Subject = { kind: "asset"; asset: Asset } | { kind: "collection"; collection: Collection };
