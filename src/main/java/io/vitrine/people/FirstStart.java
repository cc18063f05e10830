package io.vitrine.people;

import io.vitrine.base.Problem;
import io.vitrine.base.PublicUrl;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Lets the first administrator in: created from the settings before the first request, or by a link on the console. */
@Component
class FirstStart implements SmartInitializingSingleton {
    private final Setup setup;
    private final AdminSettings settings;
    private final PublicUrl.PublicSettings publicSettings;
    private final Environment environment;

    FirstStart(Setup setup, AdminSettings settings, PublicUrl.PublicSettings publicSettings, Environment environment) {
        this.setup = setup;
        this.settings = settings;
        this.publicSettings = publicSettings;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (settings.isSet()) {
            try {
                setup.byName(String.valueOf(settings.email()), String.valueOf(settings.password()));
            } catch (Problem problem) {
                if (problem.kind() == Problem.Kind.CONFLICT && !setup.isRequired()) {
                    // Another server on the same database was faster.
                    return;
                }
                throw new IllegalStateException("vitrine.admin: " + problem.detail(), problem);
            }
        }
    }

    /** Prints to the console itself: the link is a secret, which a log may keep for too long. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void printLink(ApplicationReadyEvent ready) {
        setup.token().ifPresent(token -> {
            System.out.println("There are no users yet. Create the administrator with this link, which works once:");
            System.out.println("  " + base() + "/setup#" + token);
        });
    }

    private String base() {
        var configured = publicSettings.url();
        if (configured != null && !configured.isBlank()) {
            return configured.strip().replaceAll("/+$", "");
        }
        var address = environment.getProperty("server.address", "127.0.0.1");
        var host = address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
        var shown = host.contains(":") ? "[" + host + "]" : host;
        return "http://" + shown + ":" + environment.getProperty("local.server.port");
    }
}
