package io.vitrine.library;

import io.swagger.v3.oas.annotations.media.Schema;

/** What ImageKit's lists hold: files and folders, and former versions where these are asked for. */
@Schema(oneOf = {AssetView.FileView.class, AssetView.FolderView.class, VersionView.class})
public sealed interface ListedAsset permits AssetView, VersionView {}
