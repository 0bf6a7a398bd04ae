package dev.clearcut.probe.document.child;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The process that reads documents, one after the other. */
public final class Child {

    private Child() {}

    /**
     * @param name as the file came, which need not be what it is called where it lies
     */
    private record Request(Path file, String name) {}

    /**
     * @param limits characters, parts, attachments and depth, as numbers; and whether tables are
     *     marked
     */
    public static void main(String[] limits) throws IOException, InterruptedException {
        var out =
                new DataOutputStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // A library that prints would speak in the middle of a frame.
        System.setOut(System.err);
        var requests = new LinkedBlockingQueue<Request>();
        Thread.ofPlatform().daemon().start(() -> listen(requests));
        var extraction =
                new Extraction(
                        number(limits, 2), number(limits, 3), Boolean.parseBoolean(limits[4]));
        new Frame(Frame.Kind.READY, "").write(out);
        out.flush();
        while (true) {
            var reply = new Reply(out, number(limits, 0), number(limits, 1));
            var request = requests.take();
            extraction.read(request.file(), request.name(), reply);
        }
    }

    private static int number(String[] limits, int at) {
        return Integer.parseInt(limits[at]);
    }

    /** Whoever asks has gone when standard input ends, whatever is being read just then. */
    private static void listen(BlockingQueue<Request> requests) {
        try (var in = new DataInputStream(System.in)) {
            while (true) {
                requests.add(new Request(Path.of(in.readUTF()), in.readUTF()));
            }
        } catch (IOException gone) {
            Runtime.getRuntime().halt(0);
        }
    }
}
