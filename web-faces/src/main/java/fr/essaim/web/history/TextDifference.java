package fr.essaim.web.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** What became of a text, word by word. */
public final class TextDifference {

  /** A longer text is shown whole, before and after: comparing it would take too long. */
  private static final int LONGEST = 3000;

  /** Texts that share fewer of their words are easier to read one after the other. */
  private static final double LEAST_SHARED = 0.4;

  private TextDifference() {}

  /**
   * A run of words.
   *
   * @param deleted whether they are gone
   * @param inserted whether they are new
   */
  public record Piece(String text, boolean deleted, boolean inserted) {}

  /** The words that stayed, went and came, in their order; none where all of it is another text. */
  static List<Piece> of(String before, String after) {
    List<String> old = words(before);
    List<String> now = words(after);
    if (old.size() > LONGEST || now.size() > LONGEST) {
      return List.of();
    }
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    int shared = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      int from = delta.getSource().getPosition();
      shared += from - at;
      add(pieces, old.subList(at, from), false, false);
      add(pieces, delta.getSource().getLines(), true, false);
      add(pieces, delta.getTarget().getLines(), false, true);
      at = from + delta.getSource().size();
    }
    shared += old.size() - at;
    add(pieces, old.subList(at, old.size()), false, false);
    return shared < LEAST_SHARED * Math.max(old.size(), now.size()) ? List.of() : pieces;
  }

  private static void add(
      List<Piece> pieces, List<String> words, boolean deleted, boolean inserted) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(String.join("", words), deleted, inserted));
    }
  }

  /** Each word with the blanks after it. */
  private static List<String> words(String text) {
    return List.of(text.split("(?<=\\s)(?=\\S)"));
  }
}
