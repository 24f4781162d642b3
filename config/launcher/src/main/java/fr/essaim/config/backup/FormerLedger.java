package fr.essaim.config.backup;

import fr.essaim.config.settings.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the instance that a restore replaces knows of erasures, beside what is in the backup.
 *
 * @param lines of its ledger
 * @param key with which it sealed passages that nobody has looked at yet
 */
public record FormerLedger(List<String> lines, Optional<Path> key) {

  public FormerLedger {
    lines = List.copyOf(lines);
  }

  public static FormerLedger none() {
    return new FormerLedger(List.of(), Optional.empty());
  }

  /**
   * @param file {@code erasures.jsonl} of that instance; its key lies beside it
   */
  public static FormerLedger at(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new Refusal(
          "There is no ledger of erasures %s: name the file erasures.jsonl of the lost instance, or leave the option out."
              .formatted(file));
    }
    return new FormerLedger(
        ErasureLedger.lines(file), Optional.of(key(file)).filter(Files::isRegularFile));
  }

  /** Where the application keeps the key of a ledger. */
  static Path key(Path ledger) {
    return ledger.resolveSibling(ledger.getFileName() + ".key");
  }
}
