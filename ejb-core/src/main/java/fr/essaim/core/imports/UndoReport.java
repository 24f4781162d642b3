package fr.essaim.core.imports;

import java.util.List;

/**
 * What became of what an import did, when it was taken back.
 *
 * @param removed how many things that it created are gone
 * @param withdrawn how many that it created and published are public no more
 * @param restored how many that it changed say again what they said before
 * @param kept what stays as it is, and why
 */
public record UndoReport(long removed, long withdrawn, long restored, List<Kept> kept) {

  /**
   * Something that stays as it is, whole or in parts.
   *
   * @param type what it is: {@code organisation} or {@code prototype}
   * @param code why: {@code error.CODE}
   * @param fields the fields that stay, by the names that the history has; empty for all of it
   */
  public record Kept(String type, String key, String title, String code, List<String> fields) {

    public Kept {
      fields = List.copyOf(fields);
    }
  }

  public UndoReport {
    kept = List.copyOf(kept);
  }
}
