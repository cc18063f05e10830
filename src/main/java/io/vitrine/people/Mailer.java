package io.vitrine.people;

import io.vitrine.base.UserId;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Sends mail, if a mail server is configured. */
@Component
class Mailer {
    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
    private static final String TIMEOUT_MILLIS = "10000";
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");

    private final MailSettings settings;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    Mailer(MailSettings settings) {
        this.settings = settings;
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setUsername(settings.username());
        sender.setPassword(settings.password());
        sender.setDefaultEncoding("UTF-8");
        var properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.username() != null));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.starttls()));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.starttls()));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
    }

    /** Does not wait, and does not fail: the caller who causes a mail gets its link anyway. */
    void send(User to, String subject, String text) {
        if (settings.isSet()) {
            var message = new SimpleMailMessage();
            message.setFrom(String.valueOf(settings.from()));
            message.setTo(to.email());
            message.setSubject(subject);
            message.setText(text);
            Thread.ofVirtual().name("mail").start(() -> deliver(message, to.id()));
        }
    }

    private void deliver(SimpleMailMessage message, UserId to) {
        try {
            sender.send(message);
        } catch (MailException failure) {
            LOG.warn("A mail to the user {} could not be sent: {}", to, withoutAddresses(failure));
        }
    }

    /** Removes addresses, which the log must not hold: mail servers repeat the recipient when they refuse a mail. */
    private static String withoutAddresses(MailException failure) {
        return ADDRESS.matcher(String.valueOf(failure.getMessage())).replaceAll("(address)");
    }
}
