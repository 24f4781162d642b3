package fr.essaim.config.faults;

import fr.essaim.config.faults.TriedInstance.Worker;
import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares what a worker holds with the documents of the log at the position that it says, triple
 * by triple. Blank nodes have other names in each; they count as one.
 */
final class ReplicaCheck {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int TRIES = 100;
  private static final Pattern GRAPH = Pattern.compile(" <[^>]*> \\.$");
  private static final Pattern BLANK = Pattern.compile("_:\\S+");

  private final TriedInstance instance;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private int compared;
  private int different;
  private long triples;

  ReplicaCheck(TriedInstance instance) {
    this.instance = instance;
  }

  void compare(Worker worker) throws InterruptedException {
    HttpResponse<String> answer = held(worker);
    long position = answer.headers().firstValueAsLong("Essaim-Position").orElseThrow();
    List<String> held = normal(answer.body().lines());
    List<String> published = published(position);
    compared++;
    different += held.equals(published) ? 0 : 1;
    triples = published.size();
  }

  private HttpResponse<String> held(Worker worker) throws InterruptedException {
    HttpRequest all =
        HttpRequest.newBuilder(URI.create(worker.url() + "/graph?default"))
            .header("Accept", "application/n-triples")
            .timeout(PATIENCE)
            .build();
    for (int tries = 0; tries < TRIES; tries++) {
      try {
        HttpResponse<String> answer = client.send(all, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
          return answer;
        }
      } catch (IOException busy) {
        // another try
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new Refusal("The worker at %s does not say what it holds.".formatted(worker.url()));
  }

  private List<String> published(long position) {
    try (Connection connection = instance.connect();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select nquads from (select distinct on (uri) nquads, tombstone
                    from publication.open_document where position <= ?
                    order by uri, position desc) latest
                where not tombstone
                """)) {
      select.setLong(1, position);
      List<String> lines = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          rows.getString(1).lines().forEach(lines::add);
        }
      }
      return normal(lines.stream().map(line -> GRAPH.matcher(line).replaceFirst(" .")));
    } catch (SQLException e) {
      throw new Refusal("The log cannot be read (%s).".formatted(e.getMessage()), e);
    }
  }

  private static List<String> normal(Stream<String> lines) {
    return lines.map(line -> BLANK.matcher(line).replaceAll("_:b")).sorted().toList();
  }

  boolean isEqual() {
    return different == 0;
  }

  String told() {
    return "compared %d times with the documents at the same position (%d triples in the end), different %d"
        .formatted(compared, triples, different);
  }
}
