package dev.clearcut.store;

import dev.clearcut.base.ClearcutException.Unavailable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One program at a time has an office open; the system lets go of the lock when it dies. */
final class OfficeLock implements AutoCloseable {

    private final FileChannel channel;

    private OfficeLock(FileChannel channel) {
        this.channel = channel;
    }

    static OfficeLock of(Path folder) {
        var file = folder.resolve("office.lock");
        try {
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new Unavailable(
                        "The office in %s is open in another program%s; close that (stop its server) and try again."
                                .formatted(folder, holder(file)),
                        null);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(process().getBytes(StandardCharsets.US_ASCII)));
            return new OfficeLock(channel);
        } catch (IOException cannotLock) {
            throw new Unavailable(
                    "The office in %s cannot be locked (%s); check that you may write there."
                            .formatted(folder, cannotLock.getMessage()),
                    cannotLock);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException openInThisProgram) {
            return null;
        }
    }

    private static String process() {
        return Long.toString(ProcessHandle.current().pid());
    }

    private static String holder(Path file) throws IOException {
        var process = Files.readString(file, StandardCharsets.US_ASCII).strip();
        return process.isEmpty() ? "" : " (process " + process + ")";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
