package fr.essaim.core.network;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.network.domain.Organisation;
import fr.essaim.core.network.domain.Organisations;
import fr.essaim.core.network.internal.OrganisationRecorder;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The logos of organisations. Within, they stand wherever an organisation is named, as its name
 * does; everybody sees those of published ones.
 */
@Stateless
public class OrganisationLogos {

  private static final String TYPE = "organisation";

  @Inject private Access access;
  @Inject private Organisations organisations;
  @Inject private OrganisationRecorder recorder;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Those that the caller may see, by the keys of their organisations. */
  @OpenToAll
  public Map<String, OrganisationLogo> visible() {
    boolean within = access.allowsSomewhere(Permission.INTRANET_READ);
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
   * The picture of a published organisation.
   *
   * @return a JPEG
   * @throws UnknownThing when it has no such logo
   */
  @OpenToAll
  public byte[] published(String key, String file) {
    return content(key, file, true);
  }

  /** The same of any organisation. */
  @Requires(Permission.INTRANET_READ)
  public byte[] within(String key, String file) {
    access.scope(Permission.INTRANET_READ);
    return content(key, file, false);
  }

  /**
   * Gives an organisation a logo, in the place of an earlier one.
   *
   * @param picture a JPEG painted anew, {@link OrganisationLogo#SIDE} points at most
   */
  @Requires(value = Permission.ORGANISATION_EDIT, act = "organisation.keep-logo")
  public void keep(String key, byte[] picture) {
    Organisation organisation = toChange(key);
    String id = UUID.randomUUID().toString();
    SqlText.of("insert into network.logo (id, content) values (?1, ?2)", id, picture)
        .update(entityManager);
    organisation.showLogo(id, clock.instant());
    recorder.record(organisation, null);
  }

  /** Takes the logo of an organisation away. */
  @Requires(value = Permission.ORGANISATION_EDIT, act = "organisation.remove-logo")
  public void remove(String key) {
    Organisation organisation = toChange(key);
    organisation.showLogo(null, clock.instant());
    recorder.record(organisation, null);
  }

  private Organisation toChange(String key) {
    Organisation organisation =
        organisations.toChange(key).orElseThrow(() -> new UnknownThing(TYPE, key));
    access.require(Permission.ORGANISATION_EDIT, key, TYPE + "/" + key);
    return organisation;
  }

  private byte[] content(String key, String file, boolean publishedOnly) {
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
