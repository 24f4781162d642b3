package fr.essaim.config.bench.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.trial.network.GeneratedNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryMixTest {

  @TempDir private Path directory;

  @Test
  void asksItsQuestionsWithoutAnOpenParameter() {
    List<MixQuery> queries = own(3);
    assertThat(queries).hasSize(75);
    assertThat(queries.stream().map(MixQuery::kind).distinct()).hasSize(25);
    assertThat(queries).allSatisfy(query -> assertThat(query.text()).doesNotContain("%"));
    assertThat(queries.stream().filter(MixQuery::searchesPlaces).map(MixQuery::kind).distinct())
        .hasSize(3);
  }

  @Test
  void asksTheSameForTheSameSeed() {
    assertThat(own(2)).isEqualTo(own(2));
  }

  @Test
  void takesFilesThatDifferByTheirNumberForOneKind() throws IOException {
    Files.writeString(directory.resolve("offers-1.rq"), "ASK {}");
    Files.writeString(directory.resolve("offers-2.rq"), "ASK {}");
    Files.writeString(directory.resolve("reviews.rq"), "ASK {}");
    Files.writeString(directory.resolve("notes.txt"), "no query");
    assertThat(QueryMix.of(directory).queries().stream().map(MixQuery::kind))
        .containsExactly("offers", "offers", "reviews");
  }

  private List<MixQuery> own(int variants) {
    GeneratedNetwork.Written written =
        GeneratedNetwork.write(20, 1, directory.resolve("data.nq"), directory.resolve("data.nt"));
    return QueryMix.own(GeneratedNetwork.BASE, written.parameters(), 1, variants).queries();
  }
}
