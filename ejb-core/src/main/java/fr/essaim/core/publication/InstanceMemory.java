package fr.essaim.core.publication;

import fr.essaim.core.publication.internal.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What the instance remembers of itself from one start to the next. The base of its URIs is the
 * main thing: it stands in every published document, so a start with another one must not publish
 * until a rebuild has written all documents anew.
 */
@ApplicationScoped
public class InstanceMemory {

  private static final String BASE_URI = "base-uri";
  private static final String FEED_EPOCH = "feed-epoch";

  @Resource(lookup = "java:app/jdbc/essaim")
  private DataSource dataSource;

  protected InstanceMemory() {}

  /** A memory outside the container. */
  public InstanceMemory(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Remembers the base if none was before.
   *
   * @return the base that the documents were written with, the given one or another
   */
  public String baseUri(String configured) {
    return recall(BASE_URI).orElseGet(() -> firstBase(configured));
  }

  private String firstBase(String configured) {
    Statements.update(
        dataSource,
        "insert into publication.instance (name, value) values (?, ?)"
            + " on conflict (name) do nothing",
        BASE_URI,
        configured);
    return recall(BASE_URI).orElse(configured);
  }

  /** The base of the documents that are there; empty before the first start. */
  public Optional<String> baseUri() {
    return recall(BASE_URI);
  }

  /** What a rebuild does last, after all documents have the new base. */
  public void adoptBaseUri(String base) {
    remember(BASE_URI, base);
  }

  /** Which epoch the feed is in; the database begins another when old rows of the log change. */
  public String feedEpoch() {
    return recall(FEED_EPOCH).orElse("0");
  }

  public Optional<String> recall(String name) {
    return Statements.first(
        dataSource,
        "select value from publication.instance where name = ?",
        rows -> rows.getString(1),
        name);
  }

  public void remember(String name, String value) {
    Statements.update(
        dataSource,
        "insert into publication.instance (name, value) values (?, ?)"
            + " on conflict (name) do update set value = excluded.value",
        name,
        value);
  }
}
