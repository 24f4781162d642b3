package fr.essaim.config.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/**
 * A file with a secret in it, which others than its owner and their group must neither read nor
 * change. The group may read it: so the settings of a package belong to root and are read by the
 * user that runs Essaim.
 */
public final class OwnersFile {

  private static final Set<PosixFilePermission> FORBIDDEN =
      Set.of(
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.GROUP_WRITE);

  private OwnersFile() {}

  /**
   * What is wrong with its mode, as a sentence.
   *
   * @param what is in it, such as {@code essaim.db.password}
   */
  public static Optional<String> problem(Path file, String what) {
    try {
      return Files.getPosixFilePermissions(file).stream().noneMatch(FORBIDDEN::contains)
          ? Optional.empty()
          : Optional.of(
              "%s has %s in it, and others may read or change it: run \"chmod 640 %s\"."
                  .formatted(file, what, file));
    } catch (UnsupportedOperationException | IOException unknown) {
      return Optional.empty();
    }
  }

  /**
   * @throws Refusal when its mode lets others at it
   */
  public static void require(Path file, String what) {
    problem(file, what)
        .ifPresent(
            problem -> {
              throw new Refusal(problem);
            });
  }

  /** What it holds, without the end of its line. */
  static String content(Path file) throws IOException {
    return SmallFile.read(file).replaceFirst("\\R$", "");
  }
}
