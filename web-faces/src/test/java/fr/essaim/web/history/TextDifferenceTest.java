package fr.essaim.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What became of a text, word by word; here -gone- and +come+. */
class TextDifferenceTest {

  @Test
  void wordsThatWentAndCameStandAmongThoseThatStayed() {
    assertThat(of("Un CV en ligne pour chacun", "Un CV en vidéo pour chacun et chacune"))
        .isEqualTo("Un CV en -ligne -+vidéo +pour -chacun-+chacun et chacune+");
  }

  @Test
  void linesOfATextStay() {
    assertThat(of("Le besoin.\n\nLa suite.", "Le besoin.\n\nLa suite vient."))
        .isEqualTo("Le besoin.\n\nLa -suite.-+suite vient.+");
  }

  @Test
  void anotherTextIsNoDifference() {
    assertThat(of("Un carnet de bord", "La permanence en visio")).isEmpty();
    assertThat(of("mars", "avril")).isEmpty();
  }

  @Test
  void whatIsTooLongToCompareIsNoDifference() {
    String words = "mot ".repeat(4000);

    assertThat(of(words, words + "fin")).isEmpty();
  }

  private static String of(String before, String after) {
    List<TextDifference.Piece> pieces = TextDifference.of(before, after);
    return pieces.stream()
        .map(
            piece ->
                piece.deleted()
                    ? "-" + piece.text() + "-"
                    : piece.inserted() ? "+" + piece.text() + "+" : piece.text())
        .collect(Collectors.joining());
  }
}
