package heard.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder that holds the bytes. A file is written under a passing name, synced, and moved to its own before the row that tells of
 * it commits: a crash can leave a file that no row tells of, never a row without its file.
 */
@Component
class FileFolder {

    private static final Logger log = LoggerFactory.getLogger(FileFolder.class);
    private static final int PIECE = 65_536;
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Path root;
    private final Path incoming;

    FileFolder(@Value("${heard.files}") Path files, Clock clock) throws IOException {
        this.root = files.toAbsolutePath();
        if (!Files.exists(root)) {
            Files.createDirectories(root);
            forNobodyElse(root);
        }
        this.incoming = Files.createDirectories(root.resolve("incoming"));
        clearWhatACrashLeft(clock.instant().minus(A_DAY));
    }

    /** A passing name for one step of an upload. */
    Path passing() {
        return incoming.resolve(UUID.randomUUID().toString());
    }

    /**
     * Takes the bytes in, piece by piece.
     *
     * @return where they are for now
     */
    Path receive(InputStream in, long atMost, String fileName) throws IOException {
        Path file = passing();
        long taken = 0;
        byte[] piece = new byte[PIECE];
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                taken += n;
                if (taken > atMost) {
                    throw new FileRefused("“" + fileName + "” is larger than " + atMost / 1_048_576
                            + " MB. It was not kept. Make it smaller, or send it in parts.");
                }
                out.write(piece, 0, n);
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        if (taken == 0) {
            Files.delete(file);
            throw new FileRefused("“" + fileName + "” is empty (0 bytes). Look whether it opens on your machine.");
        }
        return file;
    }

    static byte[] sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            byte[] piece = new byte[PIECE];
            while (in.read(piece) >= 0) {
                // Read for its sum alone.
            }
            return in.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From here on it outlives a power cut. */
    void keep(Path passing, String keptAs) throws IOException {
        Path target = root.resolve(keptAs);
        Path folder = target.resolveSibling(".");
        Files.createDirectories(folder);
        sync(passing, StandardOpenOption.WRITE);
        Files.move(passing, target, StandardCopyOption.ATOMIC_MOVE);
        sync(folder, StandardOpenOption.READ);
        sync(root, StandardOpenOption.READ);
    }

    Path at(String keptAs) {
        return root.resolve(keptAs);
    }

    /** Clears away what no row tells of; if that fails too, it is only a file too many. */
    void drop(String keptAs) {
        drop(root.resolve(keptAs));
    }

    static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("Could not clear away {}", file.getFileName(), e);
        }
    }

    /** Other accounts of the machine have no business with a child's pictures. */
    private static void forNobodyElse(Path folder) throws IOException {
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (UnsupportedOperationException e) {
            log.warn("Who may look into {} is left to this file system", folder);
        }
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private void clearWhatACrashLeft(Instant before) {
        try (var left = Files.newDirectoryStream(incoming)) {
            for (Path file : left) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    drop(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
