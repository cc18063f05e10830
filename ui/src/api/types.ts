import type { components } from "./schema";

type Schemas = components["schemas"];

export type Role = Schemas["User"]["role"];
export type User = Schemas["User"];
export type Me = Schemas["Me"];
export type Group = Schemas["Group"];
export type ApiKey = Schemas["ApiKey"];
export type KeyKind = Schemas["ApiKey"]["kind"];
export type Principal = Schemas["FoundPrincipal"];
export type File = Schemas["File"];
export type Folder = Schemas["Folder"];
export type Asset = Schemas["AssetView"];
export type Collection = Schemas["MediaCollection"];
export type Access = Schemas["AccessView"];
export type AccessEntry = Schemas["Entry"];
export type AccessPreview = Schemas["AccessPreview"];
export type PreviewedChange = Schemas["AccessPreviewRequest"];
export type ReachedObject = Schemas["ReachedObject"];
export type Explanation = Schemas["Explanation"];
export type Orphan = Schemas["Orphan"];
export type Download = Schemas["Download"];
export type AssetsChange = Schemas["AssetsChange"];
export type AccessChange = Schemas["AccessChange"];

export type CollectionFilter = { query?: string; match?: "prefix" | "exact" | "contains"; containsAsset?: string; owner?: string; minLevel?: Level };

/** The levels that can be given; "none" only occurs in responses. */
export type Level = Exclude<Asset["level"], "none">;

/** What can be shared and shown in the details panel. */
export type Subject = { kind: "asset"; asset: Asset } | { kind: "collection"; collection: Collection };
export type SearchHits = Schemas["SearchHits"];
export type NewField = Schemas["NewCustomMetadataField"];
export type FieldChange = Schemas["CustomMetadataFieldChange"];
export type MetadataField = Schemas["CustomMetadataField"];
export type Job = Schemas["Job"];
export type TrashItem = Schemas["TrashItem"];
export type FileVersion = Schemas["FileVersion"];
export type HistoryEntry = Schemas["HistoryEntry"];
export type AuditEvent = Schemas["AuditEvent"];
