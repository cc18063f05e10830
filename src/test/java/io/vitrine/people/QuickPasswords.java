package io.vitrine.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Has the servers of the tests hash passwords with little memory and in one pass, for nearly every test makes people and signs them
 * in. It stands in for the component where the classes of the tests are at hand, so never in a jar; {@link PasswordsTest} holds what
 * a real server does.
 */
@Configuration(proxyBeanMethods = false)
class QuickPasswords {
    private static final int MEMORY_KIB = 64;

    /** Called as the component is, whose place it takes. */
    @Bean("io.vitrine.people.Passwords")
    Passwords passwords(PasswordSettings settings) {
        return new Passwords(settings, new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, 1));
    }
}
