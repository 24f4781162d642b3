package fr.essaim.endpoint.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Holds the page of rules against the rules. With the system property {@code essaim.regenerate} it
 * writes the page instead.
 */
class RulesTableTest {

  private static final Path PAGE = Path.of("../../docs/endpoint-rules.md");

  @Test
  void describesTheRulesAsTheyAre() throws IOException {
    if (Boolean.getBoolean("essaim.regenerate")) {
      Files.writeString(PAGE, RulesTable.markdown());
    }

    assertThat(Files.readString(PAGE))
        .as(
            "docs/endpoint-rules.md differs from the rules; write it anew: mvn test -pl"
                + " opendata/endpoint -am -Dtest=RulesTableTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -DargLine=-Dessaim.regenerate=true")
        .isEqualTo(RulesTable.markdown());
  }
}
