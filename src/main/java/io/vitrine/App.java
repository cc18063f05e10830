package io.vitrine;

import io.vitrine.start.Command;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The program: runs one of its {@link Command}s. {@code serve} runs the server that this class configures. */
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class App {
    public static void main(String[] args) {
        var status = Command.run(App.class, List.of(args));
        if (status != 0) {
            System.exit(status);
        }
    }
}
