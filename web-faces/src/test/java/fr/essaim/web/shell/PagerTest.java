package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.shared.ResultPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagerTest {

  @Test
  void isNotShownForASinglePage() {
    assertThat(pager(1, 20).isNeeded()).isFalse();
  }

  @Test
  void showsTheEndsAndTheNeighbours() {
    assertThat(pager(10, 400).shown()).containsExactly(1, 8, 9, 10, 11, 12, 20);
  }

  @Test
  void givesEachPageItsAddressAndTheFirstTheListsOwn() {
    Pager pager = pager(2, 60);

    assertThat(pager.url(3)).isEqualTo("/prototypes?q=cv&page=3");
    assertThat(pager.url(1)).isEqualTo("/prototypes?q=cv");
    assertThat(pager.hasPrevious()).isTrue();
    assertThat(pager.hasNext()).isTrue();
  }

  @Test
  void leadsBackToTheLastPageFromBeyondIt() {
    assertThat(pager(9999, 60).isBeyond()).isTrue();
    assertThat(pager(9999, 60).previous()).isEqualTo(3);
    assertThat(pager(9999, 60).shown()).containsExactly(1, 3);
    assertThat(pager(9999, 60).hasNext()).isFalse();
    assertThat(pager(2, 20).isNeeded()).isTrue();
    assertThat(pager(1, 0).isBeyond()).isFalse();
  }

  private static Pager pager(int number, long total) {
    return new Pager(
        new ResultPage<>(List.of(), total, number, 20),
        "/prototypes",
        QueryString.of(Map.of("q", new String[] {"cv"})));
  }
}
