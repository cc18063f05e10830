package io.vitrine.web;

import static org.springframework.web.bind.annotation.RequestMethod.DELETE;
import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.PATCH;
import static org.springframework.web.bind.annotation.RequestMethod.POST;
import static org.springframework.web.bind.annotation.RequestMethod.PUT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calls of ImageKit's API that have no counterpart on a self-hosted server. Each says why, rather than not found. */
@RestController
@Tag(name = "Not served", description = "Calls of ImageKit's API that this server does not provide")
@ApiResponse(responseCode = "501", description = "Always, with the reason")
class NotServedController {
    private static final String SUMMARY = "Not served: answers 501 with the reason";

    @PostMapping("/v1/files/purge")
    @Operation(summary = SUMMARY)
    void purge(Viewer viewer) {
        throw noCache();
    }

    @GetMapping("/v1/files/purge/{requestId}")
    @Operation(summary = SUMMARY)
    void purged(Viewer viewer, @PathVariable String requestId) {
        throw noCache();
    }

    @GetMapping({"/v1/accounts/usage", "/v1/accounts/usage-analytics"})
    @Operation(summary = SUMMARY)
    void usage(Viewer viewer) {
        throw Problem.notImplemented("This server does not bill for use; /actuator/prometheus has its figures");
    }

    @RequestMapping(
            path = {"/v1/accounts/origins", "/v1/accounts/url-endpoints"},
            method = {GET, POST})
    @Operation(summary = SUMMARY)
    void sources(Viewer viewer) {
        throw noSources();
    }

    @RequestMapping(
            path = {"/v1/accounts/origins/{id}", "/v1/accounts/url-endpoints/{id}"},
            method = {GET, PUT, DELETE})
    @Operation(summary = SUMMARY)
    void source(Viewer viewer, @PathVariable String id) {
        throw noSources();
    }

    @RequestMapping(
            path = "/v1/saved-extensions",
            method = {GET, POST})
    @Operation(summary = SUMMARY)
    void extensions(Viewer viewer) {
        throw noExtensions();
    }

    @RequestMapping(
            path = "/v1/saved-extensions/{id}",
            method = {GET, PATCH, DELETE})
    @Operation(summary = SUMMARY)
    void extension(Viewer viewer, @PathVariable String id) {
        throw noExtensions();
    }

    @RequestMapping(
            path = "/v1/named-transformations",
            method = {GET, POST})
    @Operation(summary = SUMMARY)
    void transformations(Viewer viewer) {
        throw noNames();
    }

    @RequestMapping(
            path = "/v1/named-transformations/{name}",
            method = {GET, PATCH, DELETE})
    @Operation(summary = SUMMARY)
    void transformation(Viewer viewer, @PathVariable String name) {
        throw noNames();
    }

    private static Problem noCache() {
        return Problem.notImplemented(
                "There is no cache network to purge: a file's URL shows its current version, and every version and"
                        + " rendition of it has its own URL");
    }

    private static Problem noSources() {
        return Problem.notImplemented(
                "Files are kept by this server itself and have one address, /media and their path; there are neither"
                        + " origins nor URL endpoints");
    }

    private static Problem noExtensions() {
        return Problem.notImplemented("This server has no extensions, so there are none to save");
    }

    private static Problem noNames() {
        return Problem.notImplemented("Named transformations are not supported; write the steps after ?tr=");
    }
}
