package io.vitrine.delivery.rendition;

import io.vitrine.base.DataFolder;
import io.vitrine.base.Problem;
import io.vitrine.blob.BlobStore;
import io.vitrine.delivery.picture.Format;
import io.vitrine.delivery.picture.PictureProblem;
import io.vitrine.delivery.picture.Reply;
import io.vitrine.delivery.picture.Request;
import jakarta.annotation.PreDestroy;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Pictures of contents, from the cache or else made once, however many callers ask at the same time. Does not check who may
 * have them.
 */
@Component
public class Renditions {
    private static final Logger LOG = LoggerFactory.getLogger(Renditions.class);

    /** The types that every engine reads. */
    private static final Set<String> LIKELY = Set.of("image/jpeg", "image/png", "image/gif", "application/pdf");

    private final BlobStore store;
    private final RenditionCache cache;
    private final Workers workers;
    private final Failures failures;
    private final Kills kills = new Kills();
    private final AtomicLong made = new AtomicLong();
    private final Contents contents;
    private final Flights<Rendition> flights;
    private final Flights<Reply.Examined> examinations;

    Renditions(BlobStore store, RenditionSettings settings, DataFolder folder, Clock clock) {
        this.store = store;
        this.cache = new RenditionCache(
                folder.data().resolve("renditions"), settings.cache().toBytes());
        this.workers = new Workers(settings, new WorkerCommand(settings, cache.drafts()));
        this.failures = new Failures(clock);
        this.contents = new Contents(store, cache.drafts());
        this.flights = new Flights<>(workers, request -> contents.done(request.file()));
        this.examinations = new Flights<>(workers, request -> contents.done(request.file()));
    }

    /** Finds out what pictures can be made; not earlier, because that would slow down the start of the server. */
    @EventListener(ApplicationReadyEvent.class)
    void introduce() {
        workers.introduce();
    }

    /** Whether pictures can be made of files of this type. Errors: busy, if none can be made at all. */
    public boolean reads(String mime) {
        return workers.hello().reads().contains(mime);
    }

    /** Like {@link #reads} but without waiting: a guess while nothing is known yet. */
    boolean mayRead(String mime) {
        var hello = workers.helloIfKnown();
        return hello == null ? LIKELY.contains(mime) : hello.reads().contains(mime);
    }

    /** How many pictures can be made at the same time. */
    public int atOnce() {
        return workers.processes();
    }

    /** The engine at work; empty until it is known. */
    public Optional<String> engine() {
        return Optional.ofNullable(workers.helloIfKnown()).map(Reply.Hello::engine);
    }

    /**
     * The key of a picture to make.
     *
     * @param mime of the content
     * @param takesWebp whether WebP may be chosen if the transformation names no format
     *
     * <p>Errors: invalid-transformation, if it names a format that cannot be written here; busy.
     */
    public RenditionKey key(String sha256, String mime, Transformation transformation, boolean takesWebp) {
        var hello = workers.hello();
        var writes = hello.writes();
        var format = transformation.formatFor(mime, takesWebp && writes.contains(Format.WEBP));
        if (!writes.contains(format)) {
            throw Problem.invalidField(
                    "invalid-transformation", "tr", TransformationFault.UNWRITABLE, format.extension());
        }
        return new RenditionKey(sha256, mime, transformation.recipe(format), transformation.isAuto(), hello.engine());
    }

    /**
     * The picture, made now if it is not there yet. Waits until it is made; gives up when the client of the request goes
     * away.
     *
     * @param isUrgent whether a person waits for it; pictures for jobs come after those
     *
     * <p>Errors: {@link PictureProblem}, if none can be made of this content; {@code Problem} busy.
     */
    public Rendition get(RenditionKey key, boolean isUrgent) {
        var name = key.name();
        var size = cache.find(name);
        if (size.isPresent()) {
            return new Rendition(cache.file(name), size.getAsLong(), key.format());
        }
        failures.of(name).ifPresent(known -> {
            throw known;
        });
        return made(key, name, isUrgent);
    }

    private Rendition made(RenditionKey key, String name, boolean isUrgent) {
        return flights.get(
                name, isUrgent, request(key, isUrgent), (request, reply) -> landed(key, name, request, reply));
    }

    /**
     * Makes pictures smaller than the thumbnail from the thumbnail, which was made soon after the upload, and not from a
     * large content.
     */
    private Supplier<Request> request(RenditionKey key, boolean isUrgent) {
        var thumbnail = key.thumbnail().map(whole -> get(whole, isUrgent));
        return () -> thumbnail
                .map(whole -> new Request.Render(
                        whole.file(), whole.format().mime(), key.ofThumbnail(), cache.draft(key.format())))
                .orElseGet(() -> new Request.Render(
                        contents.file(key.sha256()), key.mime(), key.recipe(), cache.draft(key.format())));
    }

    /** How many pictures were made since the start; for tests, which check that each is made only once. */
    long made() {
        return made.get();
    }

    /** How many workers have something to do; for tests. */
    int working() {
        return workers.working();
    }

    private Rendition landed(RenditionKey key, String name, Request request, Reply reply) {
        var isThere = Files.exists(request.file());
        contents.done(request.file());
        made.incrementAndGet();
        return switch (reply) {
            case Reply.Made picture ->
                new Rendition(cache.file(name), cache.keep(name, ((Request.Render) request).target()), key.format());
            case Reply.Failed failed -> {
                RenditionCache.delete(((Request.Render) request).target());
                throw isThere
                        ? failed(key, name, failed)
                        : Problem.busy("The source of this picture was removed meanwhile; try again in a moment");
            }
            case Reply.Examined examined -> throw unexpected();
            case Reply.Hello hello -> throw unexpected();
        };
    }

    private RuntimeException failed(RenditionKey key, String name, Reply.Failed failed) {
        var problem = problem(key.sha256(), failed);
        if (!(problem instanceof PictureProblem fault)) {
            return problem;
        }
        if (failed.reason() != PictureProblem.Reason.ABANDONED) {
            LOG.warn("No picture of {} ({}): {}, {}", key.sha256(), key.mime(), failed.reason(), failed.detail());
            failures.add(name, fault);
        }
        return fault;
    }

    /** The problem of a failed request: the content's fault, or busy if it is nobody's fault and will pass. */
    private RuntimeException problem(String of, Reply.Failed failed) {
        if (failed.reason() != PictureProblem.Reason.KILLED) {
            return new PictureProblem(failed.reason(), failed.detail());
        }
        LOG.warn("Two workers on {} were killed one after the other: {}", of, failed.detail());
        return kills.mayPass(of)
                ? Problem.busy("The process making this picture was killed by the system; try again in a moment")
                : new PictureProblem(PictureProblem.Reason.CRASH, failed.detail());
    }

    /**
     * Finds out the facts about a content.
     *
     * @param picture one that was made of the content
     *
     * <p>Errors: {@link PictureProblem}, if no worker can cope with the content; {@code Problem} busy.
     */
    Reply.Examined examine(String sha256, String mime, Optional<Rendition> picture, boolean isUrgent) {
        var file = picture.map(Rendition::file);
        var format = picture.map(Rendition::format).orElse(Format.JPG);
        return examinations.get(
                sha256 + mime,
                isUrgent,
                () -> new Request.Examine(contents.file(sha256), mime, file, format),
                (request, reply) -> {
                    contents.done(request.file());
                    return switch (reply) {
                        case Reply.Examined examined -> examined;
                        case Reply.Failed failed -> {
                            LOG.warn("{} ({}) not examined: {}, {}", sha256, mime, failed.reason(), failed.detail());
                            throw problem("the facts of " + sha256, failed);
                        }
                        case Reply.Made made -> throw unexpected();
                        case Reply.Hello hello -> throw unexpected();
                    };
                });
    }

    private static IllegalStateException unexpected() {
        return new IllegalStateException("a worker answered something else");
    }

    /** Removes the pictures of contents that are gone. */
    void forget() {
        cache.forget(store);
    }

    @PreDestroy
    void stop() {
        workers.close();
    }
}
