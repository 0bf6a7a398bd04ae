package dev.clearcut.exchange.mhl;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.manifest.Digest;
import dev.clearcut.manifest.HashAlgorithm;
import dev.clearcut.manifest.ListedFile;
import dev.clearcut.manifest.Manifest;
import dev.clearcut.manifest.SumLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lists of md5sum, shasum and xxhsum, one file a line: {@code HASH PATH}, or BSD's {@code
 * MD5 (PATH) = HASH}. Which hash it is, its length says; between md5 and xxh128 the name of the
 * list does.
 */
final class SumList {

    private static final Pattern GNU =
            Pattern.compile("(\\\\?)(XXH3_)?([0-9A-Fa-f]{8,128}) [ *](.+)");

    private static final Pattern BSD =
            Pattern.compile("(\\\\?)([A-Za-z0-9_-]{3,12}) ?\\((.+)\\) ?= ?([0-9A-Fa-f]{8,128})");

    private static final int LONGEST_LINE = 10_000;

    private static final int MOST_COMPLAINTS = 25;

    private final String name;
    private final Paths paths;
    private final Map<String, ListedFile> files = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private int complaints;

    private SumList(String name, Paths paths) {
        this.name = name;
        this.paths = paths;
    }

    static Reported<Manifest> read(Path file, String name, Paths paths) {
        var list = new SumList(name, paths);
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(file),
                                charset(file)
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPLACE)
                                        .onUnmappableCharacter(CodingErrorAction.REPLACE)))) {
            int number = 0;
            for (var line = next(lines); line != null; line = next(lines)) {
                list.line(line, ++number);
            }
        } catch (IOException unreadable) {
            throw list.bad("The file cannot be read: " + unreadable.getMessage());
        }
        if (list.files.isEmpty()) {
            throw list.bad(
                    "This is no list of hashes: no line is a hash and a path. We read %s."
                            .formatted(String.join(", ", Manifests.READABLE)));
        }
        return new Reported<>(
                new Manifest(name, "list of sums", List.copyOf(list.files.values()), List.of()),
                new Report(list.findings));
    }

    /** A line, cut where none is that long, so that a file without line ends takes no memory. */
    private static @Nullable String next(BufferedReader in) throws IOException {
        var line = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r' && line.length() <= LONGEST_LINE) {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private BadFile bad(String message) {
        return new BadFile("list of hashes", new Where.InFile(name, 0, 0), message);
    }

    private static Charset charset(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(2);
            boolean isTwo = head.length == 2;
            return isTwo && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE
                            || isTwo && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF
                    ? StandardCharsets.UTF_16
                    : StandardCharsets.UTF_8;
        }
    }

    private void line(String read, int number) {
        var line = read.startsWith("\uFEFF") ? read.substring(1) : read;
        if (line.isBlank() || line.startsWith("#") || line.startsWith(";")) {
            return;
        }
        var where = Where.inFile(name, number, 1);
        try {
            var found = line.length() > LONGEST_LINE ? Optional.<Sum>empty() : sum(line);
            if (found.isEmpty()) {
                complain(
                        Finding.error(
                                "manifest.line",
                                where,
                                "\"%s\" is no hash and path; the line is left aside."
                                        .formatted(Paths.shortened(line))));
                return;
            }
            add(found.get(), where);
        } catch (Invalid malformed) {
            complain(
                    Finding.error(
                            "manifest.hash-form",
                            where,
                            malformed.getMessage() + " The line is left aside."));
        }
    }

    private record Sum(Digest digest, String path) {}

    private Optional<Sum> sum(String line) {
        var bsd = BSD.matcher(line.strip());
        if (bsd.matches()) {
            var word = bsd.group(2).toLowerCase(Locale.ROOT);
            return Optional.of(
                    new Sum(
                            Digest.parse(HashAlgorithm.named(word), bsd.group(4)),
                            path(bsd.group(1), bsd.group(3))));
        }
        var gnu = GNU.matcher(line);
        if (!gnu.matches()) {
            return Optional.empty();
        }
        var hex = gnu.group(3);
        var algorithm =
                gnu.group(2) != null && hex.length() == 16
                        ? Optional.of(HashAlgorithm.XXH3_64)
                        : byLength(hex.length());
        return algorithm.map(a -> new Sum(Digest.parse(a, hex), path(gnu.group(1), gnu.group(4))));
    }

    private Optional<HashAlgorithm> byLength(int digits) {
        boolean isXx = name.toLowerCase(Locale.ROOT).contains("xx");
        return switch (digits) {
            case 8 -> Optional.of(HashAlgorithm.XXH32);
            case 16 -> Optional.of(HashAlgorithm.XXH64);
            case 32 -> Optional.of(isXx ? HashAlgorithm.XXH3_128 : HashAlgorithm.MD5);
            case 40 -> Optional.of(HashAlgorithm.SHA_1);
            case 64 -> Optional.of(HashAlgorithm.SHA_256);
            case 128 -> Optional.of(HashAlgorithm.SHA_512);
            default -> Optional.empty();
        };
    }

    /** A line that begins with a backslash writes line ends and backslashes as \n and \\. */
    private static String path(String escaped, String written) {
        return escaped.isEmpty() ? written : SumLine.unescaped(written);
    }

    private void add(Sum sum, Where where) {
        var path = paths.inside(sum.path());
        if (path.isEmpty()) {
            complain(Paths.finding(sum.path(), where));
            return;
        }
        var known = files.get(path.get());
        var digests = new ArrayList<>(known == null ? List.<Digest>of() : known.digests());
        boolean contradicts =
                digests.stream()
                        .anyMatch(
                                d ->
                                        d.algorithm() == sum.digest().algorithm()
                                                && !d.equals(sum.digest()));
        if (contradicts) {
            complain(
                    Finding.error(
                            "manifest.twice",
                            where,
                            "\"%s\" stands on the list twice, with two hashes; the first is compared."
                                    .formatted(path.get())));
            return;
        }
        digests.add(sum.digest());
        files.put(
                path.get(),
                new ListedFile(
                        path.get(),
                        ListedFile.UNKNOWN_SIZE,
                        digests.stream().distinct().toList(),
                        known == null ? where : known.where()));
    }

    /** A file that is no list at all would complain of every line. */
    private void complain(Finding finding) {
        if (++complaints <= MOST_COMPLAINTS) {
            findings.add(finding);
        }
    }
}
