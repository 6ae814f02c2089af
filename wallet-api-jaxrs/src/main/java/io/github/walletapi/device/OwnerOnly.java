package io.github.walletapi.device;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files that nobody but their owner can read, from the moment that they exist. */
final class OwnerOnly {

    private static final Logger LOG = System.getLogger("io.github.walletapi.device");
    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private OwnerOnly() {}

    /**
     * Opens a file; if these options create it, nothing is written before it belongs to its owner alone.
     *
     * @throws DeviceStoreException if a link, a pipe or something else that is no file stands in its place
     */
    static FileChannel open(Path file, Set<OpenOption> options) throws IOException {
        try {
            requireFile(file);
        } catch (NoSuchFileException createdNow) {
            // Then there is nothing to be wrong.
        }
        Set<OpenOption> itself = new HashSet<>(options);
        itself.add(LinkOption.NOFOLLOW_LINKS);
        if (posix(file.toAbsolutePath().getParent()) != null) {
            FileAttribute<Set<PosixFilePermission>> ownerOnly = PosixFilePermissions.asFileAttribute(OWNER);
            return FileChannel.open(file, itself, ownerOnly);
        }
        FileChannel channel = FileChannel.open(file, itself);
        try {
            closeToOthers(file);
            return channel;
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    /**
     * Reports a file that others can read, and closes it to them.
     *
     * @throws DeviceStoreException if it is no file, but a link to one for example
     */
    static void check(Path file) throws IOException {
        requireFile(file);
        PosixFileAttributeView view = posix(file, LinkOption.NOFOLLOW_LINKS);
        if (view == null || OWNER.containsAll(view.readAttributes().permissions())) {
            return;
        }
        LOG.log(
                Level.WARNING,
                "The file " + file + " with credentials of devices was open to others than its owner ("
                        + PosixFilePermissions.toString(view.readAttributes().permissions())
                        + "). It is closed to them now; consider its credentials as known");
        view.setPermissions(OWNER);
    }

    /** Reports a directory in which everybody can put another file into the place of this one. */
    static void checkDirectory(Path directory) throws IOException {
        PosixFileAttributeView view = posix(directory);
        if (view != null && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
            LOG.log(
                    Level.WARNING,
                    "The directory " + directory + " with credentials of devices can be written by everybody ("
                            + PosixFilePermissions.toString(
                                    view.readAttributes().permissions())
                            + "), who can put other files into it. Close it to others than the user of this process");
        }
    }

    /** Whoever followed a link would read, write or close a file that somebody else chose; a pipe would be waited for. */
    private static void requireFile(Path file) throws IOException {
        BasicFileAttributes kind = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (kind.isSymbolicLink()) {
            throw new DeviceStoreException(
                    file + " is a link, which could lead anywhere: give the name of the file itself, or remove it",
                    null);
        }
        if (!kind.isRegularFile()) {
            throw new DeviceStoreException(
                    file + " is " + (kind.isDirectory() ? "a directory" : "a pipe or a device") + ", not a file", null);
        }
    }

    private static @Nullable PosixFileAttributeView posix(@Nullable Path file, LinkOption... links) {
        return file == null ? null : Files.getFileAttributeView(file, PosixFileAttributeView.class, links);
    }

    /** Without POSIX permissions: by an access control list, or else by the flags that every platform has. */
    static void closeToOthers(Path file) throws IOException {
        AclFileAttributeView acl =
                Files.getFileAttributeView(file, AclFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
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
