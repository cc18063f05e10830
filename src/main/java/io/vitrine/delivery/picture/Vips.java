package io.vitrine.delivery.picture;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The functions of libvips, called by name. Arguments are strings, integers, doubles and addresses; in operations the fixed
 * ones are followed by pairs of an option and its value.
 *
 * <p>For use by one thread. Errors of operations: {@link PictureProblem} damaged, in the library's words.
 */
final class Vips {
    /** The base class of all readers of files. */
    private static final String LOADER = "VipsForeignLoad";

    private static final long LONGEST_TEXT = 8192;

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup symbols;
    private final Map<String, MethodHandle> handles = new HashMap<>();

    private Vips(SymbolLookup symbols) {
        this.symbols = symbols;
    }

    /**
     * Loads a library and initialises it: one thread, nothing cached between pictures, no reader of files allowed.
     *
     * <p>Errors: {@link IllegalArgumentException}, if it cannot be loaded or is too old.
     */
    static Vips load(String library) {
        var arena = Arena.global();
        var symbols = SymbolLookup.libraryLookup(library, arena);
        if (symbols.find("g_object_unref").isEmpty()) {
            var mac = library.endsWith(".dylib");
            symbols = symbols.or(
                    SymbolLookup.libraryLookup(mac ? "libgobject-2.0.0.dylib" : "libgobject-2.0.so.0", arena));
        }
        if (symbols.find("vips_operation_block_set").isEmpty()) {
            throw new IllegalArgumentException(library + " is older than libvips 8.13");
        }
        var vips = new Vips(symbols);
        if (vips.number("vips_init", "vitrine") != 0) {
            throw new IllegalArgumentException(library + " cannot be initialised: " + vips.error());
        }
        vips.nothing("vips_concurrency_set", 1);
        vips.nothing("vips_cache_set_max", 0);
        vips.nothing("vips_operation_block_set", LOADER, 1);
        return vips;
    }

    /** From now on only this class may read files. */
    void allow(String reader) {
        nothing("vips_operation_block_set", LOADER, 1);
        nothing("vips_operation_block_set", reader, 0);
    }

    String version() {
        return text((MemorySegment) call("vips_version_string", -1, ADDRESS));
    }

    boolean has(String operation) {
        return (long) call("vips_type_find", -1, JAVA_LONG, "VipsOperation", operation) != 0;
    }

    /** Whether the header of a picture has a field of this name. */
    boolean has(MemorySegment image, String field) {
        return (long) call("vips_image_get_typeof", -1, JAVA_LONG, image, field) != 0;
    }

    /** @param fixed how many arguments precede the options */
    void run(String operation, int fixed, Object... arguments) {
        if ((int) call("vips_" + operation, fixed, JAVA_INT, arguments) != 0) {
            throw problem();
        }
    }

    /**
     * Runs an operation that returns its result rather than storing it.
     *
     * @param fixed how many arguments precede the options
     */
    MemorySegment made(String operation, int fixed, Object... arguments) {
        return checked((MemorySegment) call("vips_" + operation, fixed, ADDRESS, arguments));
    }

    /** The address that a function without options returns. */
    MemorySegment address(String function, Object... arguments) {
        return checked((MemorySegment) call(function, -1, ADDRESS, arguments));
    }

    int number(String function, Object... arguments) {
        return (int) call(function, -1, JAVA_INT, arguments);
    }

    void nothing(String function, Object... arguments) {
        call(function, -1, null, arguments);
    }

    static String text(MemorySegment address) {
        return address.reinterpret(LONGEST_TEXT).getString(0);
    }

    private MemorySegment checked(MemorySegment made) {
        if (made.address() == 0) {
            throw problem();
        }
        return made;
    }

    private PictureProblem problem() {
        return new PictureProblem(PictureProblem.Reason.DAMAGED, error());
    }

    private String error() {
        var error = text((MemorySegment) call("vips_error_buffer", -1, ADDRESS)).strip();
        nothing("vips_error_clear");
        return error.replace('\n', ' ');
    }

    /** @param fixed -1 if the function takes no options */
    private Object call(String function, int fixed, @Nullable MemoryLayout answer, Object... arguments) {
        try (var arena = Arena.ofConfined()) {
            var values = new ArrayList<Object>(arguments.length + 1);
            for (var argument : arguments) {
                values.add(argument instanceof String text ? arena.allocateFrom(text) : argument);
            }
            if (fixed >= 0) {
                values.add(MemorySegment.NULL);
            }
            var layouts = values.stream().map(Vips::layout).toArray(MemoryLayout[]::new);
            var key = function + List.of(layouts);
            return handles.computeIfAbsent(key, absent -> handle(function, fixed, answer, layouts))
                    .invokeWithArguments(values);
        } catch (Error | RuntimeException failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MethodHandle handle(String function, int fixed, @Nullable MemoryLayout answer, MemoryLayout[] layouts) {
        var descriptor = answer == null ? FunctionDescriptor.ofVoid(layouts) : FunctionDescriptor.of(answer, layouts);
        var options = fixed < 0 ? new Linker.Option[0] : new Linker.Option[] {Linker.Option.firstVariadicArg(fixed)};
        return linker.downcallHandle(symbols.findOrThrow(function), descriptor, options);
    }

    private static MemoryLayout layout(Object value) {
        return switch (value) {
            case MemorySegment address -> ADDRESS;
            case Integer number -> JAVA_INT;
            case Long number -> JAVA_LONG;
            case Double number -> JAVA_DOUBLE;
            default -> throw new IllegalArgumentException(value.toString());
        };
    }
}
