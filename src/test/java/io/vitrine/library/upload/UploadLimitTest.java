package io.vitrine.library.upload;

import static io.vitrine.testing.World.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.base.KeyId;
import io.vitrine.base.Problem;
import io.vitrine.base.Role;
import io.vitrine.base.Viewer;
import io.vitrine.blob.BlobSettings;
import io.vitrine.blob.BlobStore;
import io.vitrine.library.Assets;
import io.vitrine.library.Filing;
import io.vitrine.library.UploadTargets;
import io.vitrine.library.fetch.Fetcher;
import io.vitrine.library.metadata.MetadataFields;
import io.vitrine.testing.Form;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

@Tag("database")
class UploadLimitTest {
    private final World world = new World();
    private final Uploads uploads = new Uploads(
            TestServer.db(),
            new FileSource(
                    TestServer.bean(BlobStore.class),
                    new BlobSettings(null, Duration.ofDays(8), DataSize.ofBytes(1000)),
                    () -> TestServer.bean(Fetcher.class)),
            TestServer.bean(UploadTargets.class),
            TestServer.bean(Filing.class),
            TestServer.bean(Assets.class),
            TestServer.bean(MetadataFields.class));

    private void send(byte[] content) throws IOException {
        var request = new MockHttpServletRequest();
        request.setContentType("multipart/form-data; boundary=" + Form.BOUNDARY);
        request.setContent(Form.to(world.root(), "a.txt")
                .file(content)
                .text("--" + Form.BOUNDARY + "--\r\n")
                .bytes());
        uploads.upload(
                new Viewer.Key(KeyId.next(), "test", Role.FULL_ACCESS),
                MultipartBody.of(request),
                new UploadForm(TestServer.bean(UploadLimits.class)));
    }

    @Test
    void aFileBeyondTheLimitIsTooLargeAndChangesNothing() {
        assertThatThrownBy(() -> send(bytes("x".repeat(1001))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.TOO_LARGE));
        world.admin().get("/v1/folders?path=" + World.encoded(world.root())).expect(404);
    }
}
