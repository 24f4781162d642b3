package fr.essaim.core.publication;

import fr.essaim.core.publication.internal.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What waits to be published and what could not be, to look at. */
@ApplicationScoped
public class PublicationQueue {

  @Resource(lookup = "java:app/jdbc/essaim")
  private DataSource dataSource;

  protected PublicationQueue() {}

  /** A queue outside the container. */
  public PublicationQueue(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The outbox as it stands.
   *
   * @param changes how many rows wait
   * @param oldest since when the first of them waits, empty when none does
   */
  public record Waiting(long changes, Optional<Instant> oldest) {}

  /** How much waits, and since when. */
  public Waiting waiting() {
    return Statements.first(
            dataSource,
            "select count(*), min(enqueued_at) from publication.outbox",
            rows ->
                new Waiting(
                    rows.getLong(1),
                    Optional.ofNullable(rows.getObject(2, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)))
        .orElseThrow();
  }

  /** What is parked, oldest first. */
  public List<ParkedRow> parked() {
    return Statements.list(
        dataSource,
        "select type, key, reason, parked_at, attempts from publication.parked"
            + " order by parked_at, type, key",
        rows ->
            new ParkedRow(
                rows.getString("type"),
                rows.getString("key"),
                rows.getString("reason"),
                rows.getObject("parked_at", OffsetDateTime.class).toInstant(),
                rows.getInt("attempts")));
  }
}
