package fr.essaim.core.publication;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select count(*), min(enqueued_at) from publication.outbox");
        ResultSet rows = select.executeQuery()) {
      rows.next();
      return new Waiting(
          rows.getLong(1),
          Optional.ofNullable(rows.getObject(2, OffsetDateTime.class))
              .map(OffsetDateTime::toInstant));
    } catch (SQLException failure) {
      throw new LogUnavailable(failure);
    }
  }

  /** What is parked, oldest first. */
  public List<ParkedRow> parked() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select type, key, reason, parked_at, attempts from publication.parked"
                    + " order by parked_at, type, key");
        ResultSet rows = select.executeQuery()) {
      List<ParkedRow> parked = new ArrayList<>();
      while (rows.next()) {
        parked.add(
            new ParkedRow(
                rows.getString("type"),
                rows.getString("key"),
                rows.getString("reason"),
                rows.getObject("parked_at", OffsetDateTime.class).toInstant(),
                rows.getInt("attempts")));
      }
      return parked;
    } catch (SQLException failure) {
      throw new LogUnavailable(failure);
    }
  }
}
