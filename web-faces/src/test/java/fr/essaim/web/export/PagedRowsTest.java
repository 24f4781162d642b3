package fr.essaim.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.shared.ResultPage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagedRowsTest {

  private final List<Integer> asked = new ArrayList<>();

  @Test
  void givesTheRowsOfEveryPageInOrder() {
    assertThat(rowsOf(List.of(List.of("a", "b"), List.of("c", "d"), List.of("e"))))
        .containsExactly(List.of("a"), List.of("b"), List.of("c"), List.of("d"), List.of("e"));
    assertThat(asked).containsExactly(1, 2, 3);
  }

  @Test
  void asksForOnePageWhenThereIsOne() {
    assertThat(rowsOf(List.of(List.of("a")))).containsExactly(List.of("a"));
    assertThat(asked).containsExactly(1);
  }

  @Test
  void givesNothingForAnEmptyList() {
    assertThat(rowsOf(List.of(List.of()))).isEmpty();
  }

  private List<List<Object>> rowsOf(List<List<String>> pages) {
    long total = pages.stream().mapToLong(List::size).sum();
    List<List<Object>> rows = new ArrayList<>();
    new PagedRows<String>(
            number -> {
              asked.add(number);
              return new ResultPage<>(pages.get(number - 1), total, number, 2);
            },
            List::of)
        .accept(rows::add);
    return rows;
  }
}
