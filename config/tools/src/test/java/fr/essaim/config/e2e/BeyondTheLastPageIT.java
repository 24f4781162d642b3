package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a list says whose address asks for a page that it does not have (any more). */
class BeyondTheLastPageIT {

  private static final Pattern FOUND =
      Pattern.compile("(?:<h2 id=\"found\"[^>]*>|<h1>[^<]*<small>)\\s*([^<]+)<");
  private static final Pattern BACK =
      Pattern.compile("rel=\"prev\" href=\"[^\"]*?(?:page=(\\d+))?\"");

  private final RunningEssaim essaim = RunningEssaim.shared();
  private final Web web = new Web(essaim.baseUrl());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/prototypes",
        "/organisations",
        "/intranet/prototypes",
        "/intranet/organisations",
        "/intranet/administration/comptes",
        "/intranet/administration/journal"
      })
  void tellsHowManyThereAreAndLeadsBackToTheLast(String path) {
    String cookie = SignedIn.cookie(essaim, essaim.account("ADMINISTRATOR"));
    String first = web.get(path, "Cookie", cookie).body();
    String beyond = web.get(path + "?page=9999", "Cookie", cookie).body();

    assertThat(found(beyond)).isEqualTo(found(first)).doesNotMatch("^0\\D.*");
    assertThat(beyond).containsPattern("Il n\u2019y a pas de page").doesNotContain("page=9998");
    Matcher back = BACK.matcher(beyond);
    assertThat(back.find()).isTrue();
    String last = web.get(path + "?page=" + number(back), "Cookie", cookie).body();
    assertThat(last).doesNotContain("pas de page", "rel=\"next\"");
  }

  private static String number(Matcher back) {
    return back.group(1) == null ? "1" : back.group(1);
  }

  private static String found(String page) {
    Matcher found = FOUND.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1).strip();
  }
}
