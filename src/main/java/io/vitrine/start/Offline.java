package io.vitrine.start;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import io.vitrine.base.DataFolder;
import io.vitrine.console.WrongUse;
import io.vitrine.db.DatabaseSettings;
import io.vitrine.db.Db;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.event.SimpleApplicationEventMulticaster;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** Runs work on the stored data without serving it; a server may use the same data meanwhile. */
public final class Offline {
    /** Whether a database must exist already. */
    public enum Ground {
        EXISTING,
        ANY
    }

    private Offline() {}

    /**
     * Opens the stored data for the work and returns the work's exit status. Only the parts of the application that the work
     * asks for are created: no jobs run, nothing listens.
     *
     * <p>Errors: WrongUse if there is no database although one must exist. If the data cannot be opened or the work fails, this
     * is reported on the console and {@link Command#WRONG_USE} is returned.
     *
     * @param application the class that configures the server
     */
    public static int run(
            Class<?> application, List<String> settings, Ground ground, Function<ApplicationContext, Integer> work) {
        ConfigurableApplicationContext context;
        try {
            context = context(application, settings, ground);
        } catch (WrongUse wrong) {
            throw wrong;
        } catch (RuntimeException reported) {
            return Command.WRONG_USE;
        }
        try (context) {
            return work.apply(context);
        } catch (WrongUse wrong) {
            throw wrong;
        } catch (RuntimeException failure) {
            new StartFailure().reportException(failure);
            return Command.WRONG_USE;
        }
    }

    /** Errors: WrongUse if there is no database. */
    private static void check(Environment environment) {
        var binder = Binder.get(environment);
        var folder = binder.bindOrCreate("vitrine", DataFolder.class).data();
        if (!Db.exists(binder.bindOrCreate("vitrine.database", DatabaseSettings.class), folder)) {
            throw new WrongUse("there is no database in " + folder);
        }
    }

    private static ConfigurableApplicationContext context(Class<?> application, List<String> settings, Ground ground) {
        var offline = new SpringApplication(application);
        offline.setWebApplicationType(WebApplicationType.NONE);
        offline.setLazyInitialization(true);
        offline.setBannerMode(Banner.Mode.OFF);
        offline.setLogStartupInfo(false);
        // The hook forgets a context when the event of its closing is published, but no events are published here.
        offline.setRegisterShutdownHook(false);
        offline.setAddCommandLineProperties(false);
        offline.addListeners(new SettingsListener(settings), new OwnAddress(), new LogAside());
        offline.addInitializers(context -> keepAtRest(context.getBeanFactory()));
        if (ground == Ground.EXISTING) {
            offline.addInitializers(context -> check(context.getEnvironment()));
        }
        return offline.run();
    }

    /** Keeps everything that runs by itself in a server from being started, or from hearing that it could start. */
    private static void keepAtRest(ConfigurableListableBeanFactory beans) {
        beans.registerSingleton(AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, new AtRest());
        beans.registerSingleton(AbstractApplicationContext.APPLICATION_EVENT_MULTICASTER_BEAN_NAME, new Silent());
    }

    private static final class Silent extends SimpleApplicationEventMulticaster {
        @Override
        public void multicastEvent(ApplicationEvent event, @Nullable ResolvableType type) {}
    }

    private static final class AtRest implements LifecycleProcessor {
        @Override
        public void onRefresh() {}

        @Override
        public void onClose() {}

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }

    /** Moves the log to standard error: standard output is only for the result of the command. */
    private static final class LogAside implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
            if (root.getAppender("CONSOLE") instanceof ConsoleAppender<ILoggingEvent> console) {
                console.stop();
                console.setTarget("System.err");
                console.start();
            }
        }
    }

    /** Lets links made outside of a request lead to where the server listens, unless another address is set. */
    private static final class OwnAddress implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            var environment = event.getEnvironment();
            var host = environment.getRequiredProperty("server.address");
            var address = "http://" + host + ":" + environment.getRequiredProperty("server.port");
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("own address", Map.of("vitrine.public.url", address)));
        }
    }
}
