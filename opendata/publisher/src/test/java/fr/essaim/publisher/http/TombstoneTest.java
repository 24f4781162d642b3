package fr.essaim.publisher.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.publication.LogEntry;
import fr.essaim.publisher.document.CanonicalForm;
import fr.essaim.publisher.document.Uris;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TombstoneTest {

  private static final String DOCUMENT = "http://test.example/doc/prototype/mon-cv";

  @Test
  void saysWhatTheDocumentWasAboutAndSinceWhenItIsNoMore() {
    LogEntry withdrawn =
        new LogEntry(
            17,
            DOCUMENT,
            "prototypes",
            "",
            CanonicalForm.digest(""),
            true,
            Instant.parse("2026-11-26T08:00:00Z"));
    String time = "\"2026-11-26T08:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime>";
    assertThat(
            CanonicalForm.ntriples(Tombstone.of(withdrawn, new Uris("http://test.example")))
                .lines())
        .containsExactlyInAnyOrder(
            said(
                "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
                "<https://www.w3.org/ns/activitystreams#Tombstone>"),
            said("https://www.w3.org/ns/activitystreams#deleted", time),
            said("http://www.w3.org/ns/prov#invalidatedAtTime", time),
            said(
                "http://xmlns.com/foaf/0.1/primaryTopic",
                "<http://test.example/id/prototype/mon-cv>"),
            said(
                "http://schema.org/position",
                "\"17\"^^<http://www.w3.org/2001/XMLSchema#integer>"));
  }

  private static String said(String property, String value) {
    return "<" + DOCUMENT + "> <" + property + "> " + value + " .";
  }
}
