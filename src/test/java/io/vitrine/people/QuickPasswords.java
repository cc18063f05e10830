package io.vitrine.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Lets test servers hash passwords with little memory and in one pass, since nearly every test creates users and signs them in.
 * Replaces the component only if the test classes are on the class path, so never in a jar; {@link PasswordsTest} checks what a
 * real server does.
 */
@Configuration(proxyBeanMethods = false)
class QuickPasswords {
    private static final int MEMORY_KIB = 64;

    /** Has the name of the component in order to replace it. */
    @Bean("io.vitrine.people.Passwords")
    Passwords passwords(PasswordSettings settings) {
        return new Passwords(settings, new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, 1));
    }
}
