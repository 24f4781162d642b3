package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryStringTest {

  @Test
  void changesOneThingAndKeepsTheRest() {
    QueryString query = query("q", "é à", "state", "tested");

    assertThat(query.with("page", 2)).hasToString("?q=%C3%A9+%C3%A0&state=tested&page=2");
    assertThat(query.without("q")).hasToString("?state=tested");
    assertThat(query).hasToString("?q=%C3%A9+%C3%A0&state=tested");
  }

  @Test
  void leavesEmptyFieldsOfAFormOut() {
    assertThat(query("q", "", "page", "1")).hasToString("?page=1");
  }

  private static QueryString query(String... pairs) {
    Map<String, String[]> parameters = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      parameters.put(pairs[i], new String[] {pairs[i + 1]});
    }
    return QueryString.of(parameters);
  }
}
