package fr.essaim.config.launcher;

import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What tells an instance from a copy of it: a name made at random in the data directory, the very
 * file that it is in, for a copy of the directory has another, and the machine. The host's name is
 * not part of it: a container has another at each start.
 *
 * @param name the same at every start in this place, and no secret
 */
record InstancePlace(String name) {

  private static final Path MACHINE = Path.of("/etc/machine-id");
  private static final int LENGTH = 32;

  static InstancePlace of(DataDirectory data) {
    Path file = data.path().resolve("instance");
    try {
      if (Files.notExists(file)) {
        PrivateFiles.write(file, UUID.randomUUID() + "\n");
      }
      String machine = Files.isReadable(MACHINE) ? Files.readString(MACHINE).strip() : "";
      return named(Files.readString(file).strip(), inode(file), machine);
    } catch (IOException e) {
      throw new Refusal("%s cannot be read or written: is the disk full?".formatted(file), e);
    }
  }

  static InstancePlace named(String name, String file, String machine) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\n", name, file, machine).getBytes(StandardCharsets.UTF_8));
      return new InstancePlace(HexFormat.of().formatHex(digest).substring(0, LENGTH));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String inode(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("unix")
        ? Files.getAttribute(file, "unix:ino").toString()
        : "";
  }
}
