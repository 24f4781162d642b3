package fr.essaim.core.network.internal;

import fr.essaim.core.network.OrganisationLogo;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.shared.UnknownThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps the logos of organisations. */
@ApplicationScoped
public class LogoRows {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public void add(String id, byte[] picture) {
    SqlText.of("insert into network.logo (id, content) values (?1, ?2)", id, picture)
        .update(entityManager);
  }

  /**
   * By the keys of their organisations.
   *
   * @param within whether those of organisations that are not published are meant too
   */
  public Map<String, OrganisationLogo> visible(boolean within) {
    return SqlText.rows(
            SqlText.of(
                    "select key, logo_id, publication = 'PUBLISHED' from network.organisation"
                        + " where logo_id is not null and (?1 or publication = 'PUBLISHED')",
                    within)
                .query(entityManager))
        .stream()
        .collect(
            Collectors.toMap(
                row -> (String) row[0],
                row -> new OrganisationLogo((String) row[1], (boolean) row[2])));
  }

  /**
   * @throws UnknownThing when the organisation has no such logo
   */
  public byte[] content(String key, String file, boolean publishedOnly) {
    List<?> found =
        SqlText.of(
                "select l.content from network.logo l"
                    + " join network.organisation o on o.logo_id = l.id"
                    + " where o.key = ?1 and l.id = ?2"
                    + " and (not ?3 or o.publication = 'PUBLISHED')",
                key,
                file,
                publishedOnly)
            .query(entityManager)
            .getResultList();
    return found.stream()
        .findFirst()
        .map(content -> (byte[]) content)
        .orElseThrow(() -> new UnknownThing("logo", file));
  }
}
