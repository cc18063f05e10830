package io.vitrine.start;

import io.vitrine.base.DataFolder;
import io.vitrine.blob.BlobSettings;
import io.vitrine.blob.BlobStore;
import io.vitrine.db.DatabaseSettings;
import io.vitrine.db.Db;
import java.util.List;
import java.util.function.ToIntBiFunction;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Work on the stored data without serving it; a server may run on the same data meanwhile. */
public final class Offline {
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({DataFolder.class, DatabaseSettings.class, BlobSettings.class})
    static class StoredData {}

    private Offline() {}

    /**
     * Opens database and contents for the work, and answers its exit status.
     *
     * <p>Errors: {@link Command#WRONG_USE}, told on the console, where they cannot be opened or are not there.
     */
    public static int run(List<String> flags, ToIntBiFunction<Db, BlobStore> work) {
        ConfigurableApplicationContext context;
        try {
            context = context(flags);
        } catch (RuntimeException reported) {
            return Command.WRONG_USE;
        }
        try (context) {
            return run(context, work);
        } catch (RuntimeException failure) {
            new StartFailure().reportException(failure);
            return Command.WRONG_USE;
        }
    }

    private static int run(ConfigurableApplicationContext context, ToIntBiFunction<Db, BlobStore> work) {
        var folder = context.getBean(DataFolder.class).data();
        var database = context.getBean(DatabaseSettings.class);
        if (!Db.exists(database, folder)) {
            System.err.println("vitrine: there is no database in " + folder);
            return Command.WRONG_USE;
        }
        try (var db = new Db(database, folder)) {
            return work.applyAsInt(db, BlobStore.open(context.getBean(BlobSettings.class), folder));
        }
    }

    private static ConfigurableApplicationContext context(List<String> flags) {
        var application = new SpringApplication(StoredData.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setAddCommandLineProperties(false);
        application.addListeners(new SettingsListener(flags));
        return application.run();
    }
}
