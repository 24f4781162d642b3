package fr.essaim.core.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListQueryTest {

  private enum Colour {
    RED,
    DARK_BLUE
  }

  @Test
  void staysWithinItsBounds() {
    ListQuery query = ListQuery.words("x".repeat(500)).atPage(-3).ofSize(1_000_000);

    assertThat(query.text()).hasSize(200);
    assertThat(query.page()).isEqualTo(1);
    assertThat(query.size()).isEqualTo(ListQuery.MAX_SIZE);
  }

  @Test
  void forgetsWhatIsBlank() {
    ListQuery query = ListQuery.words(" \u0000\n ").with("colour", Set.of(" ", "\u0000", " red "));

    assertThat(query.text()).isEmpty();
    assertThat(query.chosen("colour")).containsExactly("red");
    assertThat(query.with("colour", List.of())).isEqualTo(ListQuery.all());
  }

  @Test
  void choosesAndLetsGoOneValueAtAFirstPage() {
    ListQuery query = ListQuery.all().with("colour", Colour.RED, Colour.DARK_BLUE).atPage(4);

    assertThat(query.chosen("colour")).containsExactlyInAnyOrder("red", "dark-blue");
    assertThat(query.toggled("colour", "red").chosen("colour", Colour.class))
        .containsExactly(Colour.DARK_BLUE);
    assertThat(query.toggled("colour", "red").page()).isEqualTo(1);
    assertThat(query.toggled("colour", "green").chosen("colour")).hasSize(3);
    assertThat(query.isNarrowed()).isTrue();
    assertThat(ListQuery.all().isNarrowed()).isFalse();
  }

  @Test
  void looksForEachWordAndForAnAddressAsItIs() {
    assertThat(ListQuery.words("L'Écho, (2e) année. CC-BY 1.0").typedWords())
        .containsExactly("l", "écho", "2e", "année", "cc-by", "1.0");
    assertThat(ListQuery.words("Amina@echo.example ").typedWords())
        .containsExactly("amina@echo.example");
    assertThat(ListQuery.words("a b c d e f g h i j").typedWords()).hasSize(8);
    assertThat(ListQuery.words("' -- _ %").typedWords()).isEmpty();
  }
}
