package fr.essaim.web.history;

import java.util.List;

/**
 * How a field says something else than it did.
 *
 * @param label what it is called
 * @param before what it said; empty where it said nothing
 * @param after what it says since
 * @param pieces the words that stayed, went and came; none where before and after share little
 */
public record FieldDifference(
    String label, String before, String after, List<TextDifference.Piece> pieces) {

  public static FieldDifference of(String label, String before, String after) {
    return new FieldDifference(
        label,
        before,
        after,
        before.isEmpty() || after.isEmpty() ? List.of() : TextDifference.of(before, after));
  }
}
