package fr.essaim.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.lists.ListQuery;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListAddressTest {

  @Test
  void writesTheWholeListAsThePathAlone() {
    assertThat(ListAddress.write("/prototypes", ListQuery.all())).isEqualTo("/prototypes");
  }

  @Test
  void readsBackWhatItWrote() {
    ListQuery query =
        ListQuery.words("carte & éducation")
            .with("state", Set.of("in-workshop", "tested"))
            .with("licence", Set.of("cc-by-4-0"))
            .sortedBy("-title")
            .atPage(3);

    assertThat(ListAddress.write("/p", query))
        .isEqualTo(
            "/p?q=carte+%26+%C3%A9ducation&licence=cc-by-4-0&state=in-workshop&state=tested"
                + "&sort=-title&page=3");
    assertThat(
            ListAddress.read(
                Map.of(
                    "q", new String[] {"carte & éducation"},
                    "state", new String[] {"in-workshop", "tested"},
                    "licence", new String[] {"cc-by-4-0"},
                    "sort", new String[] {"-title"},
                    "page", new String[] {"3"}),
                Map.of()))
        .isEqualTo(query);
  }

  @Test
  void understandsAddressesThatPeopleKept() {
    Map<String, String[]> kept =
        Map.of("etat", new String[] {"tested"}, "tri", new String[] {"title"});

    assertThat(ListAddress.read(kept, Map.of("etat", "state")))
        .isEqualTo(ListQuery.all().with("state", Set.of("tested")).sortedBy("title"));
  }

  @Test
  void beginsAtTheFirstPageWhereTheAddressSaysNone() {
    assertThat(ListAddress.read(Map.of("page", new String[] {"-2"}), Map.of()).page()).isEqualTo(1);
    assertThat(ListAddress.read(Map.of("page", new String[] {"x"}), Map.of()).page()).isEqualTo(1);
  }
}
