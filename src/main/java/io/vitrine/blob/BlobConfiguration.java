package io.vitrine.blob;

import io.vitrine.base.DataFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses where contents are kept. */
@Configuration(proxyBeanMethods = false)
class BlobConfiguration {
    @Bean
    BlobStore blobStore(DataFolder folder) {
        return DiskBlobStore.in(folder.data().resolve("blobs"));
    }
}
