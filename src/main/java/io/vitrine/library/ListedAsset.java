package io.vitrine.library;

import io.swagger.v3.oas.annotations.media.Schema;

/** An entry of ImageKit's lists: a file or folder, or a former version if these are requested. */
@Schema(oneOf = {AssetView.FileView.class, AssetView.FolderView.class, VersionView.class})
public sealed interface ListedAsset permits AssetView, VersionView {}
