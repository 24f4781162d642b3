package fr.essaim.core.publication;

import fr.essaim.core.publication.internal.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The dated editions of the datasets, to read. All that they hold is open; {@link EditionLedger}
 * adds to them.
 */
@ApplicationScoped
public class Editions {

  /** How much of a file is read in one statement, so that no large one stands in memory. */
  private static final int PIECE = 1 << 20;

  @Resource(lookup = "java:app/jdbc/essaim")
  private DataSource dataSource;

  protected Editions() {}

  /** Editions outside the container. */
  public Editions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Every revision of every edition by dataset, the newest first. */
  public List<Edition> all() {
    String sql =
        "select dataset, frozen_on, revision, position, frozen_at, withdrawn_at, extension, size,"
            + " sha256 from publication.edition"
            + " join publication.edition_file using (dataset, frozen_on, revision)"
            + " order by dataset, frozen_on desc, revision desc, extension";
    Map<List<Object>, Edition> editions = new LinkedHashMap<>();
    Statements.list(dataSource, sql, Editions::edition)
        .forEach(
            row ->
                editions.merge(
                    List.of(row.dataset(), row.frozenOn(), row.revision()),
                    row,
                    Editions::together));
    return List.copyOf(editions.values());
  }

  private static Edition edition(ResultSet rows) throws SQLException {
    OffsetDateTime withdrawn = rows.getObject("withdrawn_at", OffsetDateTime.class);
    return new Edition(
        rows.getString("dataset"),
        rows.getObject("frozen_on", LocalDate.class),
        rows.getInt("revision"),
        rows.getLong("position"),
        rows.getObject("frozen_at", OffsetDateTime.class).toInstant(),
        withdrawn == null ? null : withdrawn.toInstant(),
        List.of(
            new Edition.Part(
                rows.getString("extension"), rows.getLong("size"), rows.getString("sha256"))));
  }

  private static Edition together(Edition one, Edition more) {
    List<Edition.Part> files = new ArrayList<>(one.files());
    files.addAll(more.files());
    return new Edition(
        one.dataset(),
        one.frozenOn(),
        one.revision(),
        one.position(),
        one.frozenAt(),
        one.withdrawnAt(),
        files);
  }

  /** The last revision of each edition that can be had, by dataset, the newest first. */
  public List<Edition> current() {
    List<Edition> all = all();
    return all.stream()
        .filter(edition -> !edition.isWithdrawn() && isLastRevision(edition, all))
        .toList();
  }

  /** The editions whose last revision was withdrawn, so that another is due. */
  public List<Edition> toRevise() {
    List<Edition> all = all();
    return all.stream()
        .filter(edition -> edition.isWithdrawn() && isLastRevision(edition, all))
        .toList();
  }

  private static boolean isLastRevision(Edition edition, List<Edition> all) {
    return all.stream()
        .noneMatch(
            other ->
                other.dataset().equals(edition.dataset())
                    && other.frozenOn().equals(edition.frozenOn())
                    && other.revision() > edition.revision());
  }

  /**
   * @param name as {@link Edition#name()} has it
   */
  public Optional<Edition> find(String name, String dataset) {
    return all().stream()
        .filter(edition -> edition.dataset().equals(dataset) && edition.name().equals(name))
        .findFirst();
  }

  /** What changes whenever the editions do. */
  public String stamp() {
    String sql = "select concat_ws('-', count(*), count(withdrawn_at)) from publication.edition";
    return Statements.first(dataSource, sql, rows -> rows.getString(1)).orElseThrow();
  }

  /**
   * Writes a part of a file.
   *
   * @param first its first byte, from 0
   * @param length how many bytes
   * @throws IOException when the edition is withdrawn meanwhile, or the reader gone
   */
  public void copy(Edition edition, String extension, long first, long length, OutputStream target)
      throws IOException {
    long end = first + length;
    for (long at = first; at < end; at += PIECE) {
      target.write(piece(edition, extension, at, (int) Math.min(PIECE, end - at)));
    }
  }

  private byte[] piece(Edition edition, String extension, long at, int length) throws IOException {
    String sql =
        "select substring(content from ? for ?) from publication.edition_file"
            + " where dataset = ? and frozen_on = ? and revision = ? and extension = ?";
    return Statements.first(
            dataSource,
            sql,
            rows -> rows.getBytes(1),
            Math.toIntExact(at + 1),
            length,
            edition.dataset(),
            edition.frozenOn(),
            edition.revision(),
            extension)
        .filter(piece -> piece.length == length)
        .orElseThrow(() -> new IOException("The edition was withdrawn while it was read"));
  }
}
