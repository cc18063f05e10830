package io.vitrine.start;

import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.aot.AotDetector;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.SpringProperties;

/** Runs the server. */
public final class Serve {
    private Serve() {}

    /**
     * Answers the exit status. The build runs this, too, to make definitions of the beans that the jar then carries; it gives
     * the start up before there are any beans.
     *
     * @param whenReady told the address of the server once it serves; answers the exit status
     */
    static int run(Class<?> application, List<String> flags, ToIntFunction<String> whenReady) {
        try {
            if (hasDefinitions(application)) {
                SpringProperties.setProperty(
                        AotDetector.AOT_ENABLED, System.getProperty(AotDetector.AOT_ENABLED, "true"));
            }
            var server = start(application, flags);
            System.out.println("Vitrine is ready at " + address(server));
            return whenReady.applyAsInt(address(server));
        } catch (SettingsProblem reported) {
            return Command.WRONG_USE;
        } catch (SpringApplication.AbandonedRunException build) {
            throw build;
        } catch (RuntimeException reported) {
            return 1;
        }
    }

    /** Whether the beans are defined already: in a jar. Classes in a folder may be newer than what was made of them. */
    private static boolean hasDefinitions(Class<?> application) {
        var made = application.getResource(application.getSimpleName() + "__ApplicationContextInitializer.class");
        return made != null && made.getProtocol().equals("jar");
    }

    /**
     * Answers when requests are served. Errors: whatever stood against it, after it was told on the console.
     *
     * @param application the class that configures the server, and more of them in tests
     */
    public static ConfigurableApplicationContext start(Class<?> application, List<String> flags) {
        // On a second thread it would make ready what this server never uses, too.
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
        var server = new SpringApplication(application);
        server.setBannerMode(Banner.Mode.OFF);
        server.setLogStartupInfo(false);
        server.setAddCommandLineProperties(false);
        server.addListeners(new SettingsListener(flags));
        return server.run();
    }

    /** Where the server answers: the host as it was set, the port as it was taken. */
    public static String address(ConfigurableApplicationContext server) {
        var host = server.getBean(ServerSettings.class).host();
        var port = server.getEnvironment().getRequiredProperty("local.server.port");
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
