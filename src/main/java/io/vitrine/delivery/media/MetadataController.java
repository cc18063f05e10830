package io.vitrine.delivery.media;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.CommonFault;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.PublicUrl;
import io.vitrine.base.VersionId;
import io.vitrine.base.Viewer;
import io.vitrine.delivery.rendition.Facts;
import io.vitrine.library.content.Film;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.InvalidUrlException;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The metadata of files, at the routes of ImageKit's API. */
@RestController
@Tag(name = "Files")
class MetadataController {
    private static final String MEDIA = "/media";
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final MediaFiles files;
    private final Facts facts;
    private final PublicUrl publicUrl;
    private final JsonMapper json;

    MetadataController(MediaFiles files, Facts facts, PublicUrl publicUrl, JsonMapper json) {
        this.files = files;
        this.facts = facts;
        this.publicUrl = publicUrl;
        this.json = json;
    }

    @GetMapping("/v1/files/{fileId}/metadata")
    @Operation(
            summary = "Get the metadata of a file",
            description = "Returns size, format, colour profile, perceptual hash, EXIF; of films, duration and codecs.")
    Map<String, Object> ofFile(Viewer viewer, @PathVariable NodeId fileId) {
        return metadata(files.find(viewer, fileId, null));
    }

    @GetMapping("/v1/metadata")
    @Operation(
            summary = "Get the metadata of the file at one of this server's URLs",
            description = "Requires view on the file.")
    Map<String, Object> ofUrl(
            Viewer viewer,
            @Parameter(description = "the file's url, with or without v=") @RequestParam(required = false) @Nullable
                    String url) {
        if (url == null || url.isBlank()) {
            throw Problem.invalidField("invalid-url", "url", CommonFault.REQUIRED);
        }
        var parts = parts(own(url));
        var version = parts.getQueryParams().getFirst("v");
        var address = MediaAddress.of(String.valueOf(parts.getPath()).substring(MEDIA.length()), null);
        var file = files.find(viewer, address.path(), version == null ? null : VersionId.of(version), null);
        return metadata(files.find(viewer, file.id(), file.version()));
    }

    private static UriComponents parts(String url) {
        try {
            return UriComponentsBuilder.fromUriString(url).build();
        } catch (InvalidUrlException unreadable) {
            throw Problem.invalidField("invalid-url", "url", AddressFault.URL);
        }
    }

    /** The URL from its path on. Errors: invalid-url, if it is not one of this server's. */
    private String own(String url) {
        var base = publicUrl.base();
        var own = url.startsWith(base) ? url.substring(base.length()) : url;
        if (!own.startsWith(MEDIA + "/")) {
            throw Problem.invalidField("invalid-url", "url", AddressFault.OWN_URL, base + MEDIA + "/");
        }
        return own;
    }

    private Map<String, Object> metadata(MediaFile file) {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("size", file.size());
        metadata.put("format", file.format());
        var known = facts.of(file.version());
        metadata.putAll(json.readValue(known, OBJECT));
        var bitRate = Film.of(known, file.size()).bitRate();
        if (bitRate != null) {
            metadata.put("bitRate", bitRate);
        }
        return metadata;
    }
}
