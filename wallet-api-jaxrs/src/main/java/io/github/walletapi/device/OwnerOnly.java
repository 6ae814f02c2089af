package io.github.walletapi.device;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files that nobody but their owner can read, from the moment that they exist. */
final class OwnerOnly {

    private static final Logger LOG = System.getLogger("io.github.walletapi.device");
    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private OwnerOnly() {}

    /** Opens a file; if these options create it, nothing is written before it belongs to its owner alone. */
    static FileChannel open(Path file, Set<OpenOption> options) throws IOException {
        if (posix(file.toAbsolutePath().getParent()) != null) {
            FileAttribute<Set<PosixFilePermission>> ownerOnly = PosixFilePermissions.asFileAttribute(OWNER);
            return FileChannel.open(file, options, ownerOnly);
        }
        FileChannel channel = FileChannel.open(file, options);
        try {
            closeToOthers(file);
            return channel;
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    /** Reports a file that others can read, and closes it to them. */
    static void check(Path file) throws IOException {
        PosixFileAttributeView view = posix(file);
        if (view == null
                || !Files.isRegularFile(file)
                || OWNER.containsAll(view.readAttributes().permissions())) {
            return;
        }
        LOG.log(
                Level.WARNING,
                "The file " + file + " with credentials of devices was open to others than its owner ("
                        + PosixFilePermissions.toString(view.readAttributes().permissions())
                        + "). It is closed to them now; consider its credentials as known");
        view.setPermissions(OWNER);
    }

    private static @Nullable PosixFileAttributeView posix(@Nullable Path file) {
        return file == null ? null : Files.getFileAttributeView(file, PosixFileAttributeView.class);
    }

    /** Without POSIX permissions: by an access control list, or else by the flags that every platform has. */
    static void closeToOthers(Path file) throws IOException {
        AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (acl != null) {
            acl.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(acl.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
            return;
        }
        File flags = file.toFile();
        boolean closed = flags.setReadable(false, false)
                && flags.setReadable(true, true)
                && flags.setWritable(false, false)
                && flags.setWritable(true, true);
        if (!closed) {
            throw new IOException(file + " cannot be closed to others than its owner on this file system");
        }
    }
}
