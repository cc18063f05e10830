package io.vitrine.people;

import io.vitrine.base.PublicUrl;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie in which a browser keeps the token of its session. */
@Component
class SessionCookie {
    static final String NAME = "vitrine_session";

    private final SessionSettings settings;
    private final PublicUrl publicUrl;

    SessionCookie(SessionSettings settings, PublicUrl publicUrl) {
        this.settings = settings;
        this.publicUrl = publicUrl;
    }

    static @Nullable String read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? null : cookie.getValue();
    }

    /** The answer to a sign-in of any kind. */
    ResponseEntity<SignedIn.SignedInAnswer> welcome(HttpStatus status, SignedIn signedIn) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.SET_COOKIE, cookie(signedIn.token(), settings.lifetime()))
                .body(signedIn.answer());
    }

    ResponseEntity<Void> goodbye() {
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO))
                .build();
    }

    private String cookie(String value, Duration age) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(publicUrl.base().startsWith("https://"))
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }
}
