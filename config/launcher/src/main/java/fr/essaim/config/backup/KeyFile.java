package fr.essaim.config.backup;

import fr.essaim.config.settings.OwnersFile;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.SmallFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The key that backups are encrypted with: the first line of a file, as {@code gpg} takes it with
 * {@code --passphrase-file}.
 */
public final class KeyFile {

  /** 128 bits at random, written in base 64. */
  private static final int LEAST_LENGTH = 22;

  private final char[] passphrase;

  private KeyFile(char[] passphrase) {
    this.passphrase = passphrase;
  }

  /**
   * @throws Refusal when it cannot be read, others may read it, or what it holds could be guessed
   */
  public static KeyFile read(Path file) {
    String line;
    try {
      line = SmallFile.read(file).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new Refusal(
          "The key file %s cannot be read: name one that exists and that this user may read."
              .formatted(file),
          e);
    }
    if (line.strip().length() < LEAST_LENGTH) {
      throw new Refusal(
          "The key in %s is too short: its first line must have at least %d characters made at random, as by \"openssl rand -base64 32\"."
              .formatted(file, LEAST_LENGTH));
    }
    OwnersFile.require(file, "the key of backups");
    return new KeyFile(line.toCharArray());
  }

  char[] passphrase() {
    return passphrase.clone();
  }
}
