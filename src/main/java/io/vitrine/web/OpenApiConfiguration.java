package io.vitrine.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.vitrine.base.CollectionId;
import io.vitrine.base.DownloadId;
import io.vitrine.base.GroupId;
import io.vitrine.base.KeyId;
import io.vitrine.base.NodeId;
import io.vitrine.base.ObjectId;
import io.vitrine.base.PrincipalId;
import io.vitrine.base.UserId;
import io.vitrine.base.VersionId;
import io.vitrine.base.Viewer;
import io.vitrine.library.metadata.FieldId;
import io.vitrine.search.SavedSearchId;
import io.vitrine.start.Version;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API, beyond what the controllers declare. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String DESCRIPTION = """
            Folders, files, media collections and who may do what with them.

            **Signing in.** Programs send an API key: `Authorization: Bearer <key>`, or as the user name of Basic
            authentication with any password. The page uses a session cookie; its writes carry `X-CSRF-Token`.

            **Ids** are opaque strings, **times** ISO 8601 in UTC with milliseconds. **Lists** answer
            `{items, nextCursor}`: send `nextCursor` as `cursor` for the next part, `limit` 1 to 1000 (100),
            `count=true` for the total. Every object has `level` and `can`, the operations that the caller may do on it.

            **Errors** have one body, the schema `Problem`, and never leave half a change behind. What the caller cannot
            see is answered 404, as if it were absent. Every answer carries `X-Request-Id`.""";

    static {
        var schemas = SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class);
        for (var id : List.of(
                NodeId.class,
                CollectionId.class,
                DownloadId.class,
                GroupId.class,
                UserId.class,
                KeyId.class,
                VersionId.class,
                FieldId.class,
                SavedSearchId.class,
                ObjectId.class,
                PrincipalId.class)) {
            schemas.replaceWithSchema(id, new StringSchema().example("0SARQ2RRZJRFG"));
        }
    }

    @Bean
    OpenAPI openApi() {
        var components = new Components()
                .addSecuritySchemes("bearer", http("bearer").description("An API key"))
                .addSecuritySchemes("basic", http("basic").description("An API key as user name, any password"))
                .addSecuritySchemes("session", cookie())
                .addHeaders(RequestIdFilter.HEADER, requestId());
        return new OpenAPI()
                .info(new Info()
                        .title("Vitrine")
                        .version(Version.current())
                        .description(DESCRIPTION)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(components)
                .security(List.of(
                        new SecurityRequirement().addList("bearer"),
                        new SecurityRequirement().addList("basic"),
                        new SecurityRequirement().addList("session")));
    }

    @Bean
    RecordShapes recordShapes() {
        return new RecordShapes();
    }

    @Bean
    GlobalOpenApiCustomizer errors(JsonMapper json) {
        return new ErrorResponses(json);
    }

    private static SecurityScheme http(String scheme) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(scheme);
    }

    private static SecurityScheme cookie() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("vitrine_session")
                .description("Set by POST /v1/session; writes need the header X-CSRF-Token as well");
    }

    private static Header requestId() {
        return new Header()
                .description("The id of this request, as in the server's log and in the events it caused")
                .schema(new StringSchema());
    }
}
