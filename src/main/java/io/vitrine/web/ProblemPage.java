package io.vitrine.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * A page of a few words for a person whose browser was led to the bytes of a file or download but does not get them, in place
 * of an answer for programs. It reveals no more than that answer does: a hidden file looks like a missing one.
 */
@Component
class ProblemPage {
    /** The addresses that a browser opens by itself. All others are requested by programs, one of which is the page. */
    private static final Pattern ADDRESSES = Pattern.compile("/media/.*|/v1/downloads/[^/]+/zip");

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String WORDS = "io.vitrine.web.problem-page";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final ResourceBundle.Control AS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ProblemWriter writer;
    private final String form = form();

    ProblemPage(ProblemWriter writer) {
        this.writer = writer;
    }

    /** Whether a browser window is to show the answer. Over secure connections, browsers say so themselves. */
    static boolean isWanted(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        var mode = request.getHeader("Sec-Fetch-Mode");
        return request.getMethod().equals("GET")
                && accept != null
                && accept.contains("text/html")
                && (mode == null || mode.equals("navigate"))
                && ADDRESSES.matcher(path(request)).matches();
    }

    /** Does nothing if the answer is already under way. */
    void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        var language = Collections.list(request.getLocales()).stream()
                .flatMap(asked ->
                        LANGUAGES.stream().filter(one -> one.getLanguage().equals(asked.getLanguage())))
                .findFirst()
                .orElse(Locale.ENGLISH);
        var words = ResourceBundle.getBundle(WORDS, language, AS_ASKED);
        var name = name(problem, words);
        var page = form.replace("{language}", language.getLanguage())
                .replace("{title}", words.getString(name + ".title"))
                .replace("{text}", words.getString(name + ".text"))
                .replace("{links}", links(request, words));
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        writer.write(response, problem, "text/html;charset=utf-8", page.getBytes(UTF_8));
    }

    /** The name by which the words for the problem are found: its code, or else its kind. */
    private static String name(Problem problem, ResourceBundle words) {
        var kind = switch (problem.kind()) {
            case UNAUTHENTICATED -> "unauthenticated";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "not-found";
            case GONE -> "gone";
            case TOO_MANY, BUSY -> "busy";
            case INVALID, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, CONFLICT, STALE, TOO_LARGE -> "other";
            case UNSUPPORTED, RANGE, CHECKSUM, INTERNAL, NOT_IMPLEMENTED -> "other";
        };
        return words.containsKey(problem.code() + ".title") ? problem.code() : kind;
    }

    /** The links on the page. Visitors who are not signed in may find the file once they are. */
    private static String links(HttpServletRequest request, ResourceBundle words) {
        var start = link("/", words.getString("start"));
        if (request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer && viewer.isSignedIn()) {
            return start;
        }
        var query = request.getQueryString();
        var address = path(request) + (query == null ? "" : "?" + query);
        return link("/sign-in?next=" + URLEncoder.encode(address, UTF_8), words.getString("sign-in")) + "\n" + start;
    }

    private static String link(String address, String words) {
        return "<a href=\"" + address + "\">" + words + "</a>";
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static String form() {
        try (var file = Objects.requireNonNull(ProblemPage.class.getResourceAsStream("problem-page.html"))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
