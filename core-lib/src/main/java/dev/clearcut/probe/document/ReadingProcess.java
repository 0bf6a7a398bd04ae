package dev.clearcut.probe.document;

import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.probe.document.child.Child;
import dev.clearcut.probe.document.child.Frame;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java of its own that reads one document after the other. */
final class ReadingProcess implements AutoCloseable {

    /** Starting is our own affair, and no document's fault. */
    private static final Duration TO_START = Duration.ofSeconds(60);

    /** {@code -XX:+ExitOnOutOfMemoryError} exits with this. */
    private static final int OUT_OF_MEMORY = 3;

    /**
     * The JDK's own readers of XML, whose limits on entities hold: a library on the class path that
     * offers another would be taken otherwise.
     */
    private static final List<String> XML_OF_THE_JDK =
            List.of(
                    "-Djavax.xml.stream.XMLInputFactory=com.sun.xml.internal.stream.XMLInputFactoryImpl",
                    "-Djavax.xml.parsers.SAXParserFactory="
                            + "com.sun.org.apache.xerces.internal.jaxp.SAXParserFactoryImpl",
                    "-Djavax.xml.parsers.DocumentBuilderFactory="
                            + "com.sun.org.apache.xerces.internal.jaxp.DocumentBuilderFactoryImpl");

    private final DocumentLimits limits;
    private final Scratch scratch;
    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;

    private ReadingProcess(DocumentLimits limits, Scratch scratch, Process process) {
        this.limits = limits;
        this.scratch = scratch;
        this.process = process;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.out = new DataOutputStream(process.getOutputStream());
    }

    /**
     * @throws Unavailable when it does not start
     */
    static ReadingProcess start(DocumentLimits limits) {
        return start(limits, false);
    }

    /**
     * @param tables whether tables are marked; see {@code TableMarks}
     */
    static ReadingProcess start(DocumentLimits limits, boolean tables) {
        try {
            var scratch = Scratch.create();
            var builder =
                    new ProcessBuilder(command(limits, scratch, tables))
                            .directory(scratch.folder().toFile())
                            .redirectError(scratch.complaints().toFile());
            settle(builder.environment());
            var started = new ReadingProcess(limits, scratch, builder.start());
            started.awaitReady();
            return started;
        } catch (IOException failure) {
            throw new Unavailable(
                    "The process that reads documents does not start (%s)."
                            .formatted(failure.getMessage()),
                    failure);
        }
    }

    private static List<String> command(DocumentLimits limits, Scratch scratch, boolean tables) {
        var folder = scratch.folder().toAbsolutePath();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(XML_OF_THE_JDK);
        command.addAll(
                List.of(
                        "-Xmx" + limits.megabytes() + "m",
                        "-XX:MaxMetaspaceSize=192m",
                        "-XX:MaxDirectMemorySize=64m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-XX:ErrorFile=" + folder.resolve("crash"),
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + folder,
                        "-Duser.home=" + folder,
                        "-Djdk.net.hosts.file=" + scratch.hosts().toAbsolutePath(),
                        "-cp",
                        classPath(),
                        Child.class.getName(),
                        Integer.toString(limits.characters()),
                        Integer.toString(limits.parts()),
                        Integer.toString(limits.attachments()),
                        Integer.toString(limits.depth()),
                        Boolean.toString(tables)));
        return command;
    }

    /** Our own, absolute, since the process stands in another folder. */
    private static String classPath() {
        var own = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            own.add(entry.isEmpty() ? entry : Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, own);
    }

    /** Nothing is handed down but what a Java needs to start and to name files by. */
    private static void settle(Map<String, String> environment) {
        environment.keySet().retainAll(List.of("SystemRoot"));
        environment.put("LC_ALL", "C.UTF-8");
    }

    private void awaitReady() throws IOException {
        try (var watch = watch(TO_START)) {
            if (Frame.read(in).kind() != Frame.Kind.READY) {
                throw new IOException("it speaks out of turn");
            }
        } catch (IOException failure) {
            var complaint = scratch.complaint();
            close();
            throw complaint.isEmpty() ? failure : new IOException(complaint, failure);
        }
    }

    private Watch watch(Duration time) {
        return Watch.over(process, scratch, time, (long) limits.megabytesOfDisk() << 20);
    }

    /** Has a document read. When it ends other than whole, the process is over. */
    Ending read(Path document, String name, Answer answer) {
        try (var watch = watch(limits.time())) {
            try {
                out.writeUTF(document.toAbsolutePath().toString());
                out.writeUTF(name);
                out.flush();
                while (!answer.isWhole()) {
                    answer.take(Frame.read(in));
                }
                return Ending.WHOLE;
            } catch (IOException over) {
                answer.breakOff();
                return watch.ending() == Ending.WHOLE ? died() : watch.ending();
            }
        }
    }

    /** Why it ended by itself. One that speaks nonsense is ended here. */
    private Ending died() {
        try {
            if (process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == OUT_OF_MEMORY) {
                return Ending.MEMORY;
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return Ending.CRASH;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        Watch.kill(process);
        try {
            process.waitFor(5, TimeUnit.SECONDS);
            in.close();
            scratch.close();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (IOException | UncheckedIOException busy) {
            // The folder is the system's temporary one; what is left there it sweeps itself.
        }
    }
}
