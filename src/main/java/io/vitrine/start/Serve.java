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
     * Starts the server and returns the exit status. The build also runs this to generate the bean definitions that the jar
     * carries; the build abandons the start before there are any beans.
     *
     * @param whenReady receives the address of the server once it serves; returns the exit status
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

    /**
     * Whether there are bean definitions to use, as in a jar. Classes in a folder may be newer than the definitions made from
     * them.
     */
    private static boolean hasDefinitions(Class<?> application) {
        var made = application.getResource(application.getSimpleName() + "__ApplicationContextInitializer.class");
        return made != null && made.getProtocol().equals("jar");
    }

    /**
     * Starts the server and returns once it serves requests. Errors: whatever prevented the start, after it was reported on the
     * console.
     *
     * @param application the class that configures the server; tests may pass one that adds to it
     */
    public static ConfigurableApplicationContext start(Class<?> application, List<String> flags) {
        // A second thread would also initialise what this server never uses.
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
        var server = new SpringApplication(application);
        server.setBannerMode(Banner.Mode.OFF);
        server.setLogStartupInfo(false);
        server.setAddCommandLineProperties(false);
        server.addListeners(new SettingsListener(flags));
        return server.run();
    }

    /** The address of the server: the host as configured, the port as taken. */
    public static String address(ConfigurableApplicationContext server) {
        var host = server.getBean(ServerSettings.class).host();
        var port = server.getEnvironment().getRequiredProperty("local.server.port");
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
